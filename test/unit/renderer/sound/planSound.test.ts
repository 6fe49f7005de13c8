// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { aSoundPlan, wants } from './aSoundPlan.ts'

describe('[SG2] what is heard, and when', () => {
  it('high at once and every 10 s', () => {
    const plan = aSoundPlan()
    plan.set({ sounding: [wants('high')] })
    plan.run(25_000)
    expect(plan.played).toEqual(['high @0', 'high @10000', 'high @20000'])
  })

  it('medium at once and every 25 s', () => {
    const plan = aSoundPlan()
    plan.set({ sounding: [wants('medium')] })
    plan.run(60_000)
    expect(plan.played).toEqual(['medium @0', 'medium @25000', 'medium @50000'])
  })

  it('low once', () => {
    const plan = aSoundPlan()
    plan.set({ sounding: [wants('low')] })
    plan.run(120_000)
    expect(plan.played).toEqual(['low @0'])
  })

  it('the highest alone: a rise breaks off what plays and sounds in the same moment', () => {
    const plan = aSoundPlan()
    plan.set({ sounding: [wants('medium')] })
    plan.run(500)
    plan.set({ sounding: [wants('medium'), wants('high')] })
    plan.run(12_000)
    expect(plan.played).toEqual(['medium @0', 'stop @500', 'high @500', 'high @10500'])
  })

  it('the next below follows when the highest is acknowledged, not on its heels', () => {
    const plan = aSoundPlan()
    plan.set({ sounding: [wants('medium'), wants('high')] })
    plan.run(1_000)
    plan.set({ sounding: [wants('medium')] })
    plan.run(30_000)
    expect(plan.played).toEqual(['high @0', 'stop @1000', 'medium @3500', 'medium @28500'])
  })

  it('a low one that came under a higher is heard after it, once for all that came', () => {
    const plan = aSoundPlan()
    plan.set({ sounding: [wants('high'), wants('low', 'low'), { key: 'low 2', priority: 'low' }] })
    plan.run(4_000)
    plan.set({ sounding: [wants('low', 'low'), { key: 'low 2', priority: 'low' }] })
    plan.run(60_000)
    expect(plan.played).toEqual(['high @0', 'low @5500'])
  })

  it('a new one of the same priority is heard before the round is over, and a crowd makes no din', () => {
    const plan = aSoundPlan()
    const crowd = Array.from({ length: 64 }, (_, index) => ({
      key: `m${index}`,
      priority: 'medium' as const,
    }))
    plan.set({ sounding: crowd.slice(0, 1) })
    plan.run(1_000)
    plan.set({ sounding: crowd })
    plan.run(27_000)
    expect(plan.played).toEqual(['medium @0', 'medium @3500'])
  })

  it('[AL3] ends in the middle of a burst when nothing wants to be heard any more', () => {
    const plan = aSoundPlan()
    plan.set({ sounding: [wants('high')] })
    plan.run(750)
    plan.set({ sounding: [] })
    plan.run(20_000)
    expect(plan.played).toEqual(['high @0', 'stop @750'])
  })

  it('what could not be played is due as soon as it can', () => {
    const plan = aSoundPlan()
    plan.set({ isAudible: false, sounding: [wants('low')] })
    plan.run(30_000)
    plan.set({ isAudible: true })
    plan.run(30_000)
    expect(plan.played).toEqual(['low @30000'])
  })

  it('goes on when the kiosk has begun a new clock', () => {
    const plan = aSoundPlan(1_000_000)
    plan.set({ sounding: [wants('high')] })
    plan.jumpTo(500)
    plan.run(10_000)
    expect(plan.played).toEqual(['high @1000000', 'high @500', 'high @10500'])
  })

  it('[L10] remembers nothing of what is gone', () => {
    const plan = aSoundPlan()
    for (let index = 0; index < 500; index += 1) {
      plan.set({ sounding: [{ key: `a${index}`, priority: 'medium' }] })
      plan.run(5_000)
    }
    expect(plan.state().heard.size).toBe(1)
  })
})

describe('[AL4] a pause', () => {
  it('breaks off what plays, and what still wants to be heard sounds when it ends', () => {
    const plan = aSoundPlan()
    plan.set({ sounding: [wants('high')] })
    plan.run(1_000)
    plan.set({ sounding: [], isPaused: true })
    plan.run(120_000)
    plan.set({ sounding: [wants('high')], isPaused: false })
    plan.run(10_000)
    expect(plan.played).toEqual(['high @0', 'stop @1000', 'high @121000', 'high @131000'])
  })

  it('is not for testing', () => {
    const plan = aSoundPlan()
    plan.set({ isPaused: true })
    plan.test()
    plan.run(10_000)
    plan.set({ isPaused: false })
    plan.run(10_000)
    expect(plan.played).toEqual([])
  })
})

describe('[SG2] the sound test', () => {
  it('plays each once, the lowest first', () => {
    const plan = aSoundPlan()
    plan.test()
    plan.run(30_000)
    expect(plan.played).toEqual(['low @0', 'medium @1250', 'high @3250'])
  })

  it('asked for again while it runs, runs on', () => {
    const plan = aSoundPlan()
    plan.test()
    plan.run(1_500)
    plan.test()
    plan.run(30_000)
    expect(plan.played).toEqual(['low @0', 'medium @1250', 'high @3250'])
  })

  it('gives way to an alarm, and does not come back', () => {
    const plan = aSoundPlan()
    plan.test()
    plan.run(4_000)
    plan.set({ sounding: [wants('medium')] })
    plan.run(20_000)
    expect(plan.played).toEqual(['low @0', 'medium @1250', 'high @3250', 'stop @4000', 'medium @4000'])
  })

  it('is silent while an alarm sounds', () => {
    const plan = aSoundPlan()
    plan.set({ sounding: [wants('medium')] })
    plan.run(5_000)
    plan.test()
    plan.run(15_000)
    expect(plan.played).toEqual(['medium @0'])
  })
})
