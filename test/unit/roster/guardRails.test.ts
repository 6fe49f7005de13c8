import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { PrescriptionSchema } from '../../../stations/contract/assignment.ts'
import { clearedUntilMs, isCleared, screeningHoldsMs } from '../../../stations/roster/clearance.ts'
import { isOver, lookAtPlan } from '../../../stations/roster/guardRails.ts'
import { prescriptionOf } from '../../../stations/roster/planPrescription.ts'
import { defaultLimits } from '../../../stations/safety/limits.ts'
import { templateIds } from '../../../stations/tablet/templates.ts'
import { aLop, allNo, anAthlete, aPlan, DAY_MS, NOW_MS } from './anAthlete.ts'

const look = (plan: object, athlete: object = {}) =>
  lookAtPlan(anAthlete(athlete), aPlan(plan), defaultLimits, NOW_MS)

describe('[C24] guard rails', () => {
  it.each([
    ['what the template offers', {}, {}, []],
    ['80 % of LOP', { percentLop: 80 }, {}, []],
    ['more', { percentLop: 81 }, {}, [{ kind: 'percent', most: 80, isFirst: false }]],
    [
      'a first session',
      { percentLop: 61 },
      { trained: false },
      [{ kind: 'percent', most: 60, isFirst: true }],
    ],
    ['a first session as offered', {}, { trained: false }, [{ kind: 'first-capped', most: 60 }]],
    ['50 % of 1RM', { loadPercent1Rm: 50 }, {}, []],
    ['more load', { loadPercent1Rm: 51 }, {}, [{ kind: 'load', asked: 51, ceiling: 50 }]],
    [
      'a target without LOP over C7',
      { targetMmHg: 251 },
      { lops: [] },
      [
        { kind: 'target', asked: 251, ceiling: 250 },
        { kind: 'lop-missing', limb: 'left-thigh' },
      ],
    ],
    ['20 min on the leg', { template: 'aerobic' }, {}, []],
    [
      '20 min on the arm',
      { template: 'aerobic', part: 'arm', manual: true },
      {},
      [{ kind: 'time', asked: 1_200, ceiling: 900 }],
    ],
    ['a band', { manual: true, percentLop: 90 }, {}, []],
    [
      'no LOP, no target',
      {},
      { lops: [] },
      [{ kind: 'lop-missing', limb: 'left-thigh' }, { kind: 'no-target' }],
    ],
    [
      'an LOP that is too old',
      { targetMmHg: 120 },
      { lops: [aLop({ expiresAtMs: NOW_MS })] },
      [{ kind: 'lop-expired', limb: 'left-thigh' }],
    ],
  ])('%s', (_, plan, athlete, findings) => {
    expect(look(plan, athlete)).toEqual(findings)
  })

  it('go by the limits of this kiosk', () => {
    const limits = { ...defaultLimits, C1x: { ...defaultLimits.C1x, legMs: 600_000 } }
    const [finding] = lookAtPlan(anAthlete(), aPlan({ template: 'aerobic' }), limits, NOW_MS)
    expect(finding).toEqual({ kind: 'time', asked: 1_200, ceiling: 600 })
    expect(finding && isOver(finding)).toBe(true)
  })
})

describe('a prescription', () => {
  it('takes each limb’s own LOP, and no more than 60 % of it the first time', () => {
    const lops = [aLop(), aLop({ limb: 'right-thigh', lopMmHg: 180 })]
    const cuffsOf = (trained: boolean) =>
      prescriptionOf(anAthlete({ lops, trained }), aPlan({ sides: ['right', 'left'] }), NOW_MS).cuffs
    expect(cuffsOf(true)).toMatchObject([
      { cuff: 'l', limb: 'left-thigh', lopMmHg: 200, targetMmHg: 140 },
      { cuff: 'r', limb: 'right-thigh', lopMmHg: 180, targetMmHg: 126 },
    ])
    expect(cuffsOf(false)).toMatchObject([{ targetMmHg: 120 }, { targetMmHg: 108 }])
  })

  it.each(templateIds)('of the template %s is one of the contract', template => {
    const prescription = prescriptionOf(anAthlete(), aPlan({ template, loadPercent1Rm: null }), NOW_MS)
    expect(v.parse(PrescriptionSchema, prescription)).toEqual(prescription)
  })

  it('of the intermittent template lets the cuff out in the rests', () => {
    expect(prescriptionOf(anAthlete(), aPlan({ template: 'intermittent' }), NOW_MS)).toMatchObject({
      sets: [{ reps: 30 }, { reps: 15 }, { reps: 15 }, { reps: 15 }],
      restSeconds: 60,
      cuffDuringRest: 'released',
    })
  })
})

describe('[C15] a clearance', () => {
  const cleared = (answers: object, agoMs = 0) =>
    isCleared(anAthlete({ screening: { answers, clearedBy: 'Anna', clearedAtMs: NOW_MS - agoMs } }), NOW_MS)

  it('needs no to everything, and holds four weeks', () => {
    expect(cleared(allNo)).toBe(true)
    expect(cleared(allNo, screeningHoldsMs - 1)).toBe(true)
    expect(cleared(allNo, screeningHoldsMs)).toBe(false)
    expect(cleared({ ...allNo, clot: 'yes' })).toBe(false)
    expect(cleared({ clot: 'no' })).toBe(false)
    expect(isCleared(anAthlete({ screening: null }), NOW_MS)).toBe(false)
    expect(clearedUntilMs({ answers: allNo, clearedBy: 'A', clearedAtMs: DAY_MS })).toBe(29 * DAY_MS)
  })
})
