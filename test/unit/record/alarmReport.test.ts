import { describe, expect, it } from 'vitest'
import type { AlarmView } from '../../../stations/board/alarmViewSchema.ts'
import { alarmReport } from '../../../stations/record/alarmReport.ts'
import { alarmsCsv } from '../../../stations/record/export/alarmsCsv.ts'
import type { Happening, SessionRecord } from '../../../stations/record/recordSchema.ts'
import { aTrainedSession } from '../../support/aTrainedSession.ts'
import { csvRows } from '../../support/parseCsv.ts'

const { record } = aTrainedSession()
const beganMs = record.line.started.atMs
let made = 0

type Life = { after: number; lasts?: number; acknowledgedAfter?: number } & Partial<AlarmView>

/** An alarm's happenings: raised so many ms after the session began, over after `lasts`, acknowledged after that. */
function anAlarm({ after, lasts, acknowledgedAfter, ...fields }: Life): Happening[] {
  const raisedAtMs = beganMs + after
  const alarm: AlarmView = {
    ...{ id: `t-${made++}`, station: '1', cuff: 'l', limb: 'left-thigh', condition: 'no-data' },
    ...{ priority: 'medium', state: 'active', raisedAtMs, raisedWallMs: raisedAtMs },
    ...{ value: 5, limit: 5, unit: 's', valueNow: 5, limitPercentLop: null, cause: null, acknowledged: null },
    ...fields,
  }
  const happened = (atMs: number, change: 'raised' | 'ended' | 'acknowledged', told = alarm): Happening => ({
    ...{ atMs, wallMs: atMs, kind: 'alarm', station: told.station, cuff: told.cuff, athleteId: null, change },
    alarm: told,
  })
  const acknowledgedAtMs = raisedAtMs + (acknowledgedAfter ?? 0)
  const acknowledged = { atMs: acknowledgedAtMs, wallMs: acknowledgedAtMs, by: 'Anna' }
  return [
    happened(raisedAtMs, 'raised'),
    ...(lasts === undefined ? [] : [happened(raisedAtMs + lasts, 'ended')]),
    ...(acknowledgedAfter === undefined
      ? []
      : [happened(acknowledgedAtMs, 'acknowledged', { ...alarm, acknowledged })]),
  ]
}

const withAlarms = (...alarms: Life[]): SessionRecord => ({
  ...record,
  happenings: alarms.flatMap(anAlarm).sort((left, right) => left.atMs - right.atMs),
})

describe('alarmReport', () => {
  it('counts alarms per athlete-hour: two athletes for 110 s each', () => {
    const told = alarmReport(withAlarms({ after: 0 }, { after: 10 }, { after: 20, priority: 'high' }))
    expect(told.athleteHours).toBeCloseTo(220 / 3_600, 6)
    expect(told.alarmsPerAthleteHour).toBeCloseTo(3 / (220 / 3_600), 6)
    expect(told.alarms).toEqual({ high: 1, medium: 2, low: 0 })
  })

  it('counts an athlete at two stations at once as one', () => {
    const [first] = record.stints
    const twice = { ...record, stints: first === undefined ? [] : [first, { ...first, station: '9' }] }
    expect(alarmReport(twice).athleteHours).toBeCloseTo(110 / 3_600, 6)
  })

  it('says how long acknowledging took: median, longest, never', () => {
    const told = alarmReport(
      withAlarms(
        ...[4_000, 10_000, 90_000].map(acknowledgedAfter => ({ after: 0, acknowledgedAfter })),
        { after: 0, lasts: 3_000 },
        { after: 0, lasts: 3_000, priority: 'low' },
      ),
    )
    expect(told.acknowledged).toEqual({ count: 3, never: 1, medianMs: 10_000, longestMs: 90_000 })
  })

  it('[AL1] counts from the highest priority, as a rise takes an acknowledgement back', () => {
    const [raised, acknowledged] = anAlarm({ after: 0, acknowledgedAfter: 1_000 })
    const [again] = anAlarm({ after: 0, acknowledgedAfter: 60_000 }).slice(1)
    if (raised?.kind !== 'alarm' || acknowledged === undefined || again?.kind !== 'alarm')
      throw new Error('no alarm')
    const risen: Happening = {
      ...raised,
      atMs: beganMs + 50_000,
      change: 'risen',
      alarm: { ...raised.alarm, priority: 'high' },
    }
    const same: Happening = { ...again, alarm: { ...again.alarm, id: raised.alarm.id, priority: 'high' } }
    const told = alarmReport({ ...record, happenings: [raised, acknowledged, risen, same] })
    expect(told.acknowledged).toMatchObject({ count: 1, medianMs: 10_000 })
  })

  it('names stations and cuffs, most first, those without an alarm as well', () => {
    const told = alarmReport(
      withAlarms({ after: 0 }, { after: 1, cuff: 'r', priority: 'high' }, { after: 2, cuff: 'r' }),
    )
    expect(told.stations).toEqual([
      { name: '1', alarms: 3, high: 1 },
      { name: '2', alarms: 0, high: 0 },
    ])
    expect(told.devices).toEqual([
      { name: 'X2-1r', alarms: 2, high: 1 },
      { name: 'X2-1l', alarms: 1, high: 0 },
      { name: 'X2-2l', alarms: 0, high: 0 },
    ])
  })

  it('points at the delay of a condition that mostly ends by itself within twice its delay', () => {
    const short = [0, 1, 2].map(after => ({ after, lasts: 9_000 }))
    expect(alarmReport(withAlarms(...short, { after: 3, lasts: 60_000 })).advice).toContainEqual({
      ...{
        kind: 'delay',
        condition: 'no-data',
        limit: 'C10.cautionMs',
        delayMs: 5_000,
        shortLived: 3,
        alarms: 4,
      },
    })
    const delays = (...lives: Life[]) =>
      alarmReport(withAlarms(...lives)).advice.filter(({ kind }) => kind === 'delay')
    expect(delays(...short.map(life => ({ ...life, lasts: 11_000 })))).toEqual([])
    expect(delays(...short.map(life => ({ ...life, acknowledgedAfter: 1_000 })))).toEqual([])
    expect(delays(...short.slice(1))).toEqual([])
  })

  it('points at a cuff that made three alarms and three times the median', () => {
    const devices = (...lives: Life[]) =>
      alarmReport(withAlarms(...lives)).advice.filter(({ kind }) => kind === 'device')
    const three = [0, 1, 2].map(after => ({ after, cuff: 'r' }))
    expect(devices(...three, { after: 3, cuff: 'l' })).toEqual([
      { kind: 'device', name: 'X2-1r', alarms: 3, median: 1 },
    ])
    expect(devices(...three.slice(1), { after: 3, cuff: 'l' })).toEqual([])
    expect(devices(...three, { after: 3, cuff: 'l' }, { after: 4, cuff: 'l' })).toEqual([])
  })

  it('says when high alarms wait more than a minute in the middle', () => {
    const lives = [50_000, 61_000, 80_000].map(acknowledgedAfter => ({
      after: 0,
      acknowledgedAfter,
      priority: 'high' as const,
    }))
    expect(alarmReport(withAlarms(...lives)).advice).toContainEqual({
      kind: 'slow',
      medianMs: 61_000,
      alarms: 3,
    })
  })

  it('knows nothing of a session without alarms and athletes, and says so', () => {
    expect(alarmReport({ ...record, stints: [], happenings: [] })).toMatchObject({
      ...{ alarmsPerAthleteHour: null, conditions: [], stations: [], devices: [], advice: [] },
      acknowledged: { count: 0, never: 0, medianMs: null, longestMs: null },
    })
  })
})

describe('alarmsCsv', () => {
  it('has a line an alarm with its serial, how long it lasted and who saw it', () => {
    const rows = csvRows([...alarmsCsv(record, null)].join(''))
    expect(rows.find(row => row['condition'] === 'pressure-over-lop')).toMatchObject({
      ...{ station: '1', cuff: 'l', cuff_serial: 'X2-1l', athlete_id: 'a-17', highest_priority: 'high' },
      ...{ unit: 'mmHg', limit: '200', acknowledged_after_s: '4.9', acknowledged_by: 'Anna' },
    })
    expect([...alarmsCsv(record, 'a-2')]).toEqual([])
  })
})
