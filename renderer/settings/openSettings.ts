import '../styles/doors.css'
import '../styles/settings.css'
import '../styles/settingsLists.css'
import '../styles/settingsLimits.css'
import { createApp } from 'vue'
import type { Language } from '../../stations/board/boardSchema.ts'
import { readLanguage } from '../doors/readLanguage.ts'
import { openFirst, readWalk } from './first/openFirst.ts'
import SettingsPage from './SettingsPage.vue'
import { settingsWordsOf } from './words/settingsWordsOf.ts'

/** Starts the settings in `#app`, or the guided first start where that is asked for. */
export async function openSettings(chosen: Language | null): Promise<void> {
  const [language, walk] = await Promise.all([readLanguage(chosen), readWalk()])
  document.documentElement.lang = language
  if (walk !== null) return openFirst(walk, chosen, language)
  document.title = `${settingsWordsOf[language].settings} · BFR`
  createApp(SettingsPage, { language }).mount('#app')
}
