import type * as v from 'valibot'
import { choice } from './choice.ts'

/** Where a cuff may sit. Cuffs go nowhere else. */
export const LimbSchema = choice(['left-arm', 'right-arm', 'left-thigh', 'right-thigh'])

export type Limb = v.InferOutput<typeof LimbSchema>
