import { watch } from 'vue'
import { phaseOf } from '../../stations/tablet/phaseOf.ts'
import { bursts, type Burst } from '../sound/bursts.ts'
import { openLoudspeaker } from '../sound/openLoudspeaker.ts'
import type { Tablet } from './tablet.ts'

const TICK: Burst = {
  pulses: [{ startMs: 0, lengthMs: 90 }],
  fundamentalHz: 660,
  edgeMs: 14,
  level: 0.5,
  lengthMs: 90,
  repeatMs: null,
}
const GO: Burst = { ...TICK, pulses: [{ startMs: 0, lengthMs: 450 }], fundamentalHz: 880, lengthMs: 450 }
const COUNTED_SECONDS = 3
const URGENT_EVERY_MS = 4_000
const DEAF_EVERY_MS = 15_000

/** What a tablet sounds: the last seconds of a rest, a set's end, and loudly that a cuff is to be let out or nobody hears. */
export function ringTablet(tablet: Tablet): void {
  const speaker = openLoudspeaker(() => undefined)
  let rungAtMs = -Infinity
  const trains = (): boolean => tablet.state.value.assignment !== null
  const isUrgent = (): boolean => tablet.state.value.asked !== null || tablet.state.value.stopped
  const isDeaf = (): boolean => trains() && tablet.hearing.value !== 'heard'

  watch(
    () => countdownOf(tablet),
    (left, before) => {
      if (left === before || left === null || isUrgent()) return
      speaker.play(left === 0 ? GO : TICK)
    },
  )
  watch(tablet.nowMs, nowMs => {
    const everyMs = isUrgent() ? URGENT_EVERY_MS : isDeaf() ? DEAF_EVERY_MS : null
    if (everyMs === null) {
      rungAtMs = -Infinity
      return
    }
    if (nowMs - rungAtMs < everyMs) return
    rungAtMs = nowMs
    speaker.play(isUrgent() ? bursts.high : bursts.medium)
  })
}

/** The last seconds of a rest, or of a set of seconds: 3, 2, 1, 0; null before and after. */
function countdownOf(tablet: Tablet): number | null {
  const phase = phaseOf(tablet.state.value, tablet.nowMs.value)
  if (phase.kind === 'resting') return lastSeconds(phase.leftMs)
  if (phase.kind !== 'working' || phase.planned === null) return null
  if ('reps' in phase.planned) return phase.reps === phase.planned.reps ? 0 : null
  return lastSeconds(phase.planned.seconds * 1_000 - phase.lengthMs)
}

function lastSeconds(leftMs: number): number | null {
  const seconds = Math.ceil(leftMs / 1_000)
  if (seconds < 0 || seconds > COUNTED_SECONDS) return null
  return seconds
}
