import { describe, expect, it } from 'vitest'
import { idleSlot, type AlarmSlot } from '../../../stations/alarms/alarmSlot.ts'
import { stepAlarm, type AlarmStep } from '../../../stations/alarms/stepAlarm.ts'
import { pressureUnderTarget } from '../../../stations/safety/rules/pressureUnderTarget.ts'
import type { Reading } from '../../../stations/safety/rule.ts'

const OFF_MS = 2_000

/** One level without a delay, and an off after 2 s. */
const reading = (isOver: boolean, value = 210): Reading => ({
  levels: [{ priority: 'medium', truth: isOver ? 'true' : 'false', holdMs: 0, value, limit: 200 }],
  off: { over: false, truth: isOver ? 'false' : 'true', holdMs: OFF_MS },
  unit: 'mmHg',
  cause: null,
})

function at(atMs: number, slot: AlarmSlot, read: Reading): AlarmStep {
  const place = { station: null, cuff: null, limb: null, atMs, wallAtMs: atMs, newId: () => 'a-1' }
  return stepAlarm(slot, pressureUnderTarget, read, place)
}

const raised = at(0, idleSlot, reading(true)).slot

describe('[AL5] the way out', () => {
  it('is over with the very millisecond in which its time is full, and not before', () => {
    const begun = at(1_000, raised, reading(false)).slot
    const before = at(1_000 + OFF_MS - 1, begun, reading(false))
    expect(before.changed).toBeNull()
    expect(at(1_000 + OFF_MS, before.slot, reading(false)).changed).toMatchObject({ change: 'ended' })
  })
})

describe('a look at which nothing is new', () => {
  it('gives the slot that it was given, so that nobody compares or tells anything', () => {
    expect(at(1_000, raised, reading(true)).slot).toBe(raised)
    expect(at(1_000, idleSlot, reading(false)).slot).toBe(idleSlot)
  })

  it('tells the value that its own level looks at, not a higher one’s (C-2)', () => {
    const { levels, ...rest } = reading(true, 176)
    const high = { priority: 'high', truth: 'false', holdMs: 0, value: 160, limit: 200 } as const
    const looked = at(1_000, raised, { ...rest, levels: [high, ...levels] }).slot
    expect(looked.alarm?.view.valueNow).toBe(176)
  })

  it('and another one as soon as the value is another', () => {
    expect(at(1_000, raised, reading(true, 211)).slot.alarm?.view).toMatchObject({
      value: 210,
      valueNow: 211,
    })
  })
})
