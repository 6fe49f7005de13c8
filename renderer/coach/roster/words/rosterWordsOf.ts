import type { Language } from '../../../../stations/board/boardSchema.ts'
import { da } from './da.ts'
import { en, type RosterWords } from './en.ts'
import { nb } from './nb.ts'

export const rosterWordsOf: Readonly<Record<Language, RosterWords>> = { en, da, nb }
