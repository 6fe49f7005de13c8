import { describe, expect, it } from 'vitest'
import { countReps, stillWave } from '../../../stations/tablet/countReps.ts'
import { followSensor, sensorMmHg, silentSensor } from '../../../stations/tablet/followSensor.ts'
import { screened, screeningQuestions } from '../../../stations/tablet/screening.ts'
import { prescribe, targetOf, templateIds, templates } from '../../../stations/tablet/templates.ts'
import { left } from './aTablet.ts'

const EVERY_MS = 100

/** What the wave of a whole run of pressures counts. */
function repsIn(pressureAt: (ms: number) => number, lengthMs: number): number {
  let wave = stillWave
  let reps = 0
  for (let atMs = 0; atMs < lengthMs; atMs += EVERY_MS) {
    const counted = countReps(wave, { atMs, pressureMmHg: pressureAt(atMs) })
    wave = counted.wave
    if (counted.rep) reps += 1
  }
  return reps
}

describe('repetitions by the pressure wave', () => {
  const swing = (mmHg: number, periodMs: number) => (ms: number) =>
    150 + mmHg * Math.sin((2 * Math.PI * ms) / periodMs)

  it('counts one a swing, at any tempo of people', () => {
    expect(repsIn(swing(15, 2_500), 30 * 2_500)).toBe(30)
    expect(repsIn(swing(15, 4_000), 15 * 4_000)).toBe(15)
  })

  it('takes noise, drift and a slow leak for nothing', () => {
    expect(repsIn(swing(3, 2_500), 60_000)).toBe(0)
    expect(repsIn(ms => 150 - ms / 2_000, 60_000)).toBeLessThanOrEqual(1)
  })

  it('counts nothing faster than anybody moves', () => {
    expect(repsIn(swing(15, 300), 6_000)).toBeLessThanOrEqual(8)
  })
})

describe('a sensor', () => {
  function changesIn(pressures: readonly number[]) {
    let sensor = silentSensor
    return pressures.flatMap((pressureMmHg, index) => {
      const followed = followSensor(sensor, { atMs: index * EVERY_MS, pressureMmHg })
      sensor = followed.sensor
      return followed.change ?? []
    })
  }
  const held = (mmHg: number, ms: number): number[] => Array<number>(ms / EVERY_MS).fill(mmHg)

  it('[D3] is inflated once 30 mmHg held for 1 s, counted from its begin', () => {
    expect(changesIn([...held(0, 500), ...held(40, 900)])).toEqual([])
    const [change, ...more] = changesIn([...held(0, 500), ...held(40, 3_000)])
    expect(more).toEqual([])
    expect(change?.inflated).toBe(true)
    // The median of a second is over after half of it.
    expect(change?.sinceMs).toBeGreaterThanOrEqual(500)
    expect(change?.sinceMs).toBeLessThanOrEqual(1_100)
  })

  it('[D3] is released once 15 mmHg held for 3 s; a dip is none', () => {
    const on = [...held(150, 3_000)]
    expect(
      changesIn([...on, ...held(5, 2_000), ...held(150, 2_000)]).map(({ inflated }) => inflated),
    ).toEqual([true])
    expect(changesIn([...on, ...held(5, 6_000)]).map(({ inflated }) => inflated)).toEqual([true, false])
  })

  it('[D2] knows nothing of fewer than 3 samples, and nothing of old ones', () => {
    expect(sensorMmHg(silentSensor, 0)).toBe(null)
    let sensor = silentSensor
    for (const [index, pressureMmHg] of [148, 250, 150].entries())
      sensor = followSensor(sensor, { atMs: index * EVERY_MS, pressureMmHg }).sensor
    expect(sensorMmHg(sensor, 300)).toBe(150)
    expect(sensorMmHg(sensor, 3_300)).toBe(null)
  })
})

describe('prescriptions', () => {
  const draft = { cuff: left, limb: 'left-thigh', manual: false, lopMmHg: 200, percentLop: null } as const
  const rest = { targetMmHg: null, tightness: 7 }

  it('takes the share of LOP, never over the template’s own cap', () => {
    expect(targetOf(templates['30-15-15-15'], { ...draft, ...rest })).toBe(140)
    expect(targetOf(templates['30-15-15-15'], { ...draft, ...rest, percentLop: 95 })).toBe(160)
    expect(targetOf(templates.first, { ...draft, ...rest, percentLop: 80 })).toBe(120)
    expect(targetOf(templates.first, { ...draft, ...rest, lopMmHg: null, targetMmHg: 90 })).toBe(90)
    expect(targetOf(templates.first, { ...draft, ...rest, manual: true })).toBe(null)
  })

  it('[C24] offers nothing over 80 % LOP, and a load only where something is lifted', () => {
    for (const id of templateIds) {
      expect(templates[id].mostPercentLop).toBeLessThanOrEqual(80)
      const made = prescribe(templates[id], { exercise: ' ', loadPercent1Rm: 20, cuffs: [] })
      expect('loadPercent1Rm' in made, id).toBe(made.kind === 'resistance')
      expect('exercise' in made).toBe(false)
    }
    expect(templates.passive).toMatchObject({
      cuffDuringRest: 'released',
      sets: [300, 300, 300],
      restSeconds: 300,
    })
  })

  it('[C15] clears only whoever was asked everything and said no to all of it', () => {
    const no = Object.fromEntries(screeningQuestions.map(question => [question, 'no' as const]))
    expect(screened({})).toEqual({ open: screeningQuestions.length, cleared: false })
    expect(screened(no)).toEqual({ open: 0, cleared: true })
    for (const question of screeningQuestions) {
      expect(screened({ ...no, [question]: 'yes' }).cleared, question).toBe(false)
      expect(screened({ ...no, [question]: undefined }).cleared, question).toBe(false)
    }
  })
})
