import type { AlarmView } from '../board/alarmViewSchema.ts'
import { ownerClockKey } from '../floor/settleClocks.ts'
import type { ClockBook } from '../floor/clockBook.ts'
import { isInflated, limbOf, type CuffState } from '../floor/cuffState.ts'
import { clockMs, totalMs } from '../floor/occlusionClock.ts'
import type { StationState } from '../floor/stationState.ts'
import type { Limits } from '../safety/limits.ts'
import type { CuffContext, PressureContext, Reading, Rule, StationRule } from '../safety/rule.ts'
import { m10Of } from '../safety/readings.ts'
import { cuffRules, pressureRules, pressureStationRules, stationRules } from '../safety/rules.ts'
import { idleSlot, isIdle, type AlarmSlots } from './alarmSlot.ts'
import { stepAlarm, type AlarmChange, type AlarmPlace } from './stepAlarm.ts'

export type AlarmEvent = { readonly change: AlarmChange; readonly view: AlarmView }

/** What an evaluation needs beyond the state: the moment, the limits, and ids for new alarms. */
export type Look = {
  /** The session is over: its sums are done with (C2). */
  readonly sessionIsOver: boolean
  readonly atMs: number
  readonly wallAtMs: number
  readonly limits: Limits
  readonly newId: () => string
}

/** The clock of a cuff's present owner now, ms. */
export function cuffClockMs(station: StationState, cuff: CuffState, clocks: ClockBook, look: Look): number {
  const key = cuff.clockKeys[0] ?? ownerClockKey(station, cuff)
  return clockMs(clocks.get(key) ?? null, look.atMs, look.limits.OC2.resetMs)
}

export type Evaluated = { readonly station: StationState; readonly events: readonly AlarmEvent[] }

/** Looks at every condition of one station and its cuffs (AL5, AL6): new slots, and what happened to alarms. */
export function evaluateStation(station: StationState, clocks: ClockBook, look: Look): Evaluated {
  const changes = collectChanges(station.slots, look)
  const { atMs, limits, sessionIsOver } = look
  const means = new Map<CuffState, number | null>()
  for (const cuff of station.cuffs.values()) {
    const m10MmHg = m10Of(cuff, atMs)
    means.set(cuff, m10MmHg)
    const context: CuffContext = {
      atMs,
      limits,
      station,
      cuff,
      m10MmHg,
      clockMs: isInflated(cuff) ? cuffClockMs(station, cuff, clocks, look) : 0,
      totalMs: totalMs(clocks.get(cuff.clockKeys[0] ?? ownerClockKey(station, cuff)) ?? null, atMs),
      sessionIsOver,
    }
    const place = { station: station.station, cuff: cuff.cuff, limb: limbOf(cuff) }
    for (const rule of cuffRules) changes.look(rule, rule.read(context), place)
  }
  lookAtStation(stationRules, station, changes, look, cuff => means.get(cuff) ?? null)
  return evaluated(station, changes)
}

/**
 * Looks at what one sample can have changed, where it left its cuff as inflated or as released as it was (AL6): pressures. All
 * else hangs on time alone and is looked at with the next tick (X14).
 */
export function evaluatePressure(station: StationState, cuff: CuffState, look: Look): Evaluated {
  const changes = collectChanges(station.slots, look)
  const { atMs, limits } = look
  const m10MmHg = m10Of(cuff, atMs)
  const context: PressureContext = { atMs, limits, station, cuff, m10MmHg }
  const place = { station: station.station, cuff: cuff.cuff, limb: limbOf(cuff) }
  for (const rule of pressureRules) changes.look(rule, rule.read(context), place)
  const m10MmHgOf = (any: CuffState): number | null => (any === cuff ? m10MmHg : m10Of(any, atMs))
  lookAtStation(pressureStationRules, station, changes, look, m10MmHgOf)
  return evaluated(station, changes)
}

function lookAtStation(
  rules: readonly StationRule[],
  station: StationState,
  changes: Changes,
  { atMs, limits }: Look,
  m10MmHgOf: (cuff: CuffState) => number | null,
): void {
  const place = { station: station.station, cuff: null, limb: null }
  for (const rule of rules) {
    const acknowledged = (station.slots.get(slotKey(rule, null))?.alarm?.view.acknowledged ?? null) !== null
    changes.look(rule, rule.read({ atMs, limits, station, acknowledged, m10MmHgOf }), place)
  }
}

function evaluated(station: StationState, changes: Changes): Evaluated {
  const { slots, events } = changes.result()
  // Nothing happens to an alarm whose slot stays as it was.
  if (slots === station.slots) return { station, events }
  return { station: dealtWith({ ...station, slots }, events), events }
}

/** What an athlete reported is done with when its alarm has ended. */
function dealtWith(station: StationState, events: readonly AlarmEvent[]): StationState {
  const ended = new Set(events.filter(event => event.change === 'ended').map(event => event.view.condition))
  const { reports, stop } = station
  return {
    ...station,
    stop: ended.has('athlete-stop') ? null : stop,
    reports: {
      symptom: ended.has('athlete-symptom') ? null : reports.symptom,
      pain: ended.has('athlete-pain') ? null : reports.pain,
      hasCalled: reports.hasCalled && !ended.has('athlete-calls'),
    },
  }
}

export function slotKey(rule: Rule, cuff: string | null): string {
  return cuff === null ? rule.id : `${rule.id} ${cuff}`
}

type Changes = ReturnType<typeof collectChanges>

/** Steps alarms one by one and keeps what became of them; copies the slots only when one changes. */
export function collectChanges(before: AlarmSlots, look: Look) {
  let slots = before
  let copy: Map<string, typeof idleSlot> | null = null
  const events: AlarmEvent[] = []
  return {
    look(rule: Rule, reading: Reading, place: Pick<AlarmPlace, 'station' | 'cuff' | 'limb'>): void {
      // Nearly always nothing is remembered and nothing begins: no key, no copy, no work then.
      const known = slots.size === 0 ? undefined : slots.get(slotKey(rule, place.cuff))
      if (known === undefined && !begins(reading)) return
      const slot = known ?? idleSlot
      const { station, cuff, limb } = place
      const { atMs, wallAtMs, newId } = look
      const stepped = stepAlarm(slot, rule, reading, { station, cuff, limb, atMs, wallAtMs, newId })
      if (stepped.changed !== null) events.push(stepped.changed)
      if (stepped.slot === slot) return
      copy ??= new Map(before)
      if (isIdle(stepped.slot)) copy.delete(slotKey(rule, place.cuff))
      else copy.set(slotKey(rule, place.cuff), stepped.slot)
      slots = copy
    },
    result: (): { slots: AlarmSlots; events: readonly AlarmEvent[] } => ({ slots, events }),
  }
}

function begins(reading: Reading): boolean {
  for (const level of reading.levels) if (level.truth === 'true') return true
  return false
}
