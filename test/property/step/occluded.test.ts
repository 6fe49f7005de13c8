import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aFloor } from '../../support/aFloor.ts'
import { wave } from '../../support/aFloorShape.ts'
import { aCuff } from '../../support/aFloorStation.ts'
import { aTruth } from '../../support/aFloorTruth.ts'

const stations = ['1', '2'] as const
type StationName = (typeof stations)[number]
type Act = { readonly station: StationName; readonly kind: string; readonly n: number; readonly ms: number }

const kinds = [
  ...['inflate', 'inflate', 'release', 'silence', 'speak', 'assign', 'assign', 'clear'],
  ...['duplicate', 'late', 'reboot', 'garbage', 'released-event', 'acknowledge', 'finish'],
]
const anAct: fc.Arbitrary<Act> = fc.record({
  station: fc.constantFrom(...stations),
  kind: fc.constantFrom(...kinds),
  n: fc.nat({ max: 999 }),
  ms: fc.integer({ min: 0, max: 4_000 }),
})

const STOP_MS = 8_000
const limits = { C1: { cautionMs: 4_000, stopMs: STOP_MS }, OC2: { resetMs: 60_000 } }

function play(acts: readonly Act[], hz: number): void {
  const floor = aFloor({ limits })
  const truth = aTruth(60_000)
  const inCuff = new Map<StationName, string>(stations.map(station => [station, `nobody ${station}`]))
  const assigned = new Map<StationName, string | null>(stations.map(station => [station, null]))
  const person = (station: StationName): string => inCuff.get(station) ?? ''
  const isOccluded = (station: StationName): boolean => truth.isOccluded(person(station))
  const isElsewhere = (athlete: string, station: StationName): boolean =>
    stations.some(
      other => other !== station && (assigned.get(other) === athlete || person(other) === athlete),
    )
  const inflatedAtMs = new Map<StationName, number>()
  // Late messages of a cuff that says nothing else are a restart (X8): its data is lost for a while then.
  const speaking = new Set<StationName>()
  let boot = 0

  const look = (): void => {
    for (const station of stations) {
      const trueMs = truth.occludedMs(person(station), floor.nowMs())
      // An inflation is one once it was seen for a second (D3): before, nothing can be said of it.
      if (!isOccluded(station) || floor.nowMs() - (inflatedAtMs.get(station) ?? 0) < 2_500) continue
      if (trueMs < STOP_MS + 1_000) continue
      const alarm = floor
        .alarms()
        .find(
          each => each.station === station && each.condition === 'occlusion-time' && each.priority === 'high',
        )
      expect(alarm?.state, `${person(station)} at ${station}, true ${trueMs} ms`).toBe('active')
    }
  }
  const run = (ms: number): void => {
    for (let leftMs = ms; leftMs > 0; leftMs -= 500) {
      floor.run(Math.min(leftMs, 500))
      look()
    }
  }
  const speak = (station: StationName): void => {
    const shape = isOccluded(station) ? wave(90, 140) : 0
    speaking.add(station)
    floor.at(station).pump('l', shape, { hz, boot: `b${boot}-${station}` })
  }
  const sit = (station: StationName, who: string): void => {
    truth.hand(person(station), who, floor.nowMs())
    if (person(station).startsWith('nobody')) truth.forget(person(station))
    inCuff.set(station, who)
  }

  for (const station of stations) {
    floor.at(station).sample('l', 0, { boot: 'gone', seq: 0 })
    speak(station)
  }
  run(2_000)
  for (const { station, kind, n, ms } of acts) {
    const handle = floor.at(station)
    const athlete = `a-${n % 3}`
    if (kind === 'inflate') {
      if (!isOccluded(station)) inflatedAtMs.set(station, floor.nowMs())
      truth.inflate(person(station), floor.nowMs())
      speak(station)
      // It is known to nobody before it was heard for a while (D3).
      run(3_000)
    } else if (kind === 'release') {
      truth.release(person(station), floor.nowMs())
      speak(station)
    } else if (kind === 'silence') {
      handle.silence('l')
      speaking.delete(station)
    } else if (kind === 'speak') speak(station)
    else if (kind === 'assign' && !isElsewhere(athlete, station)) {
      const wasFree = assigned.get(station) === null
      if (isOccluded(station) || wasFree) sit(station, athlete)
      else inCuff.set(station, athlete)
      assigned.set(station, athlete)
      const cuffs = [aCuff({ lopMmHg: undefined, targetMmHg: undefined })]
      handle.assign({ id: `as-${n}`, athlete: { id: athlete, name: 'Somebody' } }, { cuffs })
    } else if (kind === 'clear') {
      handle.clear()
      assigned.set(station, null)
      if (!isOccluded(station)) inCuff.set(station, `nobody ${station}`)
    } else if (kind === 'duplicate' && speaking.has(station))
      handle.sample('l', 0, { boot: `b${boot}-${station}`, seq: 0 })
    else if (kind === 'late' && speaking.has(station)) handle.sample('l', 0, { boot: 'gone', seq: n })
    else if (kind === 'reboot') {
      boot++
      for (const each of stations) speak(each)
    } else if (kind === 'garbage')
      floor.sendBytes(`bfr/v1/main/station/${station}/event`, new Uint8Array([n % 256]))
    else if (kind === 'released-event') handle.event('released', { cuff: 'l' })
    else if (kind === 'finish') handle.event('finished')
    else if (kind === 'acknowledge') {
      const alarm = floor.alarms()[n % 3]
      if (alarm !== undefined) floor.acknowledge(alarm)
    }
    run(ms)
  }
}

test('[L1] no limb is truly under occlusion past the stop and 1 s more without an active alarm', () => {
  fc.assert(
    fc.property(fc.array(anAct, { minLength: 4, maxLength: 12 }), fc.constantFrom(4, 5, 10), (acts, hz) =>
      play(acts, hz),
    ),
    { numRuns: 300 },
  )
})
