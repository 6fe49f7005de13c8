import type { PrescribedCuff, Prescription } from '../contract/assignment.ts'
import { targetMmHg, toleranceMmHg } from '../floor/inForce.ts'
import type { SetProgress } from '../floor/setProgress.ts'
import type { Limits } from '../safety/limits.ts'
import type { CuffSummary, SetSummary, StintSummary } from './athleteSummarySchema.ts'
import { enteredSpans, followStint, ownedSpans, type OwnedStint } from './followStint.ts'
import { inflatedSpans, lengthOf } from './inflatedSpans.ts'
import type { SampleSeries } from './recordSchema.ts'
import { medianOf, weighPressure, type Weighed } from './weighPressure.ts'

/** The samples of one cuff at one station in this session; null: there are none. */
export type SamplesOf = (station: string, cuff: string) => SampleSeries | null

/** A stint's summary, and what its athlete's is weighed from. */
export type WeighedStint = {
  readonly summary: StintSummary
  readonly weighed: readonly { readonly cuff: CuffSummary; readonly pressures: Weighed }[]
}

/** One stint against its prescription: sets, time under cuff (D3, OC3, OC6) and pressures of its cuffs. ms, mmHg. */
export function summariseStint(owned: OwnedStint, samplesOf: SamplesOf, limits: Limits): WeighedStint {
  const { stint } = owned
  const { id, prescription } = stint.assignment
  const progress = followStint(owned)
  const weighed = cuffIdsOf(owned).map(cuff => weighCuff(owned, cuff, samplesOf(stint.station, cuff), limits))
  const summary: StintSummary = {
    station: stint.station,
    stationName: stint.stationName,
    assignmentId: id,
    kind: prescription.kind,
    exercise: prescription.exercise ?? null,
    loadPercent1Rm: prescription.loadPercent1Rm ?? null,
    started: stint.started,
    ended: stint.ended,
    finishedAtMs: progress.finishedAtMs,
    plannedUnderCuffMs: plannedMs(prescription),
    sets: setsOf(owned, progress, samplesOf),
    cuffs: weighed.map(({ cuff }) => cuff),
  }
  return { summary, weighed }
}

function cuffIdsOf({ stint, events }: OwnedStint): string[] {
  const prescribed = stint.assignment.prescription.cuffs.map(({ cuff }) => cuff)
  const entered = events.flatMap(({ event }) => (event.type === 'inflated' ? [event.cuff] : []))
  return [...new Set([...prescribed, ...stint.cuffs.map(({ cuff }) => cuff), ...entered])]
}

function weighCuff(owned: OwnedStint, cuff: string, series: SampleSeries | null, limits: Limits) {
  const { stint, nextAtMs, events } = owned
  const prescribed = prescribedCuff(owned, cuff)
  const manual = prescribed?.manual ?? series === null
  const target = targetMmHg(prescribed, limits)
  const tolerance = target === null ? null : toleranceMmHg(prescribed, target)
  const measured = series === null ? [] : inflatedSpans(series, nextAtMs)
  // A sensor says better what its cuff does; one that never said anything is timed by its events.
  const entered = manual || series === null ? enteredSpans(events, cuff, nextAtMs) : []
  const spans = ownedSpans([...measured, ...entered], owned)
  const band =
    target === null || tolerance === null
      ? null
      : { fromMmHg: target - tolerance, toMmHg: target + tolerance }
  const pressures = weighPressure(series ?? noSamples(stint.station, cuff), spans, band)
  const { sumMs } = pressures.pressures
  const medianMmHg = medianOf(pressures.pressures)
  const lopMmHg = prescribed?.lopMmHg ?? null
  const summary: CuffSummary = {
    cuff,
    limb: prescribed?.limb ?? stint.cuffs.find(known => known.cuff === cuff)?.limb ?? null,
    manual,
    lopMmHg,
    targetMmHg: target,
    toleranceMmHg: tolerance,
    spans,
    underCuffMs: lengthOf(spans),
    withoutDataMs: manual ? 0 : pressures.withoutDataMs,
    medianMmHg,
    highestMmHg: pressures.highestMmHg,
    medianPercentLop: medianMmHg === null || lopMmHg === null ? null : (medianMmHg / lopMmHg) * 100,
    inBandShare: band === null || sumMs === 0 ? null : pressures.inBandMs / sumMs,
  }
  return { cuff: summary, pressures }
}

function setsOf(owned: OwnedStint, progress: SetProgress, samplesOf: SamplesOf): SetSummary[] {
  const { stint, events, nextAtMs } = owned
  const { sets: prescribed } = stint.assignment.prescription
  const stintEndAtMs = stint.ended?.atMs ?? null
  return Array.from({ length: Math.max(prescribed.length, progress.sets.length) }, (_, index) => {
    const planned = prescribed[index]
    const done = progress.sets[index]
    const startedAtMs = done?.startedAtMs ?? null
    const endedAtMs = startedAtMs === null ? null : (done?.endedAtMs ?? stintEndAtMs)
    const later = progress.sets.slice(index + 1).flatMap(set => set.startedAtMs ?? [])
    const nextSetAtMs = later.length === 0 ? null : Math.min(...later)
    const pains = events.flatMap(({ atMs, event }) =>
      event.type === 'report' && event.pain !== undefined && isWithin(atMs, startedAtMs, nextSetAtMs)
        ? [event.pain]
        : [],
    )
    const time = startedAtMs === null ? [] : [{ fromMs: startedAtMs, toMs: endedAtMs ?? nextAtMs }]
    return {
      set: index + 1,
      planned: planned === undefined ? null : plannedOf(planned),
      reps: done?.reps ?? 0,
      startedAtMs,
      endedAtMs,
      workedMs: startedAtMs === null || endedAtMs === null ? null : endedAtMs - startedAtMs,
      restMs: endedAtMs === null || nextSetAtMs === null ? null : Math.max(0, nextSetAtMs - endedAtMs),
      pain: highestOf(pains),
      cuffs: cuffIdsOf(owned).flatMap(cuff => {
        const series = samplesOf(stint.station, cuff)
        if (series === null) return []
        const { pressures, highestMmHg } = weighPressure(series, time, null)
        return [{ cuff, medianMmHg: medianOf(pressures), highestMmHg }]
      }),
    }
  })
}

/** The highest of some numbers; null: there are none. */
export function highestOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((highest, value) => Math.max(highest, value))
}

function isWithin(atMs: number, fromMs: number | null, untilMs: number | null): boolean {
  return fromMs !== null && atMs >= fromMs && (untilMs === null || atMs < untilMs)
}

function plannedOf(set: Prescription['sets'][number]) {
  return 'reps' in set
    ? { reps: set.reps, durationMs: null }
    : { reps: null, durationMs: set.seconds * 1_000 }
}

/** A set of repetitions takes as long as it takes; sets of seconds are known, with their rests where the cuff stays on. */
function plannedMs({ sets, kind, cuffDuringRest, restSeconds }: Prescription): number | null {
  const seconds = sets.map(set => ('seconds' in set ? set.seconds : null))
  const known = seconds.filter(each => each !== null)
  if (known.length < seconds.length) return null
  const staysOn = kind !== 'passive' && cuffDuringRest === 'on'
  const rests = staysOn ? restSeconds * (known.length - 1) : 0
  return (known.reduce((sum, each) => sum + each, 0) + rests) * 1_000
}

function prescribedCuff({ stint }: OwnedStint, cuff: string): PrescribedCuff | null {
  return stint.assignment.prescription.cuffs.find(prescribed => prescribed.cuff === cuff) ?? null
}

function noSamples(station: string, cuff: string): SampleSeries {
  return { station, cuff, atMs: new Float64Array(), pressureMmHg: new Float32Array() }
}
