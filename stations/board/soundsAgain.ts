import type { AlarmView } from './alarmViewSchema.ts'

const SOUNDS_AGAIN_AFTER_MS = 60_000

/** AL3: a high alarm that still holds 60 s after its acknowledgement is heard again, and may be acknowledged again. */
export function soundsAgain({ priority, state, acknowledged }: AlarmView, atMs: number): boolean {
  if (acknowledged === null || priority !== 'high' || state !== 'active') return false
  return atMs - acknowledged.atMs >= SOUNDS_AGAIN_AFTER_MS
}
