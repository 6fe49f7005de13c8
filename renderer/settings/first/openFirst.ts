import '../../styles/settingsFirst.css'
import '../../styles/settingsFirstParts.css'
import { createApp } from 'vue'
import * as v from 'valibot'
import { LanguageSchema, type Language } from '../../../stations/board/boardSchema.ts'
import { kioskBridge } from '../../review/kioskBridge.ts'
import { readKioskFile } from '../kioskFile.ts'
import FirstStart from './FirstStart.vue'
import { askedFor } from './firstAddress.ts'
import type { FirstBegin } from './useFirstWalk.ts'

type Walk = Omit<FirstBegin, 'language'>

/** The walk with what it begins from; null: all settings are wanted, or the kiosk does not answer. */
export async function readWalk(): Promise<Walk | null> {
  const asked = askedFor(location.search, kioskBridge(window) !== null)
  if (asked.kind === 'all') return null
  const told = await readKioskFile()
  if (!told.ok) return null
  if (asked.kind === 'place') return { place: asked.place, told: told.value }
  return told.value.isFirst ? { place: 'language', told: told.value } : null
}

/** Starts the guided first start in `#app`. */
export function openFirst(walk: Walk, chosen: Language | null, running: Language): void {
  // Chosen in the walk before, though the kiosk does not speak it yet.
  const saved = v.safeParse(LanguageSchema, walk.told.file.language)
  const language = chosen === null && saved.success ? saved.output : running
  createApp(FirstStart, { begin: { ...walk, language } satisfies FirstBegin }).mount('#app')
}
