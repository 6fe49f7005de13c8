import { describe, expect, it } from 'vitest'
import type { AlarmView } from '../../../stations/board/alarmViewSchema.ts'
import { startAtMs, startWallMs, type Floor } from '../../support/aFloor.ts'
import { atWork, inABand, runHeard } from '../../support/aFloorAtWork.ts'

/** Not cleared, and inflated: an H that holds as long as that is so. */
function anAlarm() {
  const { floor, station } = inABand()
  station.assign({ cleared: false }, { cuffs: [] })
  const alarm = floor.alarm('not-cleared')
  if (alarm === undefined) throw new Error('no alarm')
  return { floor, station, alarm }
}

describe('[AL3] acknowledging never hides', () => {
  it('the alarm stays, active, while the condition holds', () => {
    const { floor, station, alarm } = anAlarm()
    floor.acknowledge(alarm)
    runHeard(floor, station, 120_000)
    expect(floor.alarm('not-cleared')).toMatchObject({ id: alarm.id, priority: 'high', state: 'active' })
    expect(floor.tile('1').station).toBe('1')
    expect(floor.board().alarms.map(each => each.id)).toContain(alarm.id)
  })

  it('tells who and when, on both clocks: an H that is still active 60 s after sounds again', () => {
    const { floor, alarm } = anAlarm()
    floor.run(1_500)
    floor.acknowledge(alarm, 'Bente')
    expect(floor.alarm('not-cleared')?.acknowledged).toEqual({
      atMs: startAtMs + 1_500,
      wallMs: startWallMs + 1_500,
      by: 'Bente',
    })
  })

  it('takes the sound of that alarm alone', () => {
    const { floor, station, alarm } = anAlarm()
    station.event('stop')
    floor.acknowledge(alarm)
    expect(floor.alarm('athlete-stop')?.acknowledged).toBeNull()
  })

  it('[AL8] is in the record, and so is its end', () => {
    const { floor, station } = inABand()
    station.event('call')
    const call = floor.alarm('athlete-calls')
    floor.acknowledge(call ?? { id: '', priority: 'low' }, 'Bente')
    expect(floor.history('athlete-calls')).toEqual(['raised low @0', 'acknowledged low @0', 'ended low @0'])
    const entry = floor.entries.find(each => each.kind === 'alarm' && each.change === 'acknowledged')
    expect(entry).toMatchObject({ alarm: { acknowledged: { by: 'Bente' } } })
  })
})

describe('[AL2] an acknowledgement is refused, with the reason,', () => {
  const refusal = (floor: Floor, alarm: Pick<AlarmView, 'id' | 'priority'>, by?: string) => {
    const before = floor.alarms()
    const answer = floor.acknowledge(alarm, by)
    expect(floor.alarms()).toEqual(before)
    expect(floor.entries.at(-1)).toMatchObject({ kind: 'acknowledge-refused', reason: answer?.reason })
    return answer
  }

  it('by nobody', () => {
    const { floor, alarm } = anAlarm()
    expect(refusal(floor, alarm, '  ')).toMatchObject({
      accepted: false,
      reason: 'nobody',
    })
  })

  it('for nothing', () => {
    const { floor } = anAlarm()
    expect(refusal(floor, { id: 'k1-999999', priority: 'high' })).toMatchObject({
      accepted: false,
      reason: 'over',
    })
  })

  it('twice', () => {
    const { floor, alarm } = anAlarm()
    floor.acknowledge(alarm, 'Bente')
    expect(refusal(floor, alarm, 'Lars')).toMatchObject({
      accepted: false,
      reason: 'already',
    })
  })

  it('too late: it has risen since', () => {
    const { floor, station } = inABand()
    station.event('report', { pain: 7 })
    const seen = floor.alarm('athlete-pain')
    station.event('report', { pain: 9 })
    expect(refusal(floor, { id: seen?.id ?? '', priority: 'medium' })).toMatchObject({
      accepted: false,
      reason: 'risen',
    })
  })

  it('too late: it is over', () => {
    const { floor, station, alarm } = anAlarm()
    station.event('released', { cuff: 'b' })
    expect(refusal(floor, alarm)).toMatchObject({ accepted: false, reason: 'over' })
  })
})

describe('[AL1] one alarm per station, cuff and condition', () => {
  it('each cuff has its own, with its own acknowledgement', () => {
    const { floor, station } = inABand()
    station.event('inflated', { cuff: 'c' })
    station.event('finished')
    runHeard(floor, station, 31_000)
    const left = floor.alarms().filter(alarm => alarm.condition === 'left-inflated')
    expect(left.map(alarm => alarm.cuff)).toEqual(['b', 'c'])
    const [first] = left
    floor.acknowledge(first ?? { id: '', priority: 'low' })
    expect(floor.alarms().filter(alarm => alarm.acknowledged !== null)).toHaveLength(1)
  })

  it('a rise keeps the id, takes the acknowledgement back, and the priority never falls', () => {
    const { floor, station } = atWork()
    station.event('released', { cuff: 'l' })
    floor.run(6_000)
    const medium = floor.alarm('release-failed')
    floor.acknowledge(medium ?? { id: '', priority: 'low' })
    floor.run(10_000)
    expect(floor.alarm('release-failed')).toMatchObject({
      id: medium?.id,
      priority: 'high',
      acknowledged: null,
    })
    station.pump('l', 14)
    floor.run(2_000)
    expect(floor.alarm('release-failed')).toMatchObject({ priority: 'high', state: 'active' })
  })
})

describe('[AL10] nothing that a station sends', () => {
  it('acknowledges or ends what has to be acknowledged', () => {
    const { floor, station } = inABand()
    station.event('report', { symptoms: ['tingling'], pain: 9 })
    station.event('call')
    for (const type of ['finished', 'stop', 'call']) station.event(type)
    station.event('report', { pain: 0, symptoms: [] })
    station.event('released', { cuff: 'b' })
    station.clear()
    floor.send('station/1/reply', { id: 'c-1', accepted: true })
    floor.send('kiosk/wall-2/alarms', { at: 1, alarms: [] })
    runHeard(floor, station, 10_000)
    for (const condition of ['athlete-symptom', 'athlete-pain', 'athlete-calls', 'athlete-stop'] as const) {
      expect(floor.alarm(condition)).toMatchObject({ state: 'active', acknowledged: null })
    }
  })
})
