import '../styles/live.css'
import '../styles/progress.css'
import '../styles/coach.css'
import '../styles/coachAlarm.css'
import '../styles/coachSheet.css'
import '../styles/coachFate.css'
import '../styles/coachRoster.css'
import '../styles/coachForms.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import type { Language } from '../../stations/board/boardSchema.ts'
import { joinHub } from '../bridge/joinHub.ts'
import { webSocketTransport } from '../bridge/webSocketTransport.ts'
import { pagePictures } from '../wall/pagePictures.ts'
import CoachPage from './CoachPage.vue'

/** Starts the coach's page in `#app`. */
export function openCoach(language: Language | null): void {
  const app = createApp(CoachPage, { chosenLanguage: language })
  app.use(createPinia())
  joinHub({ transport: webSocketTransport(location), frames: pagePictures })
  app.mount('#app')
}
