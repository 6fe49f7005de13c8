import type { Language } from '../../../stations/board/boardSchema.ts'
import { da } from './da.ts'
import { en, type SettingsWords } from './en.ts'
import { nb } from './nb.ts'

export const settingsWordsOf: Readonly<Record<Language, SettingsWords>> = { en, da, nb }
