import { describe, expect, it } from 'vitest'
import { createHeartbeat } from '../../../electron/hub/heartbeat.ts'

describe('createHeartbeat', () => {
  it('[C25] is proved by its own numbers alone, each once', () => {
    const heartbeat = createHeartbeat()
    expect([heartbeat.next(), heartbeat.next()]).toEqual([0, 1])
    expect(heartbeat.provedAtMs()).toBeNull()
    expect(heartbeat.cameBack(7, 100)).toBe(false)
    expect(heartbeat.cameBack(1, 200)).toBe(true)
    expect(heartbeat.cameBack(1, 300)).toBe(false)
    expect(heartbeat.cameBack(0, 400)).toBe(false)
    expect(heartbeat.provedAtMs()).toBe(200)
  })

  it('counts silence from the connect or the last proof', () => {
    const heartbeat = createHeartbeat()
    heartbeat.connected(1_000)
    expect(heartbeat.silentForMs(4_000)).toBe(3_000)
    heartbeat.cameBack(heartbeat.next(), 3_500)
    expect(heartbeat.silentForMs(4_000)).toBe(500)
  })
})
