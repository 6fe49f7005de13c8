import { describe, expect, it } from 'vitest'
import type { Floor } from '../../support/aFloor.ts'
import { atWork, coarse, flaggedAfterMs, inABand } from '../../support/aFloorAtWork.ts'
import { stairs } from '../../support/aFloorShape.ts'

const command = (floor: Floor, type = 'release', id = 'c-9'): void =>
  void floor.send('station/1/command', {
    id,
    at: 1,
    expiresAt: 2,
    type,
    by: 'coach',
    ...(type === 'message' ? { text: 'come' } : {}),
  })
const reply = (floor: Floor, fields = {}): void =>
  void floor.send('station/1/reply', { id: 'c-9', accepted: true, ...fields })

describe('[C13] release-failed', () => {
  it('not where the station says again that a cuff is inflated whose pressure is up', () => {
    const { floor, station } = atWork()
    station.event('inflated', { cuff: 'l' })
    floor.run(20_000)
    expect(floor.history('release-failed')).toEqual([])
  })

  it('not of a cuff at the pressure that counts as released', () => {
    const { floor, station } = atWork({ limits: { C13: { cautionMs: 1_000 } } })
    station.event('released', { cuff: 'l' })
    station.pump('l', 15)
    floor.run(10_000)
    expect(floor.history('release-failed')).toEqual([])
  })

  it.each([
    ['it accepted a release command', 'medium', 5_000],
    ['it accepted a release command', 'high', 15_000],
    ['it said released', 'medium', 5_000],
    ['it said released', 'high', 15_000],
  ] as const)('%s: %s after %i ms', (how, priority, delayMs) => {
    const { floor, station } = atWork()
    command(floor)
    floor.run(10_000)
    expect(floor.alarm('release-failed')).toBeUndefined()
    const causeAtMs = floor.nowMs()
    if (how === 'it said released') station.event('released', { cuff: 'l' })
    else reply(floor)
    floor.run(delayMs - 200)
    expect(flaggedAfterMs(floor, 'release-failed', priority, causeAtMs)).toBeNull()
    floor.run(400)
    const after = flaggedAfterMs(floor, 'release-failed', priority, causeAtMs) ?? 0
    const [least, most] = coarse(delayMs)
    expect(after).toBeGreaterThanOrEqual(least)
    expect(after).toBeLessThanOrEqual(most)
    expect(floor.alarm('release-failed')).toMatchObject({ cuff: 'l', value: 100, limit: 15, unit: 'mmHg' })
  })

  it('counts a release command of any kiosk, and no other command', () => {
    const { floor } = atWork()
    command(floor, 'message')
    reply(floor)
    floor.run(10_000)
    expect(floor.alarm('release-failed')).toBeUndefined()
  })

  it.each([
    ['refused', { accepted: false, reason: 'no' }],
    ['of another command', { id: 'c-1' }],
  ])('not by a reply that is %s', (_, fields) => {
    const { floor } = atWork()
    command(floor)
    reply(floor, fields)
    floor.run(20_000)
    expect(floor.alarm('release-failed')).toBeUndefined()
  })

  it.each([
    [15, false],
    [15.1, true],
  ])('limit: p1 of %d mmHg', (pressure, fails) => {
    const { floor, station } = atWork()
    station.event('released', { cuff: 'l' })
    station.pump('l', stairs([1_000, 60], [Infinity, pressure]))
    floor.run(20_000)
    expect(floor.alarm('release-failed') !== undefined).toBe(fails)
  })

  it('not of a cuff that lets go in time', () => {
    const { floor, station } = atWork()
    station.event('released', { cuff: 'l' })
    station.pump('l', sinceMs => 100 * Math.exp(-sinceMs / 1_000))
    floor.run(20_000)
    expect(floor.history('release-failed')).toEqual([])
  })

  it('off by the release alone (D3); latched if it was high', () => {
    const { floor, station } = atWork()
    station.event('released', { cuff: 'l' })
    floor.run(16_000)
    station.pump('l', 0)
    floor.run(3_000)
    expect(floor.alarm('release-failed')).toMatchObject({ priority: 'high', state: 'active' })
    floor.run(1_000)
    expect(floor.alarm('release-failed')).toMatchObject({ priority: 'high', state: 'latched' })
  })

  it('medium ends with the release', () => {
    const { floor, station } = atWork()
    station.event('released', { cuff: 'l' })
    floor.run(6_000)
    expect(floor.alarm('release-failed')).toMatchObject({ priority: 'medium' })
    station.pump('l', 0)
    floor.run(4_000)
    expect(floor.alarm('release-failed')).toBeUndefined()
  })

  it('[D4] lost data holds nothing back', () => {
    const { floor, station } = atWork()
    station.event('released', { cuff: 'l' })
    floor.run(1_000)
    station.silence('l')
    floor.run(15_000)
    expect(floor.alarm('release-failed')).toMatchObject({ priority: 'high' })
  })

  it('not of a released cuff, nor of one without a sensor', () => {
    const { floor, station } = atWork({}, {}, 0)
    station.event('released', { cuff: 'l' })
    station.pump('l', 100)
    floor.run(20_000)
    expect(floor.alarm('release-failed')).toBeUndefined()
    const band = inABand()
    command(band.floor)
    reply(band.floor)
    band.floor.run(14_000)
    expect(band.floor.alarm('release-failed')).toBeUndefined()
  })

  it('the next inflation begins anew', () => {
    const { floor, station } = atWork()
    station.event('released', { cuff: 'l' })
    station.pump('l', stairs([4_500, 0], [Infinity, 100]))
    floor.run(40_000)
    expect(floor.history('release-failed')).toEqual([])
  })
})
