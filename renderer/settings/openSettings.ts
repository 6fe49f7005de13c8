import '../styles/doors.css'
import '../styles/settings.css'
import '../styles/settingsLists.css'
import '../styles/settingsLimits.css'
import { createApp } from 'vue'
import type { Language } from '../../stations/board/boardSchema.ts'
import { readLanguage } from '../doors/readLanguage.ts'
import SettingsPage from './SettingsPage.vue'
import { settingsWordsOf } from './words/settingsWordsOf.ts'

/** Starts the settings in `#app`. */
export async function openSettings(chosen: Language | null): Promise<void> {
  const language = await readLanguage(chosen)
  document.documentElement.lang = language
  document.title = `${settingsWordsOf[language].settings} · BFR`
  createApp(SettingsPage, { language }).mount('#app')
}
