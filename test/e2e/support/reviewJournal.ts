import path from 'node:path'
import type { KioskInput } from '../../../stations/kioskInput.ts'
import type { Happening } from '../../../stations/record/recordSchema.ts'
import { summariseSession } from '../../../stations/record/summariseSession.ts'
import { aCuff } from '../../support/aFloorStation.ts'
import { aRecordedFloor } from '../../support/aRecordedFloor.ts'
import { seedJournal, type SeededSession } from '../../support/seedJournal.ts'
import { aLongSession } from '../../support/seedSessions.ts'

const DAY_MS = 86_400_000

type Lived = {
  readonly recorded: ReturnType<typeof aRecordedFloor>
  readonly inputs: readonly KioskInput[]
}

let lived: Lived | null = null

/** A floor of two that trained, one of them over LOP, as the kiosk's own step lived it: once, then only moved. */
export function aTrainedFloor(session: string, startWallMs: number): SeededSession {
  lived ??= train()
  return moved(lived, session, startWallMs)
}

function train(): Lived {
  const inputs: KioskInput[] = []
  const recorded = aRecordedFloor({ heard: input => void inputs.push(input) })
  const { floor } = recorded
  const [karla, mo] = [floor.at('5'), floor.at('2')]
  for (const station of [karla, mo]) station.status({ name: 'Leg press' })
  const thighs = [
    aCuff({ targetMmHg: 150, toleranceMmHg: 10 }),
    aCuff({ cuff: 'r', limb: 'right-thigh', lopMmHg: 205, targetMmHg: 150, toleranceMmHg: 10 }),
  ]
  karla.assign({}, { cuffs: thighs, loadPercent1Rm: 20 })
  mo.assign(
    { id: 'as-2', athlete: { id: 'a-2', name: 'Marie-Louise Nygaard-Sørensen' } },
    { cuffs: [aCuff()] },
  )
  const wave = (top: number) => (sinceMs: number) =>
    Math.round(10 * (top + 11 * Math.sin(sinceMs / 350))) / 10
  karla.pump('l', sinceMs => (sinceMs < 150_000 ? wave(150)(sinceMs) : 0), { hz: 5 })
  karla.pump(
    'r',
    sinceMs => (sinceMs < 150_000 ? wave(sinceMs > 95_000 && sinceMs < 108_000 ? 214 : 152)(sinceMs) : 0),
    {
      hz: 5,
    },
  )
  mo.pump('l', sinceMs => (sinceMs < 60_000 ? wave(120)(sinceMs) : 0), { hz: 5 })
  floor.run(8_000)
  for (const set of [1, 2, 3]) {
    karla.event('set-started', { set })
    floor.run(25_000)
    karla.event('set-ended', { set, reps: set === 1 ? 30 : 15 })
    karla.event('report', { pain: 2 * set })
    floor.run(15_000)
    const alarm = floor.alarm('pressure-over-lop')
    if (alarm !== undefined) floor.acknowledge(alarm, 'Anna')
  }
  karla.event('finished')
  floor.run(40_000)
  karla.clear()
  mo.clear()
  floor.run(2_000)
  return { recorded, inputs }
}

/** The same at another wall time and under another id. */
function moved({ recorded, inputs }: Lived, session: string, startWallMs: number): SeededSession {
  const record = recorded.record()
  const byMs = startWallMs - record.line.started.wallMs
  const shift = <Moment extends { readonly wallMs: number }>(moment: Moment): Moment => ({
    ...moment,
    wallMs: moment.wallMs + byMs,
  })
  const { line } = record
  const note: Happening = {
    ...{ atMs: line.started.atMs + 20_000, wallMs: startWallMs + 20_000, kind: 'note' },
    ...{ station: '5', cuff: null, athleteId: 'a-17', by: 'Anna', text: 'Strap moved up' },
  }
  const whole = {
    ...record,
    line: {
      ...line,
      ...{ session, squad: 'Squad A · lower body', started: shift(line.started) },
      ended: line.ended === null ? null : shift(line.ended),
    },
    stints: record.stints.map(stint => ({
      ...stint,
      started: shift(stint.started),
      ended: stint.ended === null ? null : shift(stint.ended),
    })),
    happenings: [...record.happenings.map(shift), note],
  }
  return {
    record: whole,
    inputs: inputs.map(input => ({ ...input, wallAtMs: input.wallAtMs + byMs })),
    summaries: summariseSession(whole, recorded.samplesOf),
  }
}

/** A journal with months of the same two athletes and one session of a million samples. */
export function seedReview(folder: string, samples = 1_000_000): void {
  const nowMs = Date.now()
  const trained = [0, 9, 23, 61].map(days => aTrainedFloor(`s-${days}`, nowMs - days * DAY_MS - 3_600_000))
  seedJournal(path.join(folder, 'journal.db'), [
    ...trained.reverse(),
    aLongSession(samples, nowMs - 2 * DAY_MS),
  ])
}
