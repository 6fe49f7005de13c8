import { describe, expect, it } from 'vitest'
import { aFloor } from '../../support/aFloor.ts'

describe('step', () => {
  it('tells of ordinary change at every second tick', () => {
    const floor = aFloor()
    floor.at('1').assign()
    expect(floor.patches).toEqual([])
    floor.run(125)
    expect(floor.patches).toEqual([])
    floor.run(125)
    expect(floor.patches).toHaveLength(1)
    expect(floor.patches[0]).toMatchObject({ added: [{ station: '1' }], order: ['1'] })
    floor.run(750)
    expect(floor.patches).toHaveLength(1)
  })

  it('records a rejected message and changes nothing', () => {
    const floor = aFloor()
    floor.at('1').sample('l', 812)
    expect(floor.entries).toMatchObject([
      { kind: 'rejected', atMs: 5_000_000, rejection: { station: '1', cuff: 'l', path: 'pressureMmHg' } },
    ])
    expect(floor.state().stations.size).toBe(0)
  })

  it('knows a station by its first valid message, wherever it is sent', () => {
    const floor = aFloor()
    floor.at('1').sample('l', 12)
    expect(floor.tile('1')).toMatchObject({ state: 'free', freshness: 'live' })
  })

  it('ignores what is said of other sites and to stations', () => {
    const floor = aFloor()
    const bytes = new TextEncoder().encode('{"online":true}')
    floor.sendBytes('bfr/v1/other/station/1/status', bytes)
    floor.send('station/1/command', { id: 'x', expiresAt: 1, type: 'release' })
    expect(floor.state().stations.size).toBe(0)
  })

  it('a session begins with the first check-in and ends after 30 minutes without anybody', () => {
    const floor = aFloor()
    floor.run(60_000)
    expect(floor.board().floor.sessionStartedWallMs).toBeNull()
    floor.at('1').assign()
    floor.run(60_000)
    expect(floor.board().floor.sessionStartedWallMs).toBe(1_795_331_060_125)
    floor.at('1').clear()
    floor.suspend(28 * 60_000)
    floor.run(60_000)
    expect(floor.board().floor.sessionStartedWallMs).not.toBeNull()
    floor.run(62_000)
    expect(floor.board().floor.sessionStartedWallMs).toBeNull()
  })

  it('[D1] sees a gap as time that passed', () => {
    const floor = aFloor()
    floor.at('1').assign()
    floor.at('1').pump('l', 120)
    floor.run(10_000)
    floor.at('1').silence('l')
    floor.suspend(9 * 60_000)
    floor.run(125)
    expect(floor.standing().sort()).toEqual([
      'kiosk-gap medium latched',
      'no-data high active',
      'occlusion-time medium active',
    ])
  })
})
