/** The day of a moment as files and date fields have it: 2026-11-27, in UTC, so that it is the same on every screen. */
export function dayOf(wallMs: number): string {
  return new Date(wallMs).toISOString().slice(0, 10)
}

/** The begin of a day, ms; null: the text is none. */
export function dayMs(day: string): number | null {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  return Number.isNaN(ms) ? null : ms
}
