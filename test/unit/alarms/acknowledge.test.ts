import { describe, expect, it } from 'vitest'
import { aHigh, aMedium, over } from './overMaximum.ts'

describe('[AL2] an acknowledgement', () => {
  it('is refused if the alarm has risen since', () => {
    const floor = aMedium()
    const seen = over(floor)
    floor.at('1').pump('l', 260)
    floor.run(3_000)
    expect(floor.acknowledge(seen)).toMatchObject({ accepted: false })
    expect(over(floor).acknowledged).toBeNull()
    expect(floor.entries).toContainEqual(
      expect.objectContaining({ kind: 'acknowledge-refused', alarmId: seen.id, by: 'coach' }),
    )
  })

  it('is refused of an alarm that is gone or was acknowledged before', () => {
    const floor = aMedium()
    floor.acknowledge(over(floor), 'Mette')
    expect(floor.acknowledge(over(floor), 'Ola')).toMatchObject({ accepted: false })
    expect(over(floor).acknowledged).toMatchObject({ by: 'Mette' })
    expect(floor.acknowledge({ id: 'k1-000099', priority: 'high' })).toMatchObject({ accepted: false })
  })

  it('[AL8] is recorded: who and when', () => {
    const floor = aMedium()
    floor.acknowledge(over(floor), 'Mette')
    expect(floor.entries.at(-1)).toMatchObject({ kind: 'alarm', change: 'acknowledged', atMs: 5_005_000 })
  })

  it('[AL10] nothing that a station sends acknowledges or silences', () => {
    const floor = aHigh()
    const before = over(floor)
    floor.send('station/1/command', { id: 'x', expiresAt: 1, type: 'release', by: 'station' })
    floor.send('station/1/reply', { id: before.id, accepted: true })
    floor.send('kiosk/wall-1/alarms', { at: 1, alarms: [] })
    floor.send('kiosk/wall-1/status', { online: false })
    floor.at('1').status({ online: false })
    floor.at('1').event('finished')
    expect(over(floor)).toEqual(before)
  })
})
