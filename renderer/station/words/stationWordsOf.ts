import type { Language } from '../../../stations/board/boardSchema.ts'
import { da } from './da.ts'
import { en, type StationWords } from './en.ts'
import { nb } from './nb.ts'

export const stationWordsOf: Readonly<Record<Language, StationWords>> = { en, da, nb }
