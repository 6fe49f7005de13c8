import { until, pause, type Script } from './script.ts'
import type { Station } from './station.ts'

const HAND_PUMP_MS = 3_500
const HAND_RELEASE_MS = 1_500

/** Puts pressure on every cuff as prescribed; done when it is there. */
export function* tighten(station: Station): Script {
  const prescribed = station.assignment?.prescription.cuffs ?? []
  for (const { cuff, manual, targetTightness } of prescribed) {
    if (!manual) continue
    yield* pause(station.clock, HAND_PUMP_MS)
    station.say({ type: 'inflated', cuff, tightness: targetTightness ?? 7 })
  }
  for (const { id, chamber } of station.cuffs) {
    const aim = prescribed.find(({ cuff }) => cuff === id)
    if (aim?.targetMmHg === undefined) continue
    chamber.fill({ targetMmHg: aim.targetMmHg, lopMmHg: aim.lopMmHg ?? aim.targetMmHg })
  }
  yield* until(() => station.cuffs.every(({ chamber }) => chamber.isFull()))
}

/** Lets every cuff out; done when they are empty, and that was said. */
export function* loosen(station: Station): Script {
  for (const { chamber } of station.cuffs) chamber.vent()
  yield* until(() => station.cuffs.every(({ chamber }) => chamber.isEmpty()))
  for (const cuff of station.cuffIds) {
    if (station.profile.isManual) yield* pause(station.clock, HAND_RELEASE_MS)
    station.say({ type: 'released', cuff })
  }
}
