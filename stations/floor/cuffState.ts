import type { TracePoint } from '../board/boardSchema.ts'
import type { CuffStatus } from '../contract/cuffStatus.ts'
import type { CuffId } from '../contract/ids.ts'
import type { Limb } from '../contract/limb.ts'
import type { ClockKey } from './clockBook.ts'
import type { InForce } from './inForce.ts'
import { followPressure, released, type Inflation } from './inflation.ts'
import { noPeaks, type Peaks } from './peaks.ts'
import { type Sample, noSamples, type Samples } from './samples.ts'
import { p1 } from './sampleWindow.ts'
import type { SenderOrder } from './senderOrder.ts'

/** One cuff at one station. Pressures in mmHg, moments on the kiosk's monotonic clock. */
export type CuffState = {
  readonly cuff: CuffId
  readonly status: CuffStatus | null
  readonly order: SenderOrder | null
  /** Of the events that say a manual cuff's state: another event that overtook them takes nothing from them. */
  readonly stateOrder: SenderOrder | null
  /** Valid samples of the last 10 s, oldest first. */
  readonly samples: Samples
  readonly lastSample: Sample | null
  readonly inflation: Inflation
  /** p1 at the last look. */
  readonly p1MmHg: number | null
  /** Since when p1 is not known; null: it is. */
  readonly p1UnknownSinceMs: number | null
  readonly inForce: InForce | null
  readonly entered: { readonly pressureMmHg: number | null; readonly tightness: number | null } | null
  /** The clocks this cuff drives while it is inflated: its owner's first (OC6). */
  readonly clockKeys: readonly ClockKey[]
  /** The limb's release before this inflation: how long it lasted (C3); null: none is known. ms */
  readonly releasedBeforeMs: number | null
  /** The station has let it out, or accepted to (C13); null: not in this inflation. */
  readonly letOutAtMs: number | null
  readonly peaks: Peaks
  readonly trace: CuffTrace
}

/** The last minute of pressure in buckets of 250 ms; `open` is still being filled. */
export type CuffTrace = { readonly points: readonly TracePoint[]; readonly open: TracePoint | null }

export function newCuff(cuff: CuffId, inForce: InForce | null): CuffState {
  return {
    cuff,
    status: null,
    order: null,
    stateOrder: null,
    samples: noSamples,
    lastSample: null,
    inflation: released,
    p1MmHg: null,
    p1UnknownSinceMs: null,
    inForce,
    entered: null,
    clockKeys: [],
    releasedBeforeMs: null,
    letOutAtMs: null,
    peaks: noPeaks,
    trace: { points: [], open: null },
  }
}

type Looked = Pick<CuffState, 'p1MmHg' | 'p1UnknownSinceMs' | 'inflation'>

/** Looks at the cuff at this moment: p1, and whether it is inflated or released (D2, D3). */
export function lookAtCuff(cuff: CuffState, atMs: number): CuffState {
  const looked = lookAtSamples(cuff, cuff.samples, atMs)
  const isSame = looked.p1MmHg === cuff.p1MmHg && looked.p1UnknownSinceMs === cuff.p1UnknownSinceMs
  return isSame && looked.inflation === cuff.inflation ? cuff : { ...cuff, ...looked }
}

/** What a look at these samples makes of the cuff (D2, D3). */
export function lookAtSamples(
  cuff: Pick<CuffState, 'inflation' | 'p1UnknownSinceMs' | 'inForce' | 'lastSample'>,
  samples: CuffState['samples'],
  atMs: number,
): Looked {
  const p1MmHg = p1(samples, atMs)
  const byHand = cuff.inflation.kind === 'inflated' && cuff.inflation.by === 'event' && isManual(cuff)
  return {
    p1MmHg,
    p1UnknownSinceMs: p1MmHg === null ? (cuff.p1UnknownSinceMs ?? atMs) : null,
    inflation: byHand ? cuff.inflation : followPressure(cuff.inflation, { p1MmHg, samples, atMs }),
  }
}

/** A cuff without a sensor: prescribed so, or one that nobody listed and that has never sent a pressure. */
export function isManual(cuff: Pick<CuffState, 'inForce' | 'lastSample'>): boolean {
  return cuff.inForce?.cuff?.manual ?? cuff.lastSample === null
}

/** Whether it has to say pressures: one that is prescribed as manual but was inflated by its pressure does too. */
export function hasSensor(cuff: CuffState): boolean {
  return !isManual(cuff) || (cuff.inflation.kind === 'inflated' && cuff.inflation.by === 'pressure')
}

/** Where the cuff sits: the assignment wins over what the cuff says; null is not known. */
export function limbOf(cuff: CuffState): Limb | null {
  return cuff.inForce?.cuff?.limb ?? cuff.status?.limb ?? null
}

export function isInflated(cuff: CuffState): boolean {
  return cuff.inflation.kind === 'inflated'
}

const BUCKET_MS = 250
const TRACE_MS = 60_000

/** Adds a sample to the trace: lowest and highest of each 250 ms stay, so that no peak vanishes. */
export function addToTrace(trace: CuffTrace, sample: Sample): CuffTrace {
  const bucketAtMs = Math.floor(sample.atMs / BUCKET_MS) * BUCKET_MS
  const value = Math.round(sample.pressureMmHg * 10) / 10
  const { open, points } = trace
  if (open !== null && open[0] === bucketAtMs) {
    if (value >= open[1] && value <= open[2]) return trace
    return { points, open: [bucketAtMs, Math.min(open[1], value), Math.max(open[2], value)] }
  }
  const first = points.findIndex(point => point[0] > bucketAtMs - TRACE_MS)
  const kept = first === -1 ? [] : points.slice(first)
  return { points: open === null ? kept : [...kept, open], open: [bucketAtMs, value, value] }
}
