// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { en } from '../../../renderer/locales/en.ts'
import { nb } from '../../../renderer/locales/nb.ts'
import { fitTop } from '../../../renderer/tile/fitTop.ts'
import { shownCuff } from '../../../renderer/tile/shownCuff.ts'
import { viewClock } from '../../../renderer/tile/viewClock.ts'
import { viewFoot } from '../../../renderer/tile/viewFoot.ts'
import { viewPressure } from '../../../renderer/tile/viewPressure.ts'
import { setForms, viewSets } from '../../../renderer/tile/viewSets.ts'
import { aCuff, anAlarm, aPrescription, aTile, halfEm } from './builders.ts'

describe('viewClock', () => {
  it('shows the longest clock with its limit', () => {
    const cuffs = [
      aCuff({ clock: { kind: 'running', zeroAtMs: 60_000, estimated: false } }),
      aCuff({ cuff: 'r' }),
    ]
    expect(viewClock(aTile({ cuffs }), 185_000, en)).toEqual({
      text: '03:05',
      captions: ['under cuff · limit 10:00', 'limit 10:00'],
      tone: 'running',
    })
  })

  it('[SG3] puts ~ into an estimated clock itself', () => {
    const cuffs = [aCuff({ clock: { kind: 'running', zeroAtMs: 0, estimated: true } })]
    expect(viewClock(aTile({ cuffs }), 347_000, en)).toMatchObject({
      text: '~05:47',
      captions: ['under cuff, counting on', 'under cuff'],
    })
  })

  it('shows the time since release of a finished athlete, and when they may start again', () => {
    const clock = { kind: 'held', valueMs: 364_000, releasedAtMs: 100_000, readyAtMs: 280_000 } as const
    const tile = aTile({
      state: 'finished',
      finishedAtMs: 90_000,
      readyAtMs: 280_000,
      cuffs: [aCuff({ clock })],
    })
    expect(viewClock(tile, 172_000, en)).toMatchObject({
      text: '01:12',
      captions: ['since release · ready at 3:00', 'ready at 3:00'],
    })
    expect(viewClock(tile, 281_000, en)).toMatchObject({ captions: ['since release · ready', 'ready'] })
  })

  it('goes on counting at a free station whose cuff is inflated', () => {
    expect(viewClock(aTile({ state: 'free' }), 5_000, en).text).toBe('00:05')
  })

  it('shows no zero where nothing is known', () => {
    const unheard = aTile({ state: 'ready', cuffs: [aCuff({ freshness: 'never', clock: null })] })
    expect(viewClock(unheard, 5_000, en).text).toBe('–')
  })
})

describe('viewPressure', () => {
  it('shows the whole number with unit and target band', () => {
    expect(viewPressure(aCuff(), 100_000, en)).toMatchObject({
      text: '148',
      captions: ['mmHg · 140–160', '140–160', 'mmHg'],
      tone: 'live',
    })
  })

  it('[SG3] is grey and says how old it is from 2 s on', () => {
    const stale = viewPressure(aCuff({ freshness: 'stale' }), 103_400, en)
    expect(stale).toMatchObject({ text: '148', tone: 'stale' })
    expect(stale.captions[0]).toBe('mmHg · 3 s old')
  })

  it('[SG3] is dashes from 5 s on, the last value in words only', () => {
    const lost = viewPressure(aCuff({ freshness: 'lost', pressureMmHg: null, lastPressureMmHg: 74.4 }), 0, en)
    expect(lost).toEqual({ text: '– – –', captions: ['last 74 mmHg'], tone: 'lost', bullet: null })
  })

  it('marks what somebody typed as entered', () => {
    const manual = { manual: true, pressureMmHg: null, targetMmHg: null } as const
    const tight = aCuff({ ...manual, entered: { pressureMmHg: null, tightness: 7 } })
    const pumped = aCuff({ ...manual, entered: { pressureMmHg: 120, tightness: null } })
    expect(viewPressure(tight, 0, en)).toMatchObject({
      text: '7/10',
      captions: ['tightness, entered', 'entered'],
    })
    expect(viewPressure(pumped, 0, nb)).toMatchObject({ text: '120', captions: ['mmHg, angitt', 'angitt'] })
  })

  it('puts value, band and LOP on one scale that does not move with the pressure', () => {
    const low = viewPressure(aCuff({ pressureMmHg: 20 }), 0, en).bullet
    const high = viewPressure(aCuff({ pressureMmHg: 400 }), 0, en).bullet
    expect(high).toEqual({ ...low, value: 1 })
    expect(low?.lop).toBeCloseTo(200 / 240)
  })
})

describe('shownCuff', () => {
  const left = aCuff({ pressureMmHg: 120 })
  const right = aCuff({ cuff: 'r', pressureMmHg: 150 })

  it('is the one with the highest alarm, else the highest for its target', () => {
    expect(shownCuff([left, right], [anAlarm({ cuff: 'l' })])?.cuff).toBe('l')
    expect(shownCuff([left, right], [])?.cuff).toBe('r')
  })

  it('is an inflated cuff nobody hears before one that is heard', () => {
    expect(shownCuff([right, aCuff({ pressureMmHg: null, freshness: 'lost' })], [])?.cuff).toBe('l')
  })
})

describe('sets', () => {
  it('draws one bar a set, as wide as its reps', () => {
    const bars = viewSets(aTile(), 120_000)
    expect(bars.map(bar => [bar.weight, bar.done])).toEqual([
      [30, 1],
      [15, 0.6],
      [15, 0],
      [15, 0],
    ])
  })

  it('counts more reps and more sets than planned', () => {
    const sets = [30, 17, 15, 15, 7].map(reps => ({ reps, startedAtMs: 0, endedAtMs: null }))
    expect(setForms(aTile({ sets, currentSet: 2 }), 0, en)[0]).toBe('Set 2 of 4 · 17/15')
    expect(setForms(aTile({ sets, currentSet: 5 }), 0, en)).toEqual(['Extra set 5 · 7 reps', 'Extra set 5'])
    expect(viewSets(aTile({ sets }), 0).map(bar => bar.extra)).toEqual([false, false, false, false, true])
  })

  it('counts the time of a set of seconds', () => {
    const prescription = aPrescription({
      kind: 'aerobic',
      exercise: 'Cycling',
      sets: [{ reps: null, durationMs: 1_200_000 }],
    })
    const sets = [{ reps: 0, startedAtMs: 10_000, endedAtMs: null }]
    const tile = aTile({ prescription, sets, currentSet: 1 })
    expect(viewFoot(tile, 400_000, en)[0]).toBe('Cycling · 6:30 of 20:00')
    expect(viewSets(tile, 610_000)[0]?.done).toBe(0.5)
  })
})

describe('viewFoot', () => {
  const resting = aTile({ state: 'resting', currentSet: 1, restUntilMs: 122_000 })

  it.each([
    [aTile(), 'Set 2 of 4 · 9/15'],
    [resting, 'Rest 0:22 · then set 2 of 4'],
    [aTile({ ...resting, restUntilMs: 88_000 }), '0:12 over the rest · then set 2 of 4'],
    [aTile({ state: 'ready', currentSet: null, sets: [] }), 'Ready · Leg press · 4 sets'],
    [aTile({ state: 'free', prescription: null, sets: [] }), 'Check in at the tablet or reader'],
    [aTile({ state: 'finished', finishedAtMs: 60_000 }), 'Done · 39 reps in 1:00'],
  ])('says what happens now: %#', (tile, text) => {
    expect(viewFoot(tile, 100_000, en)[0]).toBe(text)
  })
})

describe('fitTop', () => {
  const limbs = ['thigh L+R · 20% 1RM', 'thigh L+R']

  it('takes the name’s longest form that leaves room for the limb', () => {
    const top = fitTop('5', ['Karla Jensen', 'K. Jensen'], limbs, { innerPx: 400, unitPx: 10 }, halfEm)
    expect(top).toMatchObject({ name: { text: 'Karla Jensen' }, limb: 'thigh L+R' })
  })

  it('leaves out a name of 10,000 characters whole, and keeps the number', () => {
    const top = fitTop('5', ['x'.repeat(10_000)], limbs, { innerPx: 430, unitPx: 10 }, halfEm)
    expect(top).toMatchObject({ number: { text: '5' }, name: { text: '' }, limb: limbs[0] })
  })
})
