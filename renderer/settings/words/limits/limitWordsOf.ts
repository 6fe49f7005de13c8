import type { Language } from '../../../../stations/board/boardSchema.ts'
import { da } from './da.ts'
import { en, type LimitWords } from './en.ts'
import { nb } from './nb.ts'

export const limitWordsOf: Readonly<Record<Language, LimitWords>> = { en, da, nb }
