import { acknowledge } from '../../stations/alarms/acknowledge.ts'
import { idleSlot, isIdle, type AlarmSlot } from '../../stations/alarms/alarmSlot.ts'
import { stepAlarm } from '../../stations/alarms/stepAlarm.ts'
import type { Priority } from '../../stations/board/conditionSchema.ts'
import type { Truth } from '../../stations/floor/holdTimer.ts'
import type { Reading, StationRule } from '../../stations/safety/rule.ts'

// Two stations, each with one alarm that latches and one that tells of lost data, in steps of 1 ms: small enough to walk
// through everything that can ever happen to them.

const rank: Readonly<Record<Priority, number>> = { low: 0, medium: 1, high: 2 }
const MEDIUM_AFTER = 1
const HIGH_AFTER = 2
const OFF_AFTER = 1
const STALE_MEDIUM = 2
const STALE_HIGH = 3

/** What a station says in one step: the pressure is fine, over a caution, over a stop, or nothing comes. */
const says = ['fine', 'over', 'stop', 'silent'] as const
type Says = (typeof says)[number]

export type Station = {
  /** The alarm of the pressure: over for 1 is medium, at the stop for 2 is high and latches. */
  readonly pressure: AlarmSlot
  readonly noData: AlarmSlot
  /** Steps without data, no more than matter. */
  readonly silent: number
  /** What the oracle knows: for how many steps it has truly been over, and at the stop. */
  readonly over: number
  readonly stop: number
}

export const fresh: Station = { pressure: idleSlot, noData: idleSlot, silent: 0, over: 0, stop: 0 }

const pressureRule = ruleOf('C5', 'pressure-over-lop', ['high'])
const noDataRule = ruleOf('C10', 'no-data', [])

function ruleOf(id: string, condition: StationRule['condition'], latches: readonly Priority[]): StationRule {
  return {
    id,
    condition,
    latches,
    read: () => ({ levels: [], off: { truth: 'unknown', holdMs: 0, over: false }, unit: null, cause: null }),
  }
}

function pressureReading(said: Says): Reading {
  const truth = (isTrue: boolean): Truth => (said === 'silent' ? 'unknown' : isTrue ? 'true' : 'false')
  const level = { value: null, limit: null }
  return {
    levels: [
      { priority: 'high', truth: truth(said === 'stop'), holdMs: HIGH_AFTER, ...level },
      {
        priority: 'medium',
        truth: truth(said === 'over' || said === 'stop'),
        holdMs: MEDIUM_AFTER,
        ...level,
      },
    ],
    off: { truth: truth(said === 'fine'), holdMs: OFF_AFTER, over: false },
    unit: null,
    cause: null,
  }
}

function noDataReading(silent: number): Reading {
  const level = { holdMs: 0, value: null, limit: null }
  return {
    levels: [
      { priority: 'high', truth: silent >= STALE_HIGH ? 'true' : 'false', ...level },
      { priority: 'medium', truth: silent >= STALE_MEDIUM ? 'true' : 'false', ...level },
    ],
    off: { truth: silent === 0 ? 'true' : 'false', holdMs: 0, over: silent === 0 },
    unit: null,
    cause: null,
  }
}

const NOW = 1_000

/** One step of time, in which the station says something. Every moment in a state is kept as seen from now. */
function pass(before: Station, said: Says): Station {
  const silent = said === 'silent' ? Math.min(before.silent + 1, STALE_HIGH) : 0
  const place = { station: '1', cuff: 'l', limb: null, atMs: NOW, wallAtMs: NOW, newId: () => 'a' }
  const [pressure, noData] = [earlier(before.pressure), earlier(before.noData)]
  const after: Station = {
    pressure: stepAlarm(pressure, pressureRule, pressureReading(said), place).slot,
    noData: stepAlarm(noData, noDataRule, noDataReading(silent), place).slot,
    silent,
    over: counted(before.over, said === 'over' || said === 'stop'),
    stop: counted(before.stop, said === 'stop'),
  }
  checkStep(before, after, said)
  return after
}

// Silence tells neither: what the limb truly does then, no-data has to speak for.
function counted(before: number, isTrue: boolean): number {
  return isTrue ? Math.min(before + 1, HIGH_AFTER + 1) : 0
}

/** The slot as it stands one step later, when now is 1,000 again; what is longer ago than matters is as long ago as matters. */
function earlier(slot: AlarmSlot): AlarmSlot {
  const back = (atMs: number | null): number | null =>
    atMs === null ? null : Math.max(atMs - 1, NOW - HIGH_AFTER - 1)
  const { high, medium, low } = slot.since
  const { stoodMs, lastAtMs } = slot.off
  return {
    since: { high: back(high), medium: back(medium), low: back(low) },
    off: { stoodMs: Math.min(stoodMs, OFF_AFTER), lastAtMs: back(lastAtMs) },
    alarm:
      slot.alarm === null
        ? null
        : { ...slot.alarm, view: { ...slot.alarm.view, raisedAtMs: NOW, raisedWallMs: NOW } },
  }
}

function checkStep(before: Station, after: Station, said: Says): void {
  const is = (slot: AlarmSlot, least: Priority): boolean =>
    slot.alarm?.view.state === 'active' && rank[slot.alarm.view.priority] >= rank[least]
  // L1: past its delay and one step there is an alarm; silence that lasts is one.
  if (after.over > MEDIUM_AFTER && !is(after.pressure, 'medium')) throw new Error('L1: over and no alarm')
  if (after.stop > HIGH_AFTER && !is(after.pressure, 'high'))
    throw new Error('L1: at the stop and no high alarm')
  if (after.silent >= STALE_HIGH && !is(after.noData, 'high')) throw new Error('L1: silent and no alarm')
  // D4: nothing is known in silence, so nothing ends.
  if (said === 'silent' && is(before.pressure, 'low') && !is(after.pressure, 'low'))
    throw new Error('D4: silence ended it')
  for (const [was, now] of [
    [before.pressure, after.pressure],
    [before.noData, after.noData],
  ] as const) {
    // AL10: what stations say acknowledges nothing; AL2: a latched alarm does not go by itself.
    const wasAlarm = was.alarm?.view
    const nowAlarm = now.alarm?.view
    if (nowAlarm !== undefined && wasAlarm?.acknowledged == null && nowAlarm.acknowledged !== null)
      throw new Error('AL10: acknowledged by a station')
    if (wasAlarm?.state === 'latched' && nowAlarm === undefined) throw new Error('AL2: a latched alarm went')
    if (wasAlarm !== undefined && nowAlarm !== undefined && rank[nowAlarm.priority] < rank[wasAlarm.priority])
      throw new Error('AL1: fell')
    if (nowAlarm?.state === 'latched' && nowAlarm.acknowledged !== null)
      throw new Error('AL2: latched and acknowledged')
  }
}

/** A coach acknowledges what they saw: taken back by a rise, refused where it has risen, never hiding what holds. */
function press(slot: AlarmSlot, seen: 'medium' | 'high'): AlarmSlot {
  const view = slot.alarm?.view
  const command = { kind: 'acknowledge', alarmId: 'a', priority: seen, by: 'coach' } as const
  const answer = acknowledge(slot, command, { atMs: NOW, wallAtMs: NOW })
  const isRight = view?.priority === seen && view.acknowledged === null
  if (answer.accepted !== isRight) throw new Error('AL2: answered wrongly')
  if (!answer.accepted) return slot
  if (view?.state === 'active' && answer.slot.alarm?.view.state !== 'active') throw new Error('AL3: hidden')
  if (view?.state === 'latched' && answer.slot.alarm !== null)
    throw new Error('AL2: latched, acknowledged and there')
  return answer.slot
}

/** All that can come of a station in one step, or of a press. */
export function nextOf(station: Station): {
  readonly passed: readonly Station[]
  readonly pressed: readonly Station[]
} {
  const pressed = (['medium', 'high'] as const).flatMap(seen => [
    { ...station, pressure: press(station.pressure, seen) },
    { ...station, noData: press(station.noData, seen) },
  ])
  return { passed: says.map(said => pass(station, said)), pressed }
}

/** The same for states that nothing can tell apart. */
export function keyOf(station: Station): string {
  const { pressure, noData, ...rest } = station
  return JSON.stringify([keyOfSlot(pressure), keyOfSlot(noData), rest])
}

function keyOfSlot(slot: AlarmSlot): unknown {
  if (isIdle(slot)) return 0
  const { since, off, alarm } = slot
  return [
    since,
    off,
    alarm === null
      ? 0
      : [alarm.view.priority, alarm.view.state, alarm.view.acknowledged !== null, alarm.latches],
  ]
}
