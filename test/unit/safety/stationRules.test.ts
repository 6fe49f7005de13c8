import { describe, expect, it } from 'vitest'
import { aFloor, type Floor } from '../../support/aFloor.ts'
import { anAthlete } from '../../support/aFloorStation.ts'

const pump = (floor: Floor, mmHg: number, forMs = 10_000): void => {
  floor.at('1').pump('l', mmHg)
  floor.run(forMs)
}
const establishedAtMs = (floor: Floor): number => {
  floor.at('1').pump('l', 120)
  while (
    floor.state().stations.values().next().value?.cuffs.values().next().value?.inflation.kind !== 'inflated'
  )
    floor.run(25)
  return floor.nowMs()
}

describe('[C14] inflated at a station that is free', () => {
  it('is M after 2 s and H after 60 s, from when the inflation was established', () => {
    const floor = aFloor()
    const fromMs = establishedAtMs(floor)
    floor.run(70_000)
    const [medium, high] = [
      floor.reachedAtMs('nobody-assigned', 'medium'),
      floor.reachedAtMs('nobody-assigned', 'high'),
    ]
    expect((medium ?? 0) - fromMs).toBeGreaterThanOrEqual(1_975)
    expect((medium ?? 0) - fromMs).toBeLessThanOrEqual(2_125)
    expect((high ?? 0) - fromMs).toBeGreaterThanOrEqual(59_975)
    expect((high ?? 0) - fromMs).toBeLessThanOrEqual(60_125)
  })

  it('is over when somebody is assigned', () => {
    const floor = aFloor()
    pump(floor, 120)
    expect(floor.standing()).toEqual(['nobody-assigned medium active'])
    floor.at('1').assign()
    expect(floor.standing()).toEqual([])
  })

  it('is over when the cuff is released, not latched', () => {
    const floor = aFloor()
    pump(floor, 120, 70_000)
    expect(floor.standing()).toEqual(['nobody-assigned high active'])
    pump(floor, 0, 5_000)
    expect(floor.standing()).toEqual([])
  })

  it('speaks of a manual cuff at once timed', () => {
    const floor = aFloor()
    floor.at('1').event('inflated', { cuff: 'b' })
    floor.run(1_900)
    expect(floor.standing()).toEqual([])
    floor.run(200)
    expect(floor.standing()).toEqual(['nobody-assigned medium active'])
  })

  it('does not speak where an assignment went while the cuff was inflated: that is C12', () => {
    const floor = aFloor()
    floor.at('1').assign()
    pump(floor, 120)
    floor.at('1').clear()
    floor.run(120_000)
    expect(floor.history('nobody-assigned')).toEqual([])
  })
})

describe('[C15] inflated, and not cleared', () => {
  it('is H at once, with the message that establishes the inflation', () => {
    const floor = aFloor()
    floor.at('1').assign({ cleared: false })
    const fromMs = establishedAtMs(floor)
    expect(floor.reachedAtMs('not-cleared', 'high')).toBeLessThanOrEqual(fromMs)
    expect(floor.standing()).toEqual(['not-cleared high active'])
  })

  it('is H at once, with the assignment that comes to an inflated cuff', () => {
    const floor = aFloor()
    pump(floor, 120)
    floor.at('1').assign({ cleared: undefined })
    expect(floor.alarm('not-cleared')).toMatchObject({ priority: 'high', station: '1', cuff: null })
  })

  it.each([
    ['cleared', (floor: Floor) => floor.at('1').assign({ cleared: true })],
    ['unassigned', (floor: Floor) => floor.at('1').clear()],
    ['released', (floor: Floor) => pump(floor, 0, 5_000)],
  ])('is over when %s', (_, act) => {
    const floor = aFloor()
    floor.at('1').assign({ cleared: false })
    pump(floor, 120)
    act(floor)
    expect(floor.alarm('not-cleared')).toBeUndefined()
  })

  it('stays for the next athlete who is not cleared either', () => {
    const floor = aFloor()
    floor.at('1').assign({ cleared: false })
    pump(floor, 120)
    const before = floor.alarm('not-cleared')
    floor.at('1').assign({ id: 'as-2', athlete: anAthlete(2), cleared: false })
    expect(floor.alarm('not-cleared')).toEqual(before)
  })

  it('[C-3] says not why', () => {
    const floor = aFloor()
    floor.at('1').assign({ cleared: false, contraindications: ['pregnant'] })
    pump(floor, 120)
    expect(JSON.stringify([floor.published, floor.board(), floor.patches])).not.toContain('pregnant')
  })
})

describe('[C16] the athlete wants out', () => {
  it.each(['numbness', 'dizziness', 'nausea', 'chest-pain', 'breathless', 'colour-change'])(
    'is H at once with %s',
    symptom => {
      const floor = aFloor()
      floor.at('1').event('report', { pain: 1, symptoms: ['tingling', symptom] })
      expect(floor.alarm('athlete-stop')).toMatchObject({ priority: 'high', cause: symptom })
    },
  )

  it('is not with tingling, pain and tightness', () => {
    const floor = aFloor()
    floor.at('1').event('report', { pain: 10, tightness: 10, effort: 10, symptoms: ['tingling'] })
    expect(floor.alarm('athlete-stop')).toBeUndefined()
  })

  it('is off when acknowledged and every cuff of the station is released, both', () => {
    const floor = aFloor()
    floor.at('1').assign()
    floor.at('1').pump('r', 120)
    pump(floor, 120)
    floor.at('1').event('stop')
    const alarm = floor.alarm('athlete-stop')
    expect(alarm && floor.acknowledge(alarm)).toMatchObject({ accepted: true })
    pump(floor, 0, 10_000)
    expect(floor.standing()).toEqual(['athlete-stop high active'])
    floor.at('1').pump('r', 0)
    floor.run(10_000)
    expect(floor.standing()).toEqual([])
  })

  it('stays, active and not latched, until it is acknowledged', () => {
    const floor = aFloor()
    floor.at('1').event('stop')
    floor.run(120_000)
    expect(floor.standing('athlete-stop')).toEqual(['athlete-stop high active'])
    const alarm = floor.alarm('athlete-stop')
    if (alarm !== undefined) floor.acknowledge(alarm)
    floor.run(250)
    expect(floor.standing('athlete-stop')).toEqual([])
  })

  it('a stop after it was over is a new alarm; a repeated event is not', () => {
    const floor = aFloor()
    floor.at('1').event('stop', { id: 's1' })
    const first = floor.alarm('athlete-stop')
    if (first !== undefined) floor.acknowledge(first)
    floor.run(250)
    floor.at('1').event('stop', { id: 's1' })
    expect(floor.standing()).toEqual([])
    floor.at('1').event('stop', { id: 's2' })
    expect(floor.alarm('athlete-stop')?.id).not.toBe(first?.id)
  })

  it('[AL2] a reassignment ends nothing', () => {
    const floor = aFloor()
    floor.at('1').assign()
    floor.at('1').event('stop')
    floor.at('1').assign({ id: 'as-2', athlete: anAthlete(2) })
    floor.at('1').clear()
    floor.run(10_000)
    expect(floor.standing()).toEqual(['athlete-stop high active'])
  })
})
