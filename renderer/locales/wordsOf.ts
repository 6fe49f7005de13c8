import type { Language } from '../../stations/board/boardSchema.ts'
import { da } from './da.ts'
import { en, type Words } from './en.ts'
import { nb } from './nb.ts'

export const wordsOf: Readonly<Record<Language, Words>> = { en, da, nb }
