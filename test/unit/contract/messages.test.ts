import { describe, expect, it } from 'vitest'
import { decode } from '../../../stations/contract/decode.ts'
import {
  aCommand,
  aCuff,
  aCuffStatus,
  aKioskAlarm,
  anAssignment,
  anEvent,
  aPrescription,
  aPressure,
  aReply,
  aStationStatus,
} from '../../contract/payloads.ts'

const station = 'bfr/v1/main/station/3'
const kiosk = 'bfr/v1/main/kiosk/wall-1'
const long = (characters: number): string => 'x'.repeat(characters)

function decoded(topic: string, payload: unknown): unknown {
  const result = decode(topic, new TextEncoder().encode(JSON.stringify(payload)))
  return result.ok ? result.message : result.rejection.text
}

function prescribed(changes: Readonly<Record<string, unknown>>): unknown {
  return decoded(`${station}/assignment`, anAssignment({ prescription: aPrescription(changes) }))
}

function cuffed(changes: Readonly<Record<string, unknown>>): unknown {
  return prescribed({ cuffs: [aCuff(changes)] })
}

describe('what may be missing', () => {
  it.each([
    [`${station}/status`, { online: false }, { status: { online: false } }],
    [`${station}/cuff/l/status`, { online: false }, { status: { online: false } }],
    [`${kiosk}/status`, { online: false }, { status: { online: false } }],
    [
      `${station}/cuff/l/pressure`,
      aPressure({ at: undefined }),
      { sample: { boot: 'b7', seq: 4711, pressureMmHg: 148.2 } },
    ],
    [
      `${station}/command`,
      aCommand({ at: undefined, by: undefined }),
      { command: { id: 'c-1', expiresAt: 2, type: 'release' } },
    ],
    [
      `${station}/event`,
      anEvent({ type: 'call', at: undefined }),
      { event: { id: 'e-1', boot: 'b1', seq: 0, type: 'call' } },
    ],
    [`${station}/event`, anEvent({ type: 'report' }), { event: { type: 'report' } }],
    [
      `${station}/event`,
      anEvent({ type: 'inflated', cuff: 'x' }),
      { event: { type: 'inflated', cuff: 'x' } },
    ],
  ])('on %s %j', (topic, payload, expected) => {
    expect(decoded(topic, payload)).toMatchObject(expected)
  })

  it('in an assignment has its default, but for the tolerance', () => {
    const payload = {
      id: 'a-1',
      athlete: { id: 'p', name: 'K' },
      prescription: {
        kind: 'resistance',
        sets: [{ reps: 1 }],
        restSeconds: 0,
        cuffs: [{ cuff: 'l', limb: 'left-arm', targetMmHg: 150 }],
      },
    }

    expect(decoded(`${station}/assignment`, payload)).toEqual({
      kind: 'assignment',
      site: 'main',
      station: '3',
      assignment: {
        id: 'a-1',
        athlete: { id: 'p', name: 'K' },
        cleared: false,
        prescription: {
          kind: 'resistance',
          sets: [{ reps: 1 }],
          restSeconds: 0,
          cuffDuringRest: 'on',
          cuffs: [{ cuff: 'l', limb: 'left-arm', targetMmHg: 150, manual: false }],
        },
      },
    })
  })

  it('are the cuffs of an assignment', () => {
    expect(prescribed({ cuffs: undefined })).toMatchObject({ assignment: { prescription: { cuffs: [] } } })
  })
})

describe('what is at its bound is valid', () => {
  it.each([
    [`${station}/status`, aStationStatus({ boot: 'b', name: 'n', app: '', at: 0, batteryPercent: 0 })],
    [
      `${station}/status`,
      aStationStatus({ boot: long(64), name: long(80), app: long(200), at: 1e15, batteryPercent: 100 }),
    ],
    [`${station}/cuff/l/status`, aCuffStatus({ serial: long(200), model: '' })],
    [`${station}/cuff/l/pressure`, aPressure({ pressureMmHg: -20, seq: 0 })],
    [`${station}/cuff/l/pressure`, aPressure({ pressureMmHg: 500, seq: Number.MAX_SAFE_INTEGER })],
    [`${station}/event`, anEvent({ type: 'report', pain: 0, tightness: 10, effort: 5.5, symptoms: [] })],
    [`${station}/event`, anEvent({ type: 'set-ended', set: 1, reps: 0 })],
    [`${station}/event`, anEvent({ type: 'stop', reason: long(200) })],
    [`${station}/reply`, aReply({ accepted: false, reason: long(200) })],
    [`${station}/command`, aCommand({ type: 'message', text: long(200) })],
    [`${kiosk}/alarms`, { at: 1, alarms: Array(2000).fill(aKioskAlarm()) }],
  ])('on %s (%#)', (topic, payload) => {
    expect(decoded(topic, payload)).toBeTypeOf('object')
  })

  it.each([
    { sets: Array(12).fill({ reps: 100 }) },
    { kind: 'aerobic', sets: [{ seconds: 10 }] },
    { kind: 'passive', sets: [{ seconds: 1800 }] },
    { restSeconds: 600, loadPercent1Rm: 0 },
    { restSeconds: 0, loadPercent1Rm: 100, exercise: '' },
    { cuffs: ['a', 'b', 'c', 'd'].map(cuff => aCuff({ cuff })) },
  ])('prescribed: %j', changes => {
    expect(prescribed(changes)).toBeTypeOf('object')
  })

  it.each([
    { lopMmHg: 60, targetMmHg: 1, toleranceMmHg: 1 },
    { lopMmHg: 400, targetMmHg: 400, toleranceMmHg: 50 },
    { targetMmHg: undefined, manual: true, targetTightness: 1 },
    { targetMmHg: undefined, manual: true, targetTightness: 10 },
    { targetMmHg: undefined, manual: true },
  ])('a cuff: %j', changes => {
    expect(cuffed(changes)).toBeTypeOf('object')
  })
})

describe('an assignment', () => {
  it('has no two cuffs with one name', () => {
    expect(prescribed({ cuffs: [aCuff(), aCuff({ limb: 'right-thigh' })] })).toBe(
      `${station}/assignment: prescription.cuffs must be cuffs with different names, got a list of 2`,
    )
  })

  it('takes what a set of its kind has and leaves the rest', () => {
    expect(prescribed({ sets: [{ reps: 15, seconds: 3 }] })).toMatchObject({
      assignment: { prescription: { kind: 'resistance', sets: [{ reps: 15 }] } },
    })
  })
})

describe('an athlete', () => {
  const named = (nickname: unknown) =>
    decoded(`${station}/assignment`, anAssignment({ athlete: { id: 'a-17', name: 'Karla', nickname } }))

  it.each([5, '', null, 'x'.repeat(81), { a: 1 }])(
    'whose nickname is %o is none the worse for it: the contract knows no such word',
    nickname => {
      expect(named(nickname)).toMatchObject({ assignment: { athlete: { id: 'a-17', nickname: '' } } })
    },
  )

  it('may have one', () => {
    expect(named('Kalle')).toMatchObject({ assignment: { athlete: { name: 'Karla', nickname: 'Kalle' } } })
  })
})

describe('a command', () => {
  it.each(['inflate', 'tighten', 'pressure', 'set-target'])('never is %s', type => {
    expect(decoded(`${station}/command`, aCommand({ type, pressureMmHg: 150 }))).toBe(
      `${station}/command: type must be release | message, got "${type}"`,
    )
  })
})
