import type { Language } from '../../../stations/board/boardSchema.ts'
import { da } from './da.ts'
import { en, type CoachWords } from './en.ts'
import { nb } from './nb.ts'

export const coachWordsOf: Readonly<Record<Language, CoachWords>> = { en, da, nb }
