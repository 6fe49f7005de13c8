import { describe, expect, it } from 'vitest'
import { aFloor } from '../../support/aFloor.ts'
import { inABand } from '../../support/aFloorAtWork.ts'

describe('[C26] not-recorded', () => {
  it('medium while the journal cannot be written, for the kiosk', () => {
    const floor = aFloor()
    floor.take({ kind: 'recording', isRecording: false })
    expect(floor.alarm('not-recorded')).toMatchObject({ priority: 'medium', station: null, cuff: null })
    floor.run(60_000)
    expect(floor.history('not-recorded')).toHaveLength(1)
    floor.take({ kind: 'recording', isRecording: true })
    expect(floor.alarm('not-recorded')).toBeUndefined()
  })

  it('alarms go on all the same', () => {
    const { floor, station } = inABand()
    floor.take({ kind: 'recording', isRecording: false })
    station.event('stop')
    expect(floor.alarm('athlete-stop')).toMatchObject({ priority: 'high' })
  })
})

describe('[C27] kiosk-gap', () => {
  it.each([
    [2_000, false],
    [2_001, true],
  ])('did not look for %i ms while somebody was inflated', (gapMs, isGap) => {
    const { floor } = inABand()
    floor.run(1_000)
    floor.suspend(gapMs)
    floor.take({ kind: 'tick' })
    expect(floor.alarm('kiosk-gap') !== undefined).toBe(isGap)
  })

  it('medium, for the kiosk, with how long it was', () => {
    const { floor } = inABand()
    floor.run(1_000)
    floor.suspend(4_000)
    floor.take({ kind: 'tick' })
    expect(floor.alarm('kiosk-gap')).toMatchObject({
      priority: 'medium',
      station: null,
      cuff: null,
      value: 4,
      limit: 2,
      unit: 's',
    })
  })

  it('stays, latched, until it is acknowledged', () => {
    const { floor } = inABand()
    floor.run(1_000)
    floor.suspend(4_000)
    floor.run(5_000)
    const alarm = floor.alarm('kiosk-gap')
    expect(alarm).toMatchObject({ state: 'latched' })
    floor.acknowledge(alarm ?? { id: '', priority: 'low' })
    expect(floor.alarm('kiosk-gap')).toBeUndefined()
  })

  it('[AL2] another gap is the same alarm again', () => {
    const { floor } = inABand()
    floor.run(1_000)
    floor.suspend(4_000)
    floor.run(1_000)
    floor.suspend(3_000)
    floor.take({ kind: 'tick' })
    expect(floor.alarm('kiosk-gap')).toMatchObject({ state: 'active', value: 3 })
    expect(floor.history('kiosk-gap').map(line => line.split(' ')[0])).toEqual([
      'raised',
      'latched',
      'renewed',
    ])
  })

  it('also when the first word after it is that the cuff was let out', () => {
    const { floor, station } = inABand()
    floor.run(1_000)
    floor.suspend(600_000)
    station.event('released', { cuff: 'b' })
    floor.run(125)
    expect(floor.alarm('kiosk-gap')).toBeDefined()
  })

  it('not while nobody is inflated', () => {
    const floor = aFloor()
    floor.at('1').assign()
    floor.run(1_000)
    floor.suspend(600_000)
    floor.run(1_000)
    expect(floor.alarm('kiosk-gap')).toBeUndefined()
  })

  it('[D1] the gap counts as time that passed', () => {
    const { floor } = inABand()
    floor.run(1_000)
    floor.suspend(599_000)
    floor.run(125)
    expect(floor.alarm('occlusion-time')).toMatchObject({ priority: 'high' })
  })

  it('stands from the start until acknowledged where nobody knows what was before', () => {
    const floor = aFloor({ assumesGap: true })
    floor.run(60_000)
    const gap = floor.alarm('kiosk-gap')
    expect(gap).toMatchObject({ priority: 'medium', value: null, limit: null, unit: null })
    expect(floor.history('kiosk-gap')).toEqual(['raised medium @125', 'latched medium @250'])
    if (gap !== undefined) floor.acknowledge(gap)
    floor.run(60_000)
    expect(floor.alarm('kiosk-gap')).toBeUndefined()
  })
})
