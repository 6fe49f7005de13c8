import type { Assignment } from '../../../../stations/contract/assignment.ts'
import type { StationEvent } from '../../../../stations/contract/event.ts'
import type { FloorAction } from '../../../../stations/simulator/floorAction.ts'
import { createLimbClock, type LimbClock } from './limbClock.ts'
import { createCuffMeasure, type CuffMeasure } from './measureCuff.ts'

/** A limit that was passed for its delay, by its rule ID. */
export interface Breach {
  readonly atMs: number
  readonly station: string
  readonly rule: string
}

interface WatchedCuff {
  readonly take: (atMs: number, mmHg: number) => CuffMeasure
  measure: CuffMeasure | null
  releasedSaidAtMs: number | null
}

interface WatchedStation {
  assignment: Assignment | null
  isFinished: boolean
  lastSetEndedAtMs: number | null
  readonly cuffs: Map<string, WatchedCuff>
}

/** A kiosk in small, apart from the real one: which default limits does this floor pass, and when? */
export function createFloorWatch() {
  const breaches: Breach[] = []
  const sinceMs = new Map<string, number>()
  const stations = new Map<string, WatchedStation>()
  const clocks = new Map<string, LimbClock>()

  function stationOf(id: string): WatchedStation {
    const known = stations.get(id)
    if (known !== undefined) return known
    const fresh = { assignment: null, isFinished: false, lastSetEndedAtMs: null }
    const station: WatchedStation = { ...fresh, cuffs: new Map() }
    stations.set(id, station)
    return station
  }

  function clockOf(owner: string): LimbClock {
    const clock = clocks.get(owner) ?? createLimbClock()
    clocks.set(owner, clock)
    return clock
  }

  /** Notes the rule once, when it has held for its delay; again after it was over. */
  function hold(
    rule: string,
    id: string,
    cuff: string,
    isTrue: boolean,
    delayMs: number,
    atMs: number,
  ): void {
    const key = `${rule} ${id} ${cuff}`
    const from = sinceMs.get(key)
    if (!isTrue) sinceMs.delete(key)
    else if (from === undefined) sinceMs.set(key, atMs)
    if (!isTrue || atMs - (from ?? atMs) < delayMs || from === Infinity) return
    breaches.push({ atMs, station: id, rule })
    sinceMs.set(key, Infinity)
  }

  function seePressure(id: string, name: string, atMs: number, mmHg: number): void {
    const station = stationOf(id)
    const cuff = station.cuffs.get(name) ?? {
      take: createCuffMeasure(),
      measure: null,
      releasedSaidAtMs: null,
    }
    station.cuffs.set(name, cuff)
    const gapMs = atMs - (cuff.measure?.lastAtMs ?? atMs)
    const wasInflated = cuff.measure !== null && cuff.measure.inflatedFromMs !== null
    hold('C10 M', id, name, wasInflated && gapMs >= 5_000, 0, atMs)
    hold('C10 H', id, name, wasInflated && gapMs >= 15_000, 0, atMs)

    const measure = cuff.take(atMs, mmHg)
    cuff.measure = measure
    const { p1, p4, m10, inflatedFromMs } = measure
    const isInflated = inflatedFromMs !== null
    if (!isInflated) cuff.releasedSaidAtMs = null
    const { assignment } = station
    const prescription = assignment?.prescription
    const prescribed = prescription?.cuffs.find(each => each.cuff === name)
    const isArm = prescribed?.limb.endsWith('arm') ?? true
    const note = (rule: string, isTrue: boolean, delayMs = 0): void =>
      hold(rule, id, name, isTrue, delayMs, atMs)

    note('C7', p1 !== null && p1 > (isArm ? 200 : 250), 3_000)
    note('C12', isInflated && (station.isFinished || (assignment === null && wasInflated)), 30_000)
    note('C13', p1 !== null && p1 > 15 && atMs - (cuff.releasedSaidAtMs ?? atMs) > 5_000)
    note('C14', isInflated && assignment === null, 2_000)
    note('C15', isInflated && assignment?.cleared === false)
    if (assignment === null || prescription === undefined || prescribed === undefined) return

    const clock = clockOf(`${assignment.athlete.id} ${prescribed.limb}`)
    const { occludedMs, totalMs, releasedBeforeMs } = clock(isInflated, atMs)
    const { targetMmHg = Infinity, lopMmHg = Infinity, toleranceMmHg = 15 } = prescribed
    note('C4', m10 !== null && m10 > targetMmHg + toleranceMmHg, 3_000)
    note('C5 M', m10 !== null && m10 > 0.85 * lopMmHg, 3_000)
    note('C5 H', p4 !== null && p4 >= lopMmHg, 3_000)
    note('C6', mmHg >= 1.2 * lopMmHg)
    note('C2', totalMs >= 20 * 60_000)
    note('C3', prescription.kind !== 'passive' && isInflated && releasedBeforeMs < 60_000)
    if (prescription.kind === 'resistance') note('C1', occludedMs >= 8 * 60_000)
    if (prescription.kind === 'aerobic') note('C1a', occludedMs >= (isArm ? 12 : 15) * 60_000)
    const [planned] = prescription.sets
    if (prescription.kind === 'passive' && planned !== undefined && 'seconds' in planned) {
      const bandedMs = inflatedFromMs === null ? 0 : atMs - inflatedFromMs
      note('C1b M', bandedMs >= planned.seconds * 1_000 + 15_000)
      note('C1b H', bandedMs >= planned.seconds * 1_000 + 60_000)
    }
    const other = station.cuffs.get(name === 'l' ? 'r' : 'l')?.measure?.m10
    note('C9', m10 !== null && other !== undefined && other !== null && Math.abs(m10 - other) > 20, 5_000)
    const restMs = atMs - (station.lastSetEndedAtMs ?? atMs)
    note('C19', isInflated && restMs > prescription.restSeconds * 1_000 + 15_000)
  }

  function seeEvent(id: string, event: StationEvent, atMs: number): void {
    const station = stationOf(id)
    const note = (rule: string): number => breaches.push({ atMs, station: id, rule })
    const sets = station.assignment?.prescription.sets.length ?? 0
    if (event.type === 'set-started') station.lastSetEndedAtMs = null
    if (event.type === 'set-ended' && event.set < sets) station.lastSetEndedAtMs = atMs
    if (event.type === 'finished') station.isFinished = true
    const cuff = event.type === 'released' ? station.cuffs.get(event.cuff) : undefined
    if (cuff !== undefined) cuff.releasedSaidAtMs = atMs
    if (event.type === 'stop') note('C16')
    if (event.type === 'call') note('C28')
    if (event.type === 'report' && (event.pain ?? 0) >= 7) note('C18')
    if (event.type === 'report' && event.symptoms !== undefined) note('C17')
    if (event.type === 'inflated' || event.type === 'released') {
      const clock = clockOf(`${station.assignment?.athlete.id} ${event.cuff} by hand`)
      // By hand there are no samples: the clock is read when the band comes off.
      const { occludedMs } = clock(event.type === 'inflated', atMs)
      if (occludedMs >= 8 * 60_000) note('C1')
    }
  }

  function seeAssignment(id: string, assignment: Assignment | null, atMs: number): void {
    const station = stationOf(id)
    if (station.assignment?.id !== assignment?.id) {
      station.isFinished = false
      station.lastSetEndedAtMs = null
    }
    station.assignment = assignment
    for (const [otherId, other] of stations) {
      const isSame = otherId !== id && other.assignment?.athlete.id === assignment?.athlete.id
      if (isSame && assignment !== null && !other.isFinished)
        breaches.push({ atMs, station: id, rule: 'C20' })
    }
  }

  return {
    breaches,
    see(action: FloorAction): void {
      if (action.kind !== 'publish') return
      const { message, atMs } = action
      if (message.kind === 'pressure') {
        seePressure(message.station, message.cuff, atMs, message.sample.pressureMmHg)
      }
      if (message.kind === 'event') seeEvent(message.station, message.event, atMs)
      if (message.kind === 'assignment') seeAssignment(message.station, message.assignment, atMs)
      if (message.kind === 'cuff-status' || message.kind === 'station-status') {
        const cuff = message.kind === 'cuff-status' ? message.cuff : ''
        hold('C23', message.station, cuff, (message.status.batteryPercent ?? 100) < 20, 0, atMs)
      }
    },
  }
}
