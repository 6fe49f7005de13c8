import { describe, expect, it } from 'vitest'
import { aFloor, startAtMs } from '../../support/aFloor.ts'
import { withGap } from '../../support/aFloorShape.ts'

const MINUTE = 60_000

const anInflatedCuff = (forMs: number, limits: unknown = {}) => {
  const floor = aFloor({ limits })
  const station = floor.at('1')
  station.assign()
  station.pump('l', 0, { hz: 5 })
  floor.run(2_000)
  station.pump('l', 120, { hz: 5 })
  floor.run(forMs)
  return { floor, station, clockMs: () => floor.clockMs('1', 'l') }
}

/** Lets the cuff out and waits until it is released (D3): its clock holds from there. */
const release = ({ floor, station }: ReturnType<typeof anInflatedCuff>) => {
  station.pump('l', 0, { hz: 5 })
  while (floor.cuff('1', 'l').inflated) floor.run(100)
}

describe('[OC1] the clock', () => {
  it('runs while the cuff is inflated', () => {
    const cuff = anInflatedCuff(10_000)
    const beforeMs = cuff.clockMs()
    cuff.floor.run(60_000)
    expect(cuff.clockMs() - beforeMs).toBe(60_000)
  })

  it('[D1] counts the time for which the process was suspended', () => {
    const cuff = anInflatedCuff(10_000)
    const beforeMs = cuff.clockMs()
    cuff.floor.suspend(5 * MINUTE)
    cuff.floor.run(1_000)
    expect(cuff.clockMs() - beforeMs).toBe(5 * MINUTE + 1_000)
  })
})

describe('[OC2] released', () => {
  it('holds, and goes on from where it stood when inflated before 3:00', () => {
    const cuff = anInflatedCuff(MINUTE)
    release(cuff)
    const heldMs = cuff.clockMs()
    cuff.floor.run(100_000)
    expect(cuff.clockMs()).toBe(heldMs)
    cuff.station.pump('l', 120, { hz: 5 })
    cuff.floor.run(10_000)
    expect(cuff.clockMs()).toBeGreaterThan(heldMs + 9_000)
    expect(cuff.clockMs()).toBeLessThanOrEqual(heldMs + 10_000)
  })

  it('goes back to zero after 3:00 without a break, not a second before', () => {
    const cuff = anInflatedCuff(MINUTE)
    release(cuff)
    cuff.floor.run(179_800)
    expect(cuff.clockMs()).toBeGreaterThan(55_000)
    cuff.floor.run(300)
    expect(cuff.clockMs()).toBe(0)
    expect(cuff.floor.cuff('1', 'l').clock).toBeNull()
  })

  it('goes on when the inflation began within 3:00, though it was established after', () => {
    const cuff = anInflatedCuff(MINUTE)
    release(cuff)
    const heldMs = cuff.clockMs()
    cuff.floor.run(178_800)
    cuff.station.pump('l', 120, { hz: 5 })
    cuff.floor.run(5_000)
    expect(cuff.clockMs()).toBeGreaterThan(heldMs)
  })

  it('starts at zero when the inflation began after 3:00', () => {
    const cuff = anInflatedCuff(MINUTE)
    release(cuff)
    cuff.floor.run(180_000)
    cuff.station.pump('l', 120, { hz: 5 })
    cuff.floor.run(5_000)
    expect(cuff.clockMs()).toBeLessThanOrEqual(5_000)
  })

  it('counts the 3:00 anew after each release', () => {
    const cuff = anInflatedCuff(MINUTE)
    release(cuff)
    cuff.floor.run(170_000)
    cuff.station.pump('l', 120, { hz: 5 })
    cuff.floor.run(5_000)
    release(cuff)
    cuff.floor.run(170_000)
    expect(cuff.clockMs()).toBeGreaterThan(60_000)
  })

  it('[C-1] waits as long as the limits say', () => {
    const cuff = anInflatedCuff(MINUTE, { OC2: { resetMs: 60_000 } })
    release(cuff)
    cuff.floor.run(59_800)
    expect(cuff.clockMs()).toBeGreaterThan(0)
    cuff.floor.run(300)
    expect(cuff.clockMs()).toBe(0)
  })
})

describe('[OC3] lost data', () => {
  it('keeps counting, marked estimated, until a valid sample says otherwise', () => {
    const cuff = anInflatedCuff(20_000)
    const beforeMs = cuff.clockMs()
    expect(cuff.floor.cuff('1', 'l').clock).toMatchObject({ kind: 'running', estimated: false })
    cuff.station.silence('l')
    cuff.floor.run(5 * MINUTE)
    expect(cuff.clockMs() - beforeMs).toBe(5 * MINUTE)
    expect(cuff.floor.cuff('1', 'l').clock).toMatchObject({ kind: 'running', estimated: true })
    cuff.station.pump('l', 120, { hz: 5 })
    cuff.floor.run(1_000)
    expect(cuff.floor.cuff('1', 'l').clock).toMatchObject({ kind: 'running', estimated: false })
    expect(cuff.clockMs() - beforeMs).toBe(5 * MINUTE + 1_000)
  })

  it('keeps counting through an offline cuff and an offline station', () => {
    const cuff = anInflatedCuff(20_000)
    const beforeMs = cuff.clockMs()
    cuff.station.silence('l')
    cuff.station.cuffStatus('l', { online: false })
    cuff.station.status({ online: false })
    cuff.floor.run(MINUTE)
    expect(cuff.clockMs() - beforeMs).toBe(MINUTE)
  })

  it('marks a cuff that an event inflated and whose sensor was never heard', () => {
    const floor = aFloor()
    floor.at('1').assign()
    floor.at('1').event('inflated', { cuff: 'l' })
    floor.run(10_000)
    expect(floor.cuff('1', 'l').clock).toMatchObject({ kind: 'running', estimated: true })
  })

  it('marks a manual cuff once its tablet is not heard, and a released event ends it', () => {
    const floor = aFloor()
    floor.at('1').assign({}, { cuffs: [{ cuff: 'b', limb: 'left-arm', manual: true }] })
    floor.at('1').event('inflated', { cuff: 'b' })
    floor.run(14_000)
    expect(floor.cuff('1', 'b').clock).toMatchObject({ estimated: false })
    floor.run(46_000)
    expect(floor.cuff('1', 'b').clock).toMatchObject({ kind: 'running', estimated: true })
    floor.at('1').event('released', { cuff: 'b' })
    expect(floor.cuff('1', 'b').clock).toMatchObject({ kind: 'held', valueMs: MINUTE })
  })
})

describe('[OC5] nothing but the pressure moves it back', () => {
  const disturbances: Record<string, (cuff: ReturnType<typeof anInflatedCuff>) => void> = {
    'a duplicate': ({ station }) => station.sample('l', 0, { seq: 3 }),
    'a late sample': ({ station }) => Array.from({ length: 30 }, () => station.sample('l', 0, { seq: 1 })),
    'a tablet clock': ({ station }) => station.sample('l', 120, { at: 0 }),
    'a new assignment': ({ station }) => station.assign({ id: 'as-2' }),
    'another athlete': ({ station }) => station.assign({ id: 'as-3', athlete: { id: 'a-9', name: 'B' } }),
    'a cleared assignment': ({ station }) => station.clear(),
    'another limb': ({ station }) =>
      station.assign({}, { cuffs: [{ cuff: 'l', limb: 'right-thigh', targetMmHg: 120 }] }),
    'a released event of a cuff with a sensor': ({ station }) => station.event('released', { cuff: 'l' }),
    'an inflated event': ({ station }) => station.event('inflated', { cuff: 'l' }),
    'a restarted cuff': ({ station }) => station.pump('l', 120, { hz: 5, boot: 'b2' }),
    'a finished athlete': ({ station }) => station.event('finished'),
  }
  it.each(Object.keys(disturbances))('not %s', name => {
    const cuff = anInflatedCuff(20_000)
    const zeroAtMs = startAtMs + cuff.floor.nowMs() - cuff.clockMs()
    disturbances[name]?.(cuff)
    cuff.floor.run(20_000)
    expect(startAtMs + cuff.floor.nowMs() - cuff.clockMs()).toBe(zeroAtMs)
    expect(cuff.floor.cuff('1', 'l').inflated).toBe(true)
  })

  it('not an acknowledgement', () => {
    const cuff = anInflatedCuff(90_000, { C1: { cautionMs: MINUTE } })
    const beforeMs = cuff.clockMs()
    const alarm = cuff.floor.alarm('occlusion-time')
    expect(alarm && cuff.floor.acknowledge(alarm)).toMatchObject({ accepted: true })
    cuff.floor.run(1_000)
    expect(cuff.clockMs()).toBe(beforeMs + 1_000)
  })

  it('not a gap with a zero in it', () => {
    const cuff = anInflatedCuff(20_000)
    const beforeMs = cuff.clockMs()
    cuff.station.pump(
      'l',
      withGap(sinceMs => (sinceMs === 5_000 ? 0 : 120), 5_200, 20_000),
      { hz: 5 },
    )
    cuff.floor.run(30_000)
    expect(cuff.clockMs()).toBe(beforeMs + 30_000)
  })
})
