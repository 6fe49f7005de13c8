import type { Language } from '../../../stations/board/boardSchema.ts'
import { da } from './da.ts'
import { en, type ReviewWords } from './en.ts'
import { nb } from './nb.ts'

export const reviewWordsOf: Readonly<Record<Language, ReviewWords>> = { en, da, nb }
