import type { Language } from '../../../stations/board/boardSchema.ts'
import { da } from './da.ts'
import { en, type DoorWords } from './en.ts'
import { nb } from './nb.ts'

export const doorWordsOf: Readonly<Record<Language, DoorWords>> = { en, da, nb }
