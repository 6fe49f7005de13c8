import '../styles/review.css'
import '../styles/reviewParts.css'
import '../styles/reviewChart.css'
import '../styles/alarmReport.css'
import { createApp } from 'vue'
import type { Language } from '../../stations/board/boardSchema.ts'
import { kioskLanguage } from './kioskLanguage.ts'
import ReviewPage from './ReviewPage.vue'

/** Starts the review page in `#app`; its language is that of the address, else the kiosk's. */
export async function openReview(chosen: Language | null): Promise<void> {
  const root = document.documentElement
  root.dataset['page'] = 'review'
  const isToPrint = new URLSearchParams(location.search).get('print') === '1'
  root.dataset['print'] = isToPrint ? 'yes' : 'no'
  const language = await kioskLanguage(chosen)
  if (isToPrint) return (await import('./report/openReport.ts')).openReport(language)
  createApp(ReviewPage, { language, nowWallMs: Date.now(), page: window }).mount('#app')
}
