import type { ReviewRequest } from '../../../stations/record/reviewSchema.ts'
import type { Answered } from './createReader.ts'
import type { Refused } from './reviewError.ts'

/** What the hub asks its reader, and what it answers; both are ours, so that their types are enough. */
export type Asked = { readonly number: number; readonly request: ReviewRequest }
export type Told = { readonly number: number; readonly reply: Answered | Refused }
