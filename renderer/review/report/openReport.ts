import '../../styles/report.css'
import { Chart } from 'chart.js'
import { createApp } from 'vue'
import type { Language } from '../../../stations/board/boardSchema.ts'
import ReportPage from './ReportPage.vue'

/** Paper has about three dots where a screen has one. */
const DOTS_A_PX = 3

/** Starts the report in `#app`: light, on A4, to be printed or saved as PDF by the browser. */
export function openReport(language: Language): void {
  const root = document.documentElement
  root.dataset['theme'] = 'light'
  Chart.defaults.devicePixelRatio = DOTS_A_PX
  createApp(ReportPage, { language, page: window }).mount('#app')
}
