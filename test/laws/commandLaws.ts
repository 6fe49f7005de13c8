import { isDeepStrictEqual } from 'node:util'
import type { AlarmView } from '../../stations/board/alarmViewSchema.ts'
import type { Condition } from '../../stations/board/conditionSchema.ts'
import { step } from '../../stations/step.ts'
import type { Played } from './playHistory.ts'

type Fail = (law: string, text: string) => never

/** What these wait for is the acknowledgement itself. */
const endedByAcknowledging: readonly Condition[] = [
  'athlete-stop',
  'athlete-symptom',
  'athlete-pain',
  'athlete-calls',
]

/**
 * AL2, AL3: an acknowledgement is answered rightly, and does to its own alarm and to all others only what it may. The station
 * is looked at in the same step, between two ticks: what a tick at that very moment would have ended or lifted without it
 * (a delay ran out, an off is reached), it may find too, and nothing else.
 */
export function checkCommand({ before, taken, outcome, state, atMs }: Played, fail: Fail): void {
  if (taken?.kind !== 'command' || outcome === null) return
  const { command, wallAtMs } = taken
  const asked =
    command.kind === 'acknowledge'
      ? before.board.alarms.find(alarm => alarm.id === command.alarmId)
      : undefined
  const isRight =
    asked !== undefined &&
    command.kind === 'acknowledge' &&
    asked.priority === command.priority &&
    (asked.acknowledged === null || soundsAgain(asked, atMs))
  if (command.kind === 'acknowledge' && outcome.answer?.accepted !== isRight)
    fail('AL2', `acknowledgement of ${asked?.condition ?? 'nothing'} answered wrongly`)

  const after = new Map(state.board.alarms.map(alarm => [alarm.id, alarm]))
  const byTime = isRight ? alarmsByTime(before, atMs, wallAtMs) : null
  for (const earlier of before.board.alarms) {
    const now = after.get(earlier.id)
    const inTime = byTime === null ? earlier : byTime.get(earlier.id)
    if (isRight && earlier === asked) checkAsked(earlier, now, inTime, fail)
    else if (!isSame(now, earlier) && !isSame(now, inTime)) checkOther(earlier, now, fail)
  }
}

function alarmsByTime(before: Played['before'], atMs: number, wallAtMs: number): Map<string, AlarmView> {
  const { state } = step(before, { kind: 'tick', atMs, wallAtMs })
  return new Map(state.board.alarms.map(alarm => [alarm.id, alarm]))
}

function isSame(left: AlarmView | undefined, right: AlarmView | undefined): boolean {
  if (left === undefined || right === undefined) return left === right
  return (
    left.state === right.state &&
    left.priority === right.priority &&
    isDeepStrictEqual(left.acknowledged, right.acknowledged)
  )
}

function checkOther(earlier: AlarmView, now: AlarmView | undefined, fail: Fail): never {
  const { condition } = earlier
  if (now === undefined) return fail('AL3', `${condition} was hidden by an acknowledgement of another`)
  return fail('AL3', `an acknowledgement of another changed ${condition}`)
}

/** Of the alarm that was acknowledged: a latched one is gone with it, an active one goes on while its condition holds. */
function checkAsked(
  earlier: AlarmView,
  now: AlarmView | undefined,
  inTime: AlarmView | undefined,
  fail: Fail,
): void {
  const { condition, priority, state } = earlier
  if (now === undefined) {
    const isOver =
      state === 'latched' || inTime?.state !== 'active' || endedByAcknowledging.includes(condition)
    if (!isOver) fail('AL3', `${condition} was hidden by an acknowledgement`)
    return
  }
  if (now.state !== state) fail('AL3', `${condition} changed its state by its acknowledgement`)
  // A rise in the same step takes it back at once (AL1).
  if (now.acknowledged === null && now.priority === priority) fail('AL2', 'accepted and not acknowledged')
  if (now.priority !== priority && now.priority !== inTime?.priority)
    fail('AL3', `${condition} was lifted by its acknowledgement`)
}

/** AL3: an H that is active 60 s after its acknowledgement sounds again, and may be acknowledged again. */
function soundsAgain({ priority, state, acknowledged }: AlarmView, atMs: number): boolean {
  return (
    priority === 'high' && state === 'active' && acknowledged !== null && atMs - acknowledged.atMs >= 60_000
  )
}
