import { inject, provide, type InjectionKey, type ShallowRef } from 'vue'
import type { Language } from '../../stations/board/boardSchema.ts'
import type { Told } from '../doors/askDoors.ts'
import type { Devices } from './settingsSchemas.ts'
import type { SettingsWords } from './words/en.ts'

/** What the cards of the settings share. */
export interface SettingsContext {
  readonly language: Language
  readonly words: SettingsWords
  readonly devices: Readonly<ShallowRef<Devices | null>>
  /** Asks for the devices again. */
  readonly reload: () => Promise<void>
}

const key: InjectionKey<SettingsContext> = Symbol('settings')

export function provideSettings(context: SettingsContext): void {
  provide(key, context)
}

export function useSettings(): SettingsContext {
  const context = inject(key)
  if (context === undefined) throw new Error('useSettings: called outside of the settings page')
  return context
}

/** Why something was not done, in words. */
export function whyNot(told: Told<unknown> & { readonly ok: false }, words: SettingsWords): string {
  return told.status === 0 || told.text === '' ? words.noAnswer : words.notDone(`${told.where} ${told.text}`)
}
