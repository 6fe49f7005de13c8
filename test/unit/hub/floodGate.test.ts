import { describe, expect, it } from 'vitest'
import { createFloodGate } from '../../../electron/hub/floodGate.ts'

function letIn(gate: ReturnType<typeof createFloodGate>, topic: string, count: number): number {
  return Array.from({ length: count }, () => gate.lets(topic)).filter(Boolean).length
}

describe('createFloodGate', () => {
  it('[C22] lets 400 a second in and no more', () => {
    const time = { nowMs: 0 }
    const gate = createFloodGate(() => time.nowMs)
    expect(letIn(gate, 'a', 10_000)).toBe(400)
    time.nowMs = 500
    expect(letIn(gate, 'a', 10_000)).toBe(200)
    time.nowMs = 10_000
    expect(letIn(gate, 'a', 10_000)).toBe(400)
  })

  it('[C22] holds no other topic back', () => {
    const gate = createFloodGate(() => 0)
    letIn(gate, 'station/5/cuff/l/pressure', 10_000)
    expect(gate.lets('station/5/event')).toBe(true)
  })

  it('[L10] keeps a bounded number of topics, and room for new ones', () => {
    const time = { nowMs: 0 }
    const gate = createFloodGate(() => time.nowMs)
    for (let i = 0; i < 10_000; i += 1) gate.lets(`nonsense/${i}`)
    expect(letIn(gate, 'late', 10)).toBe(0)
    time.nowMs = 5_000
    expect(letIn(gate, 'late', 10)).toBe(10)
  })
})
