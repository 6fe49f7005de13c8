import type { Limits } from '../safety/limits.ts'
import { readLimits } from '../safety/readLimits.ts'
import type { AthleteSummary, CuffSummary } from './athleteSummarySchema.ts'
import { digestAlarms } from './digestAlarms.ts'
import { ownStints, type OwnedStint } from './followStint.ts'
import { lengthOf } from './inflatedSpans.ts'
import type { SessionRecord } from './recordSchema.ts'
import { highestOf, summariseStint, type SamplesOf, type WeighedStint } from './summariseStint.ts'
import { medianOf, noWeights, weigh } from './weighPressure.ts'

/**
 * What every athlete of a session did against what was prescribed, by athlete in the order they came. Lengths in ms, pressures
 * in mmHg. `samplesOf` is asked several times for the same cuff; a session that still runs is summed up to the last moment known.
 */
export function summariseSession(record: SessionRecord, samplesOf: SamplesOf): AthleteSummary[] {
  const limits = limitsOf(record)
  const alarms = digestAlarms(record.happenings)
  const owned = ownStints(record, endOf(record, samplesOf))
  const athletes = new Map<string, OwnedStint[]>()
  for (const each of owned) {
    const { id } = each.stint.assignment.athlete
    athletes.set(id, [...(athletes.get(id) ?? []), each])
  }
  return [...athletes].flatMap(([athleteId, stints]) => {
    const own = alarms.filter(alarm => alarm.athleteId === athleteId)
    const weighed = stints.map(each => summariseStint(each, samplesOf, limits))
    const summary = sumUp(athleteId, stints, weighed)
    return summary === null ? [] : [{ ...summary, alarms: own }]
  })
}

function sumUp(
  athleteId: string,
  owned: readonly OwnedStint[],
  weighed: readonly WeighedStint[],
): AthleteSummary | null {
  const [first, last] = [owned[0]?.stint, owned.at(-1)?.stint]
  if (first === undefined || last === undefined) return null
  const stints = weighed.map(({ summary }) => summary)
  const sets = stints.flatMap(stint => stint.sets)
  const cuffs = stints.flatMap(stint => stint.cuffs)
  const limbs = limbsOf(cuffs)
  const planned = stints.flatMap(stint => stint.plannedUnderCuffMs ?? [])
  return {
    athleteId,
    athleteName: last.assignment.athlete.name,
    started: first.started,
    ended: last.ended,
    sets: {
      planned: sets.filter(set => set.planned !== null).length,
      done: sets.filter(set => set.startedAtMs !== null).length,
    },
    reps: {
      planned: sumOf(sets.map(set => set.planned?.reps ?? 0)),
      done: sumOf(sets.map(set => set.reps)),
    },
    underCuffMs: highestOf(limbs.map(limb => limb.underCuffMs)) ?? 0,
    plannedUnderCuffMs: planned.length < stints.length ? null : sumOf(planned),
    limbs,
    ...pressuresOf(weighed),
    alarms: [],
    ...reportsOf(owned),
    stints,
  }
}

function limbsOf(cuffs: readonly CuffSummary[]): AthleteSummary['limbs'] {
  const limbs = [...new Set(cuffs.map(cuff => cuff.limb))]
  return limbs.map(limb => ({
    limb,
    underCuffMs: lengthOf(cuffs.filter(cuff => cuff.limb === limb).flatMap(cuff => cuff.spans)),
  }))
}

function pressuresOf(weighed: readonly WeighedStint[]) {
  const percents = noWeights()
  let [inBandMs, judgedMs, targetSum, targetMs] = [0, 0, 0, 0]
  const highest: number[] = []
  for (const { cuff, pressures } of weighed.flatMap(stint => stint.weighed)) {
    const { lopMmHg, targetMmHg, highestMmHg } = cuff
    const { byStep, sumMs } = pressures.pressures
    if (highestMmHg !== null) highest.push(highestMmHg)
    if (targetMmHg !== null) {
      inBandMs += pressures.inBandMs
      judgedMs += sumMs
    }
    if (lopMmHg === null) continue
    for (const [step, weightMs] of byStep) weigh(percents, (step * 10) / lopMmHg, weightMs)
    if (targetMmHg === null) continue
    targetSum += (targetMmHg / lopMmHg) * 100 * sumMs
    targetMs += sumMs
  }
  return {
    medianPercentLop: medianOf(percents),
    targetPercentLop: targetMs === 0 ? null : targetSum / targetMs,
    inBandShare: judgedMs === 0 ? null : inBandMs / judgedMs,
    highestMmHg: highestOf(highest),
  }
}

function reportsOf(owned: readonly OwnedStint[]) {
  const events = owned.flatMap(({ stint, events: own }) =>
    own.filter(({ atMs }) => stint.ended === null || atMs <= stint.ended.atMs).map(({ event }) => event),
  )
  const reports = events.flatMap(event => (event.type === 'report' ? [event] : []))
  return {
    highestPain: highestOf(reports.flatMap(report => report.pain ?? [])),
    highestTightness: highestOf(reports.flatMap(report => report.tightness ?? [])),
    highestEffort: highestOf(reports.flatMap(report => report.effort ?? [])),
    symptoms: [...new Set(reports.flatMap(report => report.symptoms ?? []))],
    stops: events.filter(event => event.type === 'stop').length,
  }
}

/** Where the record ends: the session's end, else the last moment that anything is known of. */
function endOf(record: SessionRecord, samplesOf: SamplesOf): number {
  if (record.line.ended !== null) return record.line.ended.atMs
  const happened = record.happenings.map(happening => happening.atMs)
  const sampled = record.stints.flatMap(stint =>
    stint.cuffs.map(({ cuff }) => samplesOf(stint.station, cuff)?.atMs.at(-1) ?? 0),
  )
  const stood = record.stints.map(stint => stint.ended?.atMs ?? stint.started.atMs)
  return highestOf([record.line.started.atMs, ...happened, ...sampled, ...stood]) ?? 0
}

/** The limits in force then; what a newer version no longer reads is judged by the defaults. */
function limitsOf({ limits }: SessionRecord): Limits {
  const read = readLimits(limits)
  if (read.ok) return read.limits
  const defaults = readLimits({})
  if (!defaults.ok) throw new Error('the default limits are not readable')
  return defaults.limits
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
