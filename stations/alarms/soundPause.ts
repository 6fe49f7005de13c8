import type { AlarmEvent } from './evaluateStation.ts'

/** AL4: there is no "off", and no pause is longer than this. */
export const soundPauseMs = 120_000

/** Until when sound is paused at this moment, on the kiosk's monotonic clock; null when it is on. */
export function pauseAt(untilMs: number | null, atMs: number): number | null {
  return untilMs !== null && untilMs > atMs ? untilMs : null
}

/** AL4: an alarm that is now high and was not, or is true again, is heard through a pause. */
export function breaksPause({ change, view }: AlarmEvent): boolean {
  return view.priority === 'high' && (change === 'raised' || change === 'risen' || change === 'renewed')
}
