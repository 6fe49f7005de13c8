import { describe, expect, it } from 'vitest'
import { aFloor } from '../../support/aFloor.ts'
import { aBand, inABand } from '../../support/aFloorAtWork.ts'

function alarmOf(
  floor: ReturnType<typeof aFloor>,
  condition: 'athlete-symptom' | 'athlete-pain' | 'athlete-calls',
) {
  const alarm = floor.alarm(condition)
  if (alarm === undefined) throw new Error(`no ${condition}`)
  return alarm
}

describe('[C17] athlete-symptom', () => {
  it('medium at once for tingling', () => {
    const { floor, station } = inABand()
    station.event('report', { symptoms: ['tingling'] })
    expect(floor.alarm('athlete-symptom')).toMatchObject({
      priority: 'medium',
      station: '1',
      cuff: null,
      cause: 'tingling',
      value: null,
      limit: null,
    })
    expect(floor.alarm('athlete-stop')).toBeUndefined()
  })

  it('beside C16 when both are reported', () => {
    const { floor, station } = inABand()
    station.event('report', { symptoms: ['tingling', 'numbness'] })
    expect(floor.standing()).toEqual(['athlete-stop high active', 'athlete-symptom medium active'])
  })

  it('stays active until it is acknowledged, whatever else is reported', () => {
    const { floor, station } = inABand()
    station.event('report', { symptoms: ['tingling'] })
    station.event('report', { pain: 0 })
    station.event('released', { cuff: 'b' })
    floor.run(10_000)
    expect(floor.alarm('athlete-symptom')).toMatchObject({ state: 'active' })
    expect(floor.acknowledge(alarmOf(floor, 'athlete-symptom'))).toMatchObject({ accepted: true })
    expect(floor.alarm('athlete-symptom')).toBeUndefined()
  })

  it('reported again, a moment after the acknowledgement, is a new alarm', () => {
    const { floor, station } = inABand()
    station.event('report', { symptoms: ['tingling'] })
    const first = alarmOf(floor, 'athlete-symptom')
    floor.acknowledge(first)
    station.event('report', { symptoms: ['tingling'] })
    expect(alarmOf(floor, 'athlete-symptom').id).not.toBe(first.id)
  })
})

describe('[C28] athlete-calls', () => {
  it('low at once, active until acknowledged', () => {
    const { floor, station } = inABand()
    station.event('call')
    floor.run(10_000)
    expect(floor.alarm('athlete-calls')).toMatchObject({ priority: 'low', state: 'active', cuff: null })
    floor.acknowledge(alarmOf(floor, 'athlete-calls'))
    expect(floor.alarm('athlete-calls')).toBeUndefined()
    station.event('call')
    expect(floor.alarm('athlete-calls')).toBeDefined()
  })

  it('counts though it came out of order, and once though it came twice', () => {
    const { floor, station } = inABand()
    station.event('set-started', { set: 1, seq: 9 })
    station.event('call', { seq: 3, id: 'call-1' })
    floor.acknowledge(alarmOf(floor, 'athlete-calls'))
    station.event('call', { seq: 3, id: 'call-1' })
    expect(floor.alarm('athlete-calls')).toBeUndefined()
  })

  it('at a free station too', () => {
    const floor = aFloor()
    floor.at('4').event('call')
    expect(floor.alarm('athlete-calls')).toMatchObject({ station: '4' })
  })
})

describe('[C18] athlete-pain', () => {
  it.each([
    [6, undefined],
    [7, 'medium'],
    [8, 'high'],
    [10, 'high'],
  ])('pain %i', (pain, priority) => {
    const { floor, station } = inABand()
    station.event('report', { pain })
    expect(floor.alarm('athlete-pain')?.priority).toBe(priority)
  })

  it('says value, limit and unit', () => {
    const { floor, station } = inABand()
    station.event('report', { pain: 9 })
    expect(floor.alarm('athlete-pain')).toMatchObject({ value: 9, limit: 8, unit: 'of 10', cuff: null })
  })

  it('tightness and effort never count', () => {
    const { floor, station } = inABand()
    station.event('report', { tightness: 10, effort: 10, pain: 0 })
    expect(floor.alarm('athlete-pain')).toBeUndefined()
  })

  it('a lower report alone does not end it', () => {
    const { floor, station } = inABand()
    station.event('report', { pain: 9 })
    station.event('report', { pain: 2 })
    floor.run(10_000)
    expect(floor.alarm('athlete-pain')).toMatchObject({ priority: 'high', state: 'active' })
    floor.acknowledge(alarmOf(floor, 'athlete-pain'))
    expect(floor.alarm('athlete-pain')).toBeUndefined()
  })

  it('an acknowledgement alone does not end it; a lower report then does', () => {
    const { floor, station } = inABand()
    station.event('report', { pain: 9 })
    floor.acknowledge(alarmOf(floor, 'athlete-pain'))
    floor.run(10_000)
    expect(floor.alarm('athlete-pain')).toMatchObject({ state: 'active' })
    station.event('report', { pain: 7 })
    expect(floor.alarm('athlete-pain')).toMatchObject({ priority: 'high' })
    station.event('report', { effort: 8 })
    expect(floor.alarm('athlete-pain')).toBeDefined()
    station.event('report', { pain: 6 })
    expect(floor.alarm('athlete-pain')).toBeUndefined()
  })

  it('an acknowledgement, and every cuff released', () => {
    const { floor, station } = inABand({}, { cuffs: [aBand(), aBand({ cuff: 'c', limb: 'right-arm' })] })
    station.event('inflated', { cuff: 'c' })
    station.event('report', { pain: 7 })
    floor.acknowledge(alarmOf(floor, 'athlete-pain'))
    station.event('released', { cuff: 'b' })
    expect(floor.alarm('athlete-pain')).toBeDefined()
    station.event('released', { cuff: 'c' })
    expect(floor.alarm('athlete-pain')).toBeUndefined()
  })

  it('[AL1] a rise takes the acknowledgement back', () => {
    const { floor, station } = inABand()
    station.event('report', { pain: 7 })
    floor.acknowledge(alarmOf(floor, 'athlete-pain'))
    station.event('report', { pain: 8 })
    expect(floor.alarm('athlete-pain')).toMatchObject({ priority: 'high', acknowledged: null })
  })

  it('[L5] a late report counts, but is not the lower one', () => {
    const { floor, station } = inABand()
    station.event('report', { pain: 9, seq: 20 })
    station.event('report', { pain: 1, seq: 19 })
    floor.acknowledge(alarmOf(floor, 'athlete-pain'))
    expect(floor.alarm('athlete-pain')).toMatchObject({ state: 'active' })
    const late = inABand()
    late.station.event('set-started', { set: 1, seq: 20 })
    late.station.event('report', { pain: 9, seq: 19 })
    expect(late.floor.alarm('athlete-pain')).toMatchObject({ priority: 'high' })
  })
})
