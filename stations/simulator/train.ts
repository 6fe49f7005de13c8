import { loosen, tighten } from './hands.ts'
import { pause, type Script } from './script.ts'
import type { Station } from './station.ts'

const PEDAL_MS = 1_000
// A leg that cycles or walks swings the cuff less than one that presses.
const PEDAL_SHARE = 0.35
const RELEASE_MS = 5_000

/** One prescription from check-in to finished, as a good athlete does it, but for the station's slips. */
export function* train(station: Station, readyMs: number): Script {
  const prescription = station.assignment?.prescription
  if (prescription === undefined) return
  yield* pause(station.clock, readyMs)
  if (prescription.kind === 'passive') {
    yield* lieStill(station, prescription.sets, prescription.restSeconds)
    station.say({ type: 'finished' })
    return
  }
  yield* tighten(station)
  yield* pause(station.clock, station.random.between(800, 2_500))
  for (const [index, set] of prescription.sets.entries()) {
    if (index > 0) yield* restUnderCuff(station, prescription.restSeconds)
    station.say({ type: 'set-started', set: index + 1 })
    if ('reps' in set) yield* lift(station, index + 1, repsDone(station, set.reps, index))
    else yield* pedal(station, index + 1, set.seconds)
    if (index === 1) reportNow(station)
  }
  yield* letOutAndFinish(station)
}

function* lift(station: Station, set: number, reps: number): Script {
  // Who lifts slower does so in the whole set.
  const repMs = station.random.between(2_200, 3_600)
  for (let rep = 1; rep <= reps; rep += 1) {
    const thisRepMs = repMs * station.random.between(0.93, 1.07)
    for (const { chamber } of station.cuffs) chamber.work(station.clock.nowMs, thisRepMs, 1)
    yield* pause(station.clock, thisRepMs)
    station.say({ type: 'rep', set, rep })
  }
  for (const { chamber } of station.cuffs) chamber.rest()
  station.say({ type: 'set-ended', set, reps })
}

function* pedal(station: Station, set: number, seconds: number): Script {
  for (const { chamber } of station.cuffs) chamber.work(station.clock.nowMs, PEDAL_MS, PEDAL_SHARE)
  yield* pause(station.clock, seconds * 1_000)
  for (const { chamber } of station.cuffs) chamber.rest()
  station.say({ type: 'set-ended', set, reps: 0 })
}

function* restUnderCuff(station: Station, restSeconds: number): Script {
  const extraMs = station.slips.restExtraMs
  station.slips.restExtraMs = 0
  yield* pause(station.clock, restSeconds * 1_000 + station.random.between(0, 4_000) + extraMs)
}

function* lieStill(
  station: Station,
  sets: readonly ({ readonly reps: number } | { readonly seconds: number })[],
  restSeconds: number,
): Script {
  const { clock, slips } = station
  for (const [index, set] of sets.entries()) {
    if (index > 0) yield* pause(clock, restSeconds * 1_000)
    // The set is the time under the cuff, so the pumping counts.
    const endAtMs = clock.nowMs + ('seconds' in set ? set.seconds * 1_000 : 0) + slips.passiveOverrunMs
    slips.passiveOverrunMs = 0
    station.say({ type: 'set-started', set: index + 1 })
    yield* tighten(station)
    yield* pause(clock, endAtMs - clock.nowMs)
    station.say({ type: 'set-ended', set: index + 1, reps: 0 })
    yield* loosen(station)
  }
}

function* letOutAndFinish(station: Station): Script {
  const forgottenMs = station.slips.releaseDelayMs
  station.slips.releaseDelayMs = 0
  yield* pause(station.clock, station.random.between(500, RELEASE_MS))
  if (forgottenMs > 0) {
    station.say({ type: 'finished' })
    yield* pause(station.clock, forgottenMs)
    yield* loosen(station)
    return
  }
  yield* loosen(station)
  station.say({ type: 'finished' })
  yield* pause(station.clock, station.random.between(4_000, 9_000))
  reportNow(station)
}

function reportNow(station: Station): void {
  const { random, profile } = station
  const felt = profile.kind === 'resistance' ? random.whole(5, 8) : random.whole(2, 4)
  station.say({ type: 'report', effort: felt, tightness: random.whole(5, 7), pain: random.whole(0, 3) })
}

// The last set is hard: some leave out a few, and a few do one more.
function repsDone({ random }: Station, prescribed: number, index: number): number {
  if (index < 2 || random.chance(0.6)) return prescribed
  return prescribed + random.pick([-3, -2, -1, -1, 1])
}
