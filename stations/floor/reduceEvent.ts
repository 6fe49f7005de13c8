import type { StationEvent, Symptom } from '../contract/event.ts'
import { isInflated, isManual, type CuffState } from './cuffState.ts'
import { inflatedByEvent, inflatedFromMmHg, released } from './inflation.ts'
import { countRestart } from './messagePace.ts'
import { judgeOrder, orderFrom, type OrderVerdict } from './senderOrder.ts'
import { followSets, mostSets } from './setProgress.ts'
import { cuffAt, withCuff, withRoomFor, type StationState } from './stationState.ts'

export type Reduced = {
  readonly station: StationState
  /** Why the message changed nothing; null when it was taken. */
  readonly dropped: string | null
}

const KEPT_EVENT_IDS = 256

/** C16: these symptoms are a stop, as said by cuff makers' stop rules (P). */
const stopSymptoms: readonly Symptom[] = [
  'numbness',
  'dizziness',
  'nausea',
  'chest-pain',
  'breathless',
  'colour-change',
]

/**
 * Takes an event. A repeated id is the same event. A `stop`, `call` or `report` counts whenever it arrives; sets, reps and a
 * manual cuff's state follow `seq` (contract, event).
 */
export function reduceEvent(station: StationState, event: StationEvent, atMs: number): Reduced {
  if (station.eventIds.includes(event.id)) return { station, dropped: 'repeated event' }
  const verdict = judgeOrder(station.eventOrder, event.boot, event.seq, atMs)
  const isRestarted = verdict.kind === 'in-order' && verdict.restarted
  const seen: StationState = {
    ...station,
    badData: isRestarted ? countRestart(station.badData, atMs) : station.badData,
    eventIds: [...station.eventIds, event.id].slice(-KEPT_EVENT_IDS),
    eventOrder: verdict.order,
  }
  const reported = reduceReport(seen, event, verdict.kind === 'late', atMs)
  if (reported !== null) return { station: reported, dropped: null }
  if (event.type === 'inflated' || event.type === 'released') return reduceManual(seen, event, verdict, atMs)
  if (verdict.kind === 'late') return { station: seen, dropped: `late event (${verdict.reason})` }
  if ('set' in event && event.set > mostSets) return { station: seen, dropped: `set beyond ${mostSets}` }
  return { station: { ...seen, progress: followSets(seen.progress, event, atMs) }, dropped: null }
}

function reduceReport(
  station: StationState,
  event: StationEvent,
  isLate: boolean,
  atMs: number,
): StationState | null {
  if (event.type === 'stop') return { ...station, stop: station.stop ?? { atMs, cause: 'stop' } }
  if (event.type === 'call') return { ...station, reports: { ...station.reports, hasCalled: true } }
  if (event.type !== 'report') return null
  const symptoms = event.symptoms ?? []
  const stopping = symptoms.find(reported => stopSymptoms.includes(reported))
  const asking = symptoms.find(reported => !stopSymptoms.includes(reported))
  return {
    ...station,
    stop: station.stop ?? (stopping === undefined ? null : { atMs, cause: stopping }),
    reports: {
      ...station.reports,
      symptom: asking ?? station.reports.symptom,
      pain: newestPain(station.reports.pain, event.pain, isLate),
    },
  }
}

/** A late report counts, but being less than a newer one it is not the lower report that C18 waits for (L5). */
function newestPain(known: number | null, pain: number | undefined, isLate: boolean): number | null {
  if (pain === undefined) return known
  return isLate ? Math.max(known ?? 0, pain) : pain
}

function reduceManual(
  before: StationState,
  event: StationEvent & { type: 'inflated' | 'released' },
  ofSender: OrderVerdict,
  atMs: number,
): Reduced {
  const station = withRoomFor(before, event.cuff, atMs)
  const known = cuffAt(station, event.cuff)
  if (known === null) return { station, dropped: 'too many cuffs' }
  // A repetition that overtook it makes no inflation late: what counts is the order of this cuff's own states (L5). They tell
  // no restart of the tablet: two that were long under way would be believed while it says otherwise.
  const { boot, seq } = event
  const ofCuff = judgeOrder(known.stateOrder, boot, seq, atMs)
  if (ofSender.kind === 'late' && ofCuff.kind === 'late') {
    return { station, dropped: `late event (${ofSender.reason})` }
  }
  const cuff = { ...known, stateOrder: orderFrom(known.stateOrder, boot, seq) }
  const after = event.type === 'inflated' ? tighten(cuff, event, atMs) : loosen(cuff)
  // A sensor says better what its cuff does; that the station let it out is watched, not believed (C13).
  if (after === null) return { station: letOut(station, cuff, event.type, atMs), dropped: null }
  return { station: withCuff(station, after), dropped: null }
}

/** The station says that it has let out a cuff whose pressure is up (C13). */
function letOut(
  station: StationState,
  cuff: CuffState,
  type: 'inflated' | 'released',
  atMs: number,
): StationState {
  if (type === 'inflated' || !isInflated(cuff)) return withCuff(station, cuff)
  return withCuff(station, { ...cuff, letOutAtMs: cuff.letOutAtMs ?? atMs })
}

/** A manual cuff is timed from now. So is one whose sensor says nothing: better a clock too many (L1). */
function tighten(
  cuff: CuffState,
  event: StationEvent & { type: 'inflated' },
  atMs: number,
): CuffState | null {
  if (!isManual(cuff) && cuff.p1MmHg !== null) return null
  const entered = { pressureMmHg: event.pressureMmHg ?? null, tightness: event.tightness ?? null }
  return { ...cuff, entered, inflation: isInflated(cuff) ? cuff.inflation : inflatedByEvent(atMs) }
}

/** What a sensor says counts: a cuff whose pressure is up stays inflated whatever the tablet says. */
function loosen(cuff: CuffState): CuffState | null {
  if (!isManual(cuff) || (cuff.p1MmHg !== null && cuff.p1MmHg >= inflatedFromMmHg)) return null
  return { ...cuff, entered: null, inflation: released }
}
