import type { Language } from '../../../../stations/board/boardSchema.ts'
import { da } from './da.ts'
import { en, type FirstWords } from './en.ts'
import { nb } from './nb.ts'

export const firstWordsOf: Readonly<Record<Language, FirstWords>> = { en, da, nb }
