import type { Language } from '../../stations/board/boardSchema.ts'
import type { SessionLine } from '../../stations/record/recordSchema.ts'
import { formatWallMinute } from '../format/formatClock.ts'

const localeOf: Readonly<Record<Language, string>> = { en: 'en-GB', da: 'da-DK', nb: 'nb-NO' }
const DAY_MS = 86_400_000

/** `74 %` */
export function formatPercent(value: number | null): string {
  return value === null ? '–' : `${Math.round(value)} %`
}

/** `149`, or a dash for what is not known. */
export function formatWhole(value: number | null): string {
  return value === null ? '–' : String(Math.round(value))
}

/** `Tue 17:02–17:41` */
export function formatSpan({ started, ended }: SessionLine, language: Language): string {
  const end = ended === null ? '' : formatWallMinute(ended.wallMs)
  return `${formatDay(started.wallMs, language, { weekday: 'short' })} ${formatWallMinute(started.wallMs)}–${end}`
}

/** `24 Nov 2026` */
export function formatDate(wallMs: number, language: Language): string {
  return formatDay(wallMs, language, { day: 'numeric', month: 'short', year: 'numeric' })
}

/** Whether a moment lies in the same week (from Monday on) as `nowWallMs`, in this machine's time zone. */
export function isThisWeek(wallMs: number, nowWallMs: number): boolean {
  const monday = new Date(nowWallMs)
  monday.setHours(0, 0, 0, 0)
  monday.setTime(monday.getTime() - ((monday.getDay() + 6) % 7) * DAY_MS)
  return wallMs >= monday.getTime()
}

function formatDay(wallMs: number, language: Language, style: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(localeOf[language], style).format(wallMs)
}
