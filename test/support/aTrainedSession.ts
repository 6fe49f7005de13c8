import type { KioskInput } from '../../stations/kioskInput.ts'
import type { AthleteSummary } from '../../stations/record/athleteSummarySchema.ts'
import type { Happening, SampleSeries, SessionRecord } from '../../stations/record/recordSchema.ts'
import { summariseSession } from '../../stations/record/summariseSession.ts'
import type { Floor } from './aFloor.ts'
import { aCuff } from './aFloorStation.ts'
import { aRecordedFloor } from './aRecordedFloor.ts'

export type TrainedSession = {
  readonly record: SessionRecord
  readonly series: SampleSeries[]
  readonly summaries: AthleteSummary[]
  readonly inputs: readonly KioskInput[]
}

/** What a coach or a tablet can type that a spreadsheet, a page or a file name must survive. */
export const hostile = '=HYPERLINK("http://x","a,b")'

/**
 * A session as the kiosk heard it: Karla (`a-17`) at station 1 with a cuff on each thigh, one of them over LOP for a while, a rep
 * here, a pain there, and a stop; Mo (`a-2`) at station 2 with one cuff on an arm, who trains as planned. A note is added.
 */
export function aTrainedSession(): TrainedSession {
  const inputs: KioskInput[] = []
  const recorded = aRecordedFloor({ heard: input => void inputs.push(input) })
  train(recorded.floor)
  const record = recorded.record()
  const series = ['1/l', '1/r', '2/l'].flatMap(key => {
    const [station = '', cuff = ''] = key.split('/')
    return recorded.samplesOf(station, cuff) ?? []
  })
  const { started } = record.line
  const note: Happening = {
    ...{ atMs: started.atMs + 1_000, wallMs: started.wallMs + 1_000, kind: 'note' },
    ...{ station: '1', cuff: null, athleteId: 'a-17', by: 'Anna', text: hostile },
  }
  const happenings = [note, ...record.happenings].sort((left, right) => left.atMs - right.atMs)
  const stints = record.stints.map(stint => ({
    ...stint,
    cuffs: stint.cuffs.map(cuff => ({ ...cuff, serial: `X2-${stint.station}${cuff.cuff}`, model: 'X2' })),
  }))
  const line = { ...record.line, session: '01JD9Q7Y3V8G2J5N0R4T6W8X1Z', squad: 'Squad Å' }
  const whole = { ...record, line, stints, happenings }
  return { record: whole, series, summaries: summariseSession(whole, recorded.samplesOf), inputs }
}

function train(floor: Floor): void {
  const [one, two] = [floor.at('1'), floor.at('2')]
  const thighs = [aCuff({ targetMmHg: 150 }), aCuff({ cuff: 'r', limb: 'right-thigh', targetMmHg: 150 })]
  one.assign({}, { cuffs: thighs, loadPercent1Rm: 20 })
  const arm = aCuff({ limb: 'left-arm', lopMmHg: 150, targetMmHg: 75 })
  const mo = { id: 'as-2', athlete: { id: 'a-2', name: 'Mo Lie' } }
  two.assign(mo, { exercise: 'Curl', sets: [{ reps: 15 }], cuffs: [arm] })
  const wave = (sinceMs: number): number => Math.round(1_482 + 60 * Math.sin(sinceMs / 300)) / 10
  one.pump('l', sinceMs =>
    sinceMs > 40_000 && sinceMs < 50_000 ? 212.4 : sinceMs < 90_000 ? wave(sinceMs) : -0.4,
  )
  one.pump('r', sinceMs => (sinceMs < 90_000 ? 150 : 0))
  two.pump('l', sinceMs => (sinceMs < 60_000 ? 75.25 : 0), { hz: 4 })
  floor.run(5_000)
  for (const station of [one, two]) station.event('set-started', { set: 1 })
  floor.run(30_000)
  two.event('set-ended', { set: 1, reps: 15 })
  two.event('report', { pain: 3, effort: 5 })
  floor.run(15_000)
  const alarm = floor.alarm('pressure-over-lop')
  if (alarm !== undefined) floor.acknowledge(alarm, 'Anna')
  one.event('set-ended', { set: 1, reps: 28 })
  one.event('report', { pain: 6, tightness: 7, symptoms: ['tingling'] })
  floor.run(30_000)
  one.event('stop', { reason: '@cmd, it "hurts"' })
  two.event('finished')
  floor.run(30_000)
  one.clear()
  two.clear()
  floor.run(5_000)
}
