import type { Limb } from '../../contract/limb.ts'
import type { AthleteSummary } from '../athleteSummarySchema.ts'
import type { SessionRecord } from '../recordSchema.ts'
import { csvLine, type CsvCell } from './csvLine.ts'
import { decimals } from './decimals.ts'
import { utcText } from './wallClock.ts'

const header = [
  ...[
    'session',
    'session_started_utc',
    'squad',
    'demo',
    'athlete_id',
    'started_utc',
    'ended_utc',
    'stations',
  ],
  ...[
    'exercises',
    'sets_planned',
    'sets_done',
    'reps_planned',
    'reps_done',
    'planned_under_cuff_s',
    'under_cuff_s',
  ],
  ...[
    'left_arm_under_cuff_s',
    'right_arm_under_cuff_s',
    'left_thigh_under_cuff_s',
    'right_thigh_under_cuff_s',
  ],
  ...['target_percent_lop', 'median_percent_lop', 'in_band_percent_of_time', 'highest_mmHg'],
  ...['alarms_high', 'alarms_medium', 'alarms_low', 'longest_to_acknowledge_s'],
  ...['highest_pain_0_10', 'highest_tightness_0_10', 'highest_effort_0_10', 'symptoms', 'stops'],
]

/**
 * One line an athlete: planned against delivered. Lengths in s, pressures in mmHg or % of LOP, reports 0 to 10; empty is unknown.
 * `athleteId`: only that one; null: all. Nobody: no chunk.
 */
export function* summaryCsv(
  record: SessionRecord,
  summaries: readonly AthleteSummary[],
  athleteId: string | null,
): Generator<string> {
  const wanted = summaries.filter(summary => athleteId === null || summary.athleteId === athleteId)
  if (wanted.length === 0) return
  yield csvLine(header)
  for (const summary of wanted) yield csvLine([...cellsOf(record), ...cellsOfAthlete(summary)])
}

function cellsOf({ line }: SessionRecord): CsvCell[] {
  return [line.session, utcText(line.started.wallMs), line.squad, line.demo ? 'yes' : 'no']
}

function cellsOfAthlete(summary: AthleteSummary): CsvCell[] {
  const { started, ended, stints, sets, reps, alarms } = summary
  const count = (priority: string): number => alarms.filter(alarm => alarm.priority === priority).length
  const waits = alarms.flatMap(({ acknowledged }) => acknowledged?.afterMs ?? [])
  return [
    ...[summary.athleteId, utcText(started.wallMs), ended === null ? null : utcText(ended.wallMs)],
    ...[list(stints.map(stint => stint.station)), list(stints.map(stint => stint.exercise ?? stint.kind))],
    ...[sets.planned, sets.done, reps.planned, reps.done],
    ...[seconds(summary.plannedUnderCuffMs), seconds(summary.underCuffMs)],
    ...limbs.map(limb => seconds(summary.limbs.find(each => each.limb === limb)?.underCuffMs ?? null)),
    ...[decimals(summary.targetPercentLop, 1), decimals(summary.medianPercentLop, 1)],
    ...[percent(summary.inBandShare), decimals(summary.highestMmHg, 1)],
    ...[
      count('high'),
      count('medium'),
      count('low'),
      waits.length === 0 ? null : seconds(Math.max(...waits)),
    ],
    ...[summary.highestPain, summary.highestTightness, summary.highestEffort],
    ...[list(summary.symptoms), summary.stops],
  ]
}

const limbs: readonly Limb[] = ['left-arm', 'right-arm', 'left-thigh', 'right-thigh']

function list(words: readonly string[]): string | null {
  return words.length === 0 ? null : [...new Set(words)].join('; ')
}

function seconds(ms: number | null): number | null {
  return ms === null ? null : decimals(ms / 1_000, 1)
}

function percent(share: number | null): number | null {
  return share === null ? null : decimals(share * 100, 1)
}
