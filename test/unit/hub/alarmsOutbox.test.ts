import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAlarmsOutbox, type AlarmsMessage } from '../../../electron/hub/alarmsOutbox.ts'
import { KioskIdSchema, SiteIdSchema } from '../../../stations/contract/ids.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function list(at: number): AlarmsMessage {
  return {
    kind: 'kiosk-alarms',
    site: v.parse(SiteIdSchema, 'main'),
    kiosk: v.parse(KioskIdSchema, 'wall-1'),
    alarms: { at, alarms: [] },
  }
}

function anOutbox() {
  const said: number[] = []
  const outbox = createAlarmsOutbox(list(0), message => said.push(message.alarms.at))
  return { said, outbox }
}

describe('createAlarmsOutbox', () => {
  it('says a change at once', () => {
    const { said, outbox } = anOutbox()
    outbox.put(list(1))
    expect(said).toEqual([1])
  })

  it('says the newest of a crowd within 50 ms, and no more often', () => {
    const { said, outbox } = anOutbox()
    for (let at = 1; at <= 10; at += 1) outbox.put(list(at))
    vi.advanceTimersByTime(49)
    expect(said).toEqual([1])
    vi.advanceTimersByTime(1)
    expect(said).toEqual([1, 10])
    vi.advanceTimersByTime(1_000)
    outbox.put(list(11))
    expect(said).toEqual([1, 10, 11])
  })

  it('repeats the list as it stands at a connect', () => {
    const { said, outbox } = anOutbox()
    outbox.repeat()
    outbox.put(list(1))
    outbox.repeat()
    expect(said).toEqual([0, 1, 1])
  })

  it('leaves no timer behind', () => {
    const { outbox } = anOutbox()
    outbox.put(list(1))
    outbox.stop()
    expect(vi.getTimerCount()).toBe(0)
  })
})
