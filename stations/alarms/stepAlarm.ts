import type { AlarmView } from '../board/alarmViewSchema.ts'
import type { Priority } from '../board/conditionSchema.ts'
import { idleStand, runSince, stand } from '../floor/holdTimer.ts'
import type { Level, Reading, Rule } from '../safety/rule.ts'
import type { Alarm, AlarmSlot } from './alarmSlot.ts'

export type AlarmChange = 'raised' | 'risen' | 'latched' | 'renewed' | 'ended'

export type AlarmStep = {
  readonly slot: AlarmSlot
  /** The alarm after a change; for `ended` as it was. Null: nothing happened to it. */
  readonly changed: { readonly change: AlarmChange; readonly view: AlarmView } | null
}

/** Where an alarm belongs and when it is looked at; `newId` is used if it is raised. */
export type AlarmPlace = Pick<AlarmView, 'station' | 'cuff' | 'limb'> & {
  readonly atMs: number
  readonly wallAtMs: number
  readonly newId: () => string
}

const rank: Readonly<Record<Priority, number>> = { low: 0, medium: 1, high: 2 }

/**
 * One look at one alarm (AL1, AL2, AL5): delays run (D4), the level reached raises it or lifts it, its priority never falls,
 * and when the off is met it ends, or latches if it ever reached a level that latches and nobody has acknowledged it.
 */
export function stepAlarm(slot: AlarmSlot, rule: Rule, reading: Reading, place: AlarmPlace): AlarmStep {
  const timed = runDelays(slot, reading, place.atMs)
  const reached = reading.levels.find(level => hasHeld(timed, level, place.atMs)) ?? null
  if (reached !== null) return reach(timed, rule, reading, reached, place)
  const { alarm } = timed
  if (alarm === null) return { slot: timed, changed: null }
  const isOff =
    reading.off.over || (timed.off.lastAtMs === place.atMs && timed.off.stoodMs >= reading.off.holdMs)
  if (isOff && alarm.view.state === 'active') return end({ ...timed, off: idleStand }, alarm)
  return { slot: withValueNow(timed, alarm, reading), changed: null }
}

function runDelays(slot: AlarmSlot, reading: Reading, atMs: number): AlarmSlot {
  // A level that the reading leaves out has no place now: its delay ends.
  let high: number | null = null
  let medium: number | null = null
  let low: number | null = null
  for (const { priority, truth } of reading.levels) {
    const sinceMs = runSince(slot.since[priority], truth, atMs)
    if (priority === 'high') high = sinceMs
    else if (priority === 'medium') medium = sinceMs
    else low = sinceMs
  }
  const off = slot.alarm === null ? idleStand : stand(slot.off, reading.off.truth, atMs)
  const { since } = slot
  if (high === since.high && medium === since.medium && low === since.low && off === slot.off) return slot
  return { ...slot, since: { high, medium, low }, off }
}

function hasHeld(slot: AlarmSlot, level: Level, atMs: number): boolean {
  const sinceMs = slot.since[level.priority]
  return sinceMs !== null && atMs - sinceMs >= level.holdMs
}

function reach(slot: AlarmSlot, rule: Rule, reading: Reading, level: Level, place: AlarmPlace): AlarmStep {
  const { alarm } = slot
  const latches = alarm?.latches === true || rule.latches.includes(level.priority)
  if (alarm === null) return put(slot, raise(rule, reading, level, place), latches, 'raised')
  const rises = rank[level.priority] > rank[alarm.view.priority]
  if (rises) {
    const risen = { ...alarm.view, ...reported(level, reading), priority: level.priority, acknowledged: null }
    return put(slot, { ...risen, state: 'active' }, latches, 'risen')
  }
  if (alarm.view.state === 'latched') {
    return put(slot, { ...alarm.view, ...reported(level, reading), state: 'active' }, latches, 'renewed')
  }
  return { slot: withValueNow(slot, alarm, reading), changed: null }
}

function end(slot: AlarmSlot, alarm: Alarm): AlarmStep {
  if (!alarm.latches || alarm.view.acknowledged !== null) {
    return { slot: { ...slot, alarm: null }, changed: { change: 'ended', view: alarm.view } }
  }
  return put(slot, { ...alarm.view, state: 'latched', valueNow: null }, true, 'latched')
}

function raise(rule: Rule, reading: Reading, level: Level, place: AlarmPlace): AlarmView {
  return {
    id: place.newId(),
    station: place.station,
    cuff: place.cuff,
    limb: place.limb,
    condition: rule.condition,
    priority: level.priority,
    state: 'active',
    raisedAtMs: place.atMs,
    raisedWallMs: place.wallAtMs,
    ...reported(level, reading),
    acknowledged: null,
  }
}

function reported(level: Level, reading: Reading) {
  return {
    value: level.value,
    limit: level.limit,
    unit: reading.unit,
    valueNow: level.value,
    limitPercentLop: level.limitPercentLop ?? null,
    cause: reading.cause,
  }
}

function put(slot: AlarmSlot, view: AlarmView, latches: boolean, change: AlarmChange): AlarmStep {
  return { slot: { ...slot, alarm: { view, latches } }, changed: { change, view } }
}

function withValueNow(slot: AlarmSlot, alarm: Alarm, reading: Reading): AlarmSlot {
  const level = reading.levels.find(candidate => candidate.priority === alarm.view.priority)
  const valueNow = alarm.view.state === 'latched' ? null : (level?.value ?? null)
  if (valueNow === alarm.view.valueNow) return slot
  return { ...slot, alarm: { ...alarm, view: { ...alarm.view, valueNow } } }
}
