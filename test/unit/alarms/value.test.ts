import { describe, expect, it } from 'vitest'
import { startAtMs, startWallMs } from '../../support/aFloor.ts'
import { atWork, inABand } from '../../support/aFloorAtWork.ts'
import { aCuff } from '../../support/aFloorStation.ts'
import { aHigh, aMedium, over } from './overMaximum.ts'

describe('[C-2] the value of an alarm', () => {
  it('is that of the level it has, and goes on; what was said of it stays', () => {
    const floor = aHigh()
    floor.at('1').pump('l', 220.04)
    floor.run(3_000)
    expect(over(floor)).toMatchObject({ priority: 'high', value: 260, valueNow: 220, limit: 250 })
  })

  it('is said anew when the alarm rises', () => {
    const floor = aMedium()
    expect(over(floor)).toMatchObject({ value: 220, limit: 200 })
    floor.at('1').pump('l', 260)
    floor.run(3_000)
    expect(over(floor)).toMatchObject({ value: 260, valueNow: 260, limit: 250 })
  })

  it('[D4] is not known where the condition has no place any more; the alarm stands on', () => {
    const { floor, station } = atWork({}, {}, 210)
    floor.run(12_000)
    expect(floor.alarm('pressure-over-lop')).toMatchObject({ priority: 'high', valueNow: 210 })
    station.assign({}, { cuffs: [aCuff({ lopMmHg: undefined, targetMmHg: undefined })] })
    floor.run(60_000)
    expect(floor.alarm('pressure-over-lop')).toMatchObject({ state: 'active', valueNow: null, value: 210 })
  })
})

describe('[AL1] an alarm', () => {
  it('belongs to its place, and knows on both clocks when it was raised', () => {
    const floor = aMedium()
    const raisedAtMs = floor.reachedAtMs('pressure-over-maximum', 'medium') ?? 0
    expect(over(floor)).toMatchObject({
      station: '1',
      cuff: 'l',
      limb: 'left-arm',
      raisedAtMs: startAtMs + raisedAtMs,
      raisedWallMs: startWallMs + raisedAtMs,
    })
  })

  it('[contract] is listed as it was said, with who acknowledged it and when', () => {
    const floor = aMedium()
    floor.at('1').pump('l', 230)
    floor.run(3_000)
    floor.acknowledge(over(floor), 'Mette')
    const last = floor.published.at(-1)
    expect(last?.kind === 'kiosk-alarms' ? last.alarms : null).toMatchObject({
      at: startWallMs + 8_000,
      alarms: [
        { text: '220 mmHg, over maximum 200', acknowledged: { at: startWallMs + 8_000, by: 'Mette' } },
      ],
    })
  })
})

describe('[AL2] what ends one alarm', () => {
  it('leaves what else the athlete reported', () => {
    const { floor, station } = inABand()
    station.event('report', { pain: 9, symptoms: ['tingling', 'numbness'] })
    station.event('call')
    const all = ['athlete-stop high active', 'athlete-pain high active']
    const acknowledge = (condition: 'athlete-symptom' | 'athlete-calls' | 'athlete-pain' | 'athlete-stop') =>
      floor.acknowledge(floor.alarm(condition) ?? { id: '', priority: 'low' })
    acknowledge('athlete-symptom')
    floor.run(1_000)
    expect(floor.standing()).toEqual([...all, 'athlete-calls low active'])
    acknowledge('athlete-calls')
    floor.run(1_000)
    expect(floor.standing()).toEqual(all)
    acknowledge('athlete-stop')
    station.event('report', { pain: 2 })
    acknowledge('athlete-pain')
    floor.run(1_000)
    expect(floor.standing()).toEqual(['athlete-stop high active'])
    station.event('released', { cuff: 'b' })
    expect(floor.standing()).toEqual([])
  })

  it('[C16] the first cause stays, whatever is reported after', () => {
    const { floor, station } = inABand()
    station.event('report', { symptoms: ['dizziness'] })
    station.event('stop')
    station.event('report', { symptoms: ['nausea'] })
    floor.run(1_000)
    expect(floor.alarms().map(alarm => alarm.cause)).toEqual(['dizziness'])
    expect(floor.state().stations.values().next().value?.stop).toEqual({
      atMs: startAtMs,
      cause: 'dizziness',
    })
  })
})
