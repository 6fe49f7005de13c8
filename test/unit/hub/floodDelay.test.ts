import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createFloodGate } from '../../../electron/hub/floodGate.ts'
import { createTurnBudget } from '../../../electron/hub/mqtt/turnBudget.ts'

// The hub's way of a message with its own gate and its own turn budget, and a clock that only what is done moves on. What
// things cost is what the bench measured (docs/speed.md), rounded up: the client and the gate, then decode and step.
const NOT_READ_MS = 0.012
const READ_MS = 0.045
const OTHER_WORK_A_TURN_MS = 1
const FOR_MS = 4_000
const APART_MS = 97

beforeEach(() => void vi.useFakeTimers({ toFake: ['setImmediate'] }))
afterEach(() => void vi.useRealTimers())

const at = (station: string, rest: string) => `bfr/v1/main/station/${station}/${rest}`
const ofTablet = ['event', 'status', 'assignment', 'reply', 'command'] as const
type TopicOf = (index: number) => string
const kinds: Record<string, TopicOf> = {
  'one cuff': () => at('mad', 'cuff/l/pressure'),
  'cuffs without end': index => at('mad', `cuff/c${index}/pressure`),
  'everything a station can say': index =>
    at('mad', [...ofTablet, `cuff/c${index}/pressure`, `x${index}`][index % 7] ?? 'event'),
}

/** How long each message of another station waits until it is stepped, and the longest turn of the loop, ms. */
function flood(perSecond: number, topicOf: TopicOf) {
  let nowMs = 0
  const gate = createFloodGate(
    () => nowMs,
    () => undefined,
  )
  const budget = createTurnBudget(() => nowMs)
  const delaysMs: number[] = []
  let [sent, said, turnBeganMs, longestTurnMs] = [0, 0, 0, 0]
  const take = (): void => {
    const floodAtMs = 500 + (sent * 1_000) / perSecond
    const otherAtMs = (said + 1) * APART_MS
    if (Math.min(floodAtMs, otherAtMs) > FOR_MS) return
    const isFlood = floodAtMs < otherAtMs
    const cameAtMs = isFlood ? floodAtMs : otherAtMs
    // Nothing waits: the loop does, and its turn is over.
    if (cameAtMs > nowMs) nowMs = turnBeganMs = cameAtMs
    nowMs += NOT_READ_MS
    if (gate.lets(isFlood ? topicOf(sent++) : at(`s${said++ % 63}`, 'event'))) nowMs += READ_MS
    else if (!isFlood) throw new Error('another station was not heard')
    if (!isFlood) delaysMs.push(nowMs - cameAtMs)
    longestTurnMs = Math.max(longestTurnMs, nowMs - turnBeganMs)
    budget(null, take)
  }
  take()
  while (vi.getTimerCount() > 0) {
    nowMs += OTHER_WORK_A_TURN_MS
    turnBeganMs = nowMs
    vi.runOnlyPendingTimers()
  }
  return { delaysMs, longestTurnMs }
}

const floods = Object.entries(kinds).flatMap(([kind, topicOf]) =>
  [2_000, 10_000, 40_000].map(perSecond => ({ kind, topicOf, perSecond })),
)

it.each(floods)(
  '[L7] a flood of $kind, $perSecond a second, delays others by 50 ms at most',
  ({ topicOf, perSecond }) => {
    const { delaysMs, longestTurnMs } = flood(perSecond, topicOf)
    expect(delaysMs).toHaveLength(Math.floor(FOR_MS / APART_MS))
    expect(Math.max(...delaysMs)).toBeLessThan(50)
    expect(longestTurnMs).toBeLessThan(10)
  },
)

it('[L7] all that a station can say at once is let in so sparingly that others wait 50 ms at most', () => {
  const gate = createFloodGate(
    () => 0,
    () => undefined,
  )
  const topicOf = kinds['everything a station can say']
  const topics = Array.from({ length: 100_000 }, (_, index) => topicOf?.(index) ?? '')
  const read = topics.filter(topic => gate.lets(topic)).length
  expect(read * (NOT_READ_MS + READ_MS)).toBeLessThan(50)
  expect(read).toBeGreaterThan(0)
})
