import * as v from 'valibot'
import { AssignmentSchema } from '../../stations/contract/assignment.ts'
import { CuffIdSchema, SiteIdSchema, StationIdSchema } from '../../stations/contract/ids.ts'
import { StationEventSchema } from '../../stations/contract/event.ts'
import type { KioskInput } from '../../stations/kioskInput.ts'
import type { Happening, SessionRecord } from '../../stations/record/recordSchema.ts'
import { defaultLimits } from '../../stations/safety/limits.ts'
import { aCuff, anAssignment } from './aFloorStation.ts'
import type { SeededSession } from './seedJournal.ts'

export const peakMmHg = 312
const CUFFS = ['l', 'r'] as const
const SAMPLE_MS = 50
const SET_MS = 60_000
const REST_MS = 30_000
const startAtMs = 90_000_000

/**
 * One athlete with two cuffs that said `samples` pressures in all, 20 a second each: sets and rests all along, one single sample of
 * 312 mmHg at two thirds, and a minute without data at one third. Its inputs need no `step`.
 */
export function aLongSession(samples: number, startWallMs: number): SeededSession {
  const perCuff = Math.floor(samples / CUFFS.length)
  const lengthMs = perCuff * SAMPLE_MS
  const moment = (atMs: number) => ({ atMs: startAtMs + atMs, wallMs: startWallMs + atMs })
  const assignment = v.parse(
    AssignmentSchema,
    anAssignment(
      {},
      {
        cuffs: [
          aCuff({ targetMmHg: 150, toleranceMmHg: 10 }),
          aCuff({ cuff: 'r', limb: 'right-thigh', lopMmHg: 205, targetMmHg: 150, toleranceMmHg: 10 }),
        ],
      },
    ),
  )
  const place = { station: '5', cuff: null, athleteId: assignment.athlete.id }
  const events: Happening[] = []
  for (let set = 1, atMs = 10_000; set <= 12 && atMs + SET_MS < lengthMs; set++, atMs += SET_MS + REST_MS) {
    const say = (type: string, more: object, saidAtMs: number): void => {
      const common = { id: `e-${events.length}`, boot: 'b', seq: events.length }
      const event = v.parse(StationEventSchema, { ...common, type, set, ...more })
      events.push({ ...moment(saidAtMs), kind: 'event', ...place, event })
    }
    say('set-started', {}, atMs)
    say('set-ended', { reps: 15 }, atMs + SET_MS)
  }
  const edge = (atMs: number) => ({ ...moment(atMs), by: null })
  const record: SessionRecord = {
    line: {
      ...{ session: 'long', squad: 'Squad of a million', demo: false, athletes: 1, rolledUp: false },
      ...{ started: { ...edge(0), cause: 'check-in' }, ended: { ...edge(lengthMs), cause: 'calm' } },
      alarms: { high: 0, medium: 0, low: 0 },
    },
    ...{ site: 'main', kiosk: 'wall-1', version: '0.0.0', limits: defaultLimits },
    stints: [
      {
        ...{
          station: '5',
          stationName: 'Leg press',
          assignment,
          started: moment(0),
          ended: moment(lengthMs),
        },
        cuffs: assignment.prescription.cuffs.map(({ cuff, limb }) => ({
          ...{ cuff, limb, serial: null, model: null },
        })),
      },
    ],
    happenings: events,
  }
  return { record, inputs: pressures(perCuff, startWallMs) }
}

function* pressures(perCuff: number, startWallMs: number): Generator<KioskInput> {
  const [site, station] = [v.parse(SiteIdSchema, 'main'), v.parse(StationIdSchema, '5')]
  const cuffs = CUFFS.map(cuff => v.parse(CuffIdSchema, cuff))
  const gap = [perCuff / 3, perCuff / 3 + 60_000 / SAMPLE_MS] as const
  const peak = Math.floor((perCuff * 2) / 3)
  for (let seq = 0; seq < perCuff; seq++) {
    if (seq > gap[0] && seq < gap[1]) continue
    for (const [index, cuff] of cuffs.entries()) {
      const atMs = startAtMs + seq * SAMPLE_MS + index
      const swing = Math.round(120 * Math.sin(seq / 12) + 30 * Math.sin(seq / 700 + index)) / 10
      const pressureMmHg = seq === peak && index === 0 ? peakMmHg : 150 + swing
      yield {
        ...{ kind: 'message', retained: false, atMs, wallAtMs: startWallMs + atMs - startAtMs },
        message: { kind: 'pressure', site, station, cuff, sample: { boot: 'b', seq, pressureMmHg } },
      }
    }
  }
}
