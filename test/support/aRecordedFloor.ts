import type { KioskInput, StepOutcome } from '../../stations/kioskInput.ts'
import type { KioskState } from '../../stations/kioskState.ts'
import type { Happening, SampleSeries, SessionRecord, Stint } from '../../stations/record/recordSchema.ts'
import { aFloor, startAtMs, startWallMs, type FloorOptions } from './aFloor.ts'

type Samples = { readonly atMs: number[]; readonly pressureMmHg: number[] }

/** A floor, and the record of one session that began with it. */
export function aRecordedFloor(options: FloorOptions = {}) {
  const stints: Stint[] = []
  const happenings: Happening[] = []
  const samples = new Map<string, Samples>()
  const nobody = { station: null, cuff: null, athleteId: null }

  function heard(input: KioskInput, outcome: StepOutcome<KioskState>): void {
    options.heard?.(input, outcome)
    const { state, entries } = outcome
    const athleteAt = (station: string | null): string | null =>
      [...state.stations.values()].find(each => each.station === station)?.assignment?.athlete.id ?? null
    const moment = { atMs: input.atMs, wallMs: input.wallAtMs }
    for (const entry of entries) {
      if (entry.kind !== 'alarm') continue
      const { change, alarm } = entry
      const { station, cuff } = alarm
      happenings.push({
        ...moment,
        kind: 'alarm',
        station,
        cuff,
        athleteId: athleteAt(station),
        change,
        alarm,
      })
    }
    if (input.kind !== 'message' || !('station' in input.message)) return
    const { message } = input
    const isDropped = entries.some(entry => entry.kind === 'dropped')
    if (message.kind === 'pressure' && !isDropped) {
      const key = `${message.station}/${message.cuff}`
      const kept = samples.get(key) ?? { atMs: [], pressureMmHg: [] }
      kept.atMs.push(input.atMs)
      kept.pressureMmHg.push(message.sample.pressureMmHg)
      samples.set(key, kept)
    }
    const place = { ...nobody, station: message.station, athleteId: athleteAt(message.station) }
    if (message.kind === 'event')
      happenings.push({ ...moment, kind: 'event', ...place, event: message.event })
    if (message.kind !== 'assignment') return
    const { assignment } = message
    const open = stints.findIndex(stint => stint.station === message.station && stint.ended === null)
    const before = stints[open]
    if (before !== undefined && before.assignment.id === assignment?.id) {
      stints[open] = { ...before, assignment }
      return
    }
    if (before !== undefined) stints[open] = { ...before, ended: moment }
    if (assignment === null) return
    const cuffs = assignment.prescription.cuffs.map(({ cuff, limb }) => ({
      cuff,
      limb,
      serial: null,
      model: null,
    }))
    stints.push({
      station: message.station,
      stationName: null,
      assignment,
      started: moment,
      ended: null,
      cuffs,
    })
  }

  const floor = aFloor({ ...options, heard })
  const edge = (atMs: number) => ({ atMs, wallMs: startWallMs + atMs - startAtMs, by: null })
  return {
    floor,
    samplesOf(station: string, cuff: string): SampleSeries | null {
      const kept = samples.get(`${station}/${cuff}`)
      if (kept === undefined) return null
      return {
        station,
        cuff,
        atMs: Float64Array.from(kept.atMs),
        pressureMmHg: Float32Array.from(kept.pressureMmHg),
      }
    },
    record(): SessionRecord {
      return {
        line: {
          session: 's-1',
          squad: null,
          demo: false,
          started: { ...edge(startAtMs), cause: 'check-in' },
          ended: { ...edge(startAtMs + floor.nowMs()), cause: 'by-hand' },
          athletes: new Set(stints.map(stint => stint.assignment.athlete.id)).size,
          alarms: { high: 0, medium: 0, low: 0 },
          rolledUp: false,
        },
        ...{ site: 'main', kiosk: 'wall-1', version: '0.0.0', limits: floor.state().setup.limits },
        ...{ stints, happenings },
      }
    },
  }
}
