import type { StationEvent } from '../contract/event.ts'
import { judgeOrder, type SenderOrder } from '../floor/senderOrder.ts'
import { followSets, nothingDone, type SetProgress } from '../floor/setProgress.ts'
import type { Span } from './athleteSummarySchema.ts'
import type { Happening, SessionRecord, Stint } from './recordSchema.ts'

/** An event at a station, when the kiosk received it (its monotonic clock, ms). */
export type Happened = { readonly atMs: number; readonly event: StationEvent }

/** A stint, and for how long its station was its athlete's: until the next one came. */
export type OwnedStint = {
  readonly stint: Stint
  /** The stint before was there until then; null: none was. */
  readonly beforeEndedAtMs: number | null
  /** The next stint at this station came then, or the record ends. */
  readonly nextAtMs: number
  readonly events: readonly Happened[]
}

/** Every stint with its events, and with the time in which what its cuffs do is its athlete's (OC6). */
export function ownStints(record: SessionRecord, endAtMs: number): OwnedStint[] {
  return record.stints.map(stint => {
    const beside = record.stints.filter(other => other !== stint && other.station === stint.station)
    const startedAtMs = stint.started.atMs
    const before = beside.filter(other => other.started.atMs < startedAtMs)
    const after = beside.filter(other => other.started.atMs > startedAtMs)
    const ends = before.map(other => other.ended?.atMs ?? startedAtMs)
    const nextAtMs = Math.min(endAtMs, ...after.map(other => other.started.atMs))
    return {
      stint,
      beforeEndedAtMs: ends.length === 0 ? null : Math.min(startedAtMs, Math.max(...ends)),
      nextAtMs: Math.max(nextAtMs, startedAtMs),
      events: eventsOf(record.happenings, stint, nextAtMs),
    }
  })
}

/**
 * The part of these spans that is this stint's: what was inflated at a free station is taken over as it stands, and one that
 * outlives its stint runs on until it is released or the next athlete takes it over (OC6). ms
 */
export function ownedSpans(spans: readonly Span[], { stint, beforeEndedAtMs, nextAtMs }: OwnedStint): Span[] {
  const startedAtMs = stint.started.atMs
  const endedAtMs = Math.min(stint.ended?.atMs ?? nextAtMs, nextAtMs)
  return spans.flatMap(({ fromMs, toMs }) => {
    if (toMs <= startedAtMs || fromMs >= endedAtMs) return []
    const isOthers = beforeEndedAtMs !== null && fromMs < beforeEndedAtMs
    return [{ fromMs: isOthers ? startedAtMs : fromMs, toMs: Math.min(toMs, nextAtMs) }]
  })
}

/** A manual cuff's inflations by its events (D3); one that was not loosened lasts until `untilMs`. */
export function enteredSpans(events: readonly Happened[], cuff: string, untilMs: number): Span[] {
  const spans: Span[] = []
  let fromMs: number | null = null
  for (const { atMs, event } of events) {
    if (!('cuff' in event) || event.cuff !== cuff) continue
    if (event.type === 'inflated') fromMs ??= atMs
    else if (fromMs !== null) {
      spans.push({ fromMs, toMs: atMs })
      fromMs = null
    }
  }
  return fromMs === null ? spans : [...spans, { fromMs, toMs: Math.max(fromMs, untilMs) }]
}

/** How far a stint came, by its events in their sender's order (as the floor counts them). */
export function followStint({ stint, events }: OwnedStint): SetProgress {
  const endedAtMs = stint.ended?.atMs ?? Number.POSITIVE_INFINITY
  let progress = nothingDone
  let order: SenderOrder | null = null
  for (const { atMs, event } of events) {
    if (atMs > endedAtMs) break
    const verdict = judgeOrder(order, event.boot, event.seq, atMs)
    order = verdict.order
    if (verdict.kind === 'in-order') progress = followSets(progress, event, atMs)
  }
  return progress
}

function eventsOf(happenings: readonly Happening[], stint: Stint, untilMs: number): Happened[] {
  const ids = new Set<string>()
  return happenings.flatMap(happening => {
    if (happening.kind !== 'event' || happening.station !== stint.station) return []
    const { atMs, event } = happening
    if (atMs < stint.started.atMs || atMs > untilMs || ids.has(event.id)) return []
    ids.add(event.id)
    return [{ atMs, event }]
  })
}
