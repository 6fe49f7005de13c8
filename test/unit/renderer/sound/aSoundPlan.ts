import type { Priority } from '../../../../stations/board/conditionSchema.ts'
import { planSound, silence, withTest, type SoundNow } from '../../../../renderer/sound/planSound.ts'
import type { Sounding } from '../../../../renderer/sound/soundingAlarms.ts'

export const wants = (priority: Priority, key = priority): Sounding => ({ key, priority })

/** A scheduler on virtual time, looked at 4 times a second as on the wall. */
export function aSoundPlan(fromMs = 0) {
  let state = silence
  let nowMs = fromMs
  let now: SoundNow = { sounding: [], isPaused: false, isAudible: true }
  const played: string[] = []

  function look(): void {
    const plan = planSound(state, now, nowMs)
    state = plan.state
    if (plan.stop) played.push(`stop @${nowMs}`)
    if (plan.start !== null) played.push(`${plan.start} @${nowMs}`)
  }
  return {
    /** What happened so far: which burst began, or was broken off, when. */
    played,
    state: () => state,
    set(next: Partial<SoundNow>): void {
      now = { ...now, ...next }
      look()
    },
    test(): void {
      state = withTest(state)
      look()
    },
    run(forMs: number): void {
      const untilMs = nowMs + forMs
      while (nowMs < untilMs) {
        nowMs = Math.min(untilMs, nowMs + 250)
        look()
      }
    },
    jumpTo(ms: number): void {
      nowMs = ms
      look()
    },
  }
}
