import type { Language } from '../../stations/board/boardSchema.ts'
import { alarmTextForms } from '../../stations/board/alarmText.ts'
import type { Priority } from '../../stations/board/conditionSchema.ts'
import type { AlarmDigest, AthleteSummary } from '../../stations/record/athleteSummarySchema.ts'
import type { SampleSeries, SessionRecord } from '../../stations/record/recordSchema.ts'
import type { ChartPoint } from '../charts/thinTrace.ts'
import { formatLength } from '../format/formatClock.ts'
import type { ReviewWords } from './words/en.ts'

/** What the chart draws behind and upon its lines; moments on the kiosk's monotonic clock in ms, pressures in mmHg. */
export interface PressureScene {
  /** What the time axis counts from. */
  readonly originMs: number
  readonly topMmHg: number
  readonly sets: readonly { readonly fromMs: number; readonly toMs: number; readonly label: string }[]
  readonly bands: readonly { readonly from: number; readonly to: number }[]
  readonly lops: readonly number[]
  readonly marks: readonly SceneMark[]
}

export interface SceneMark {
  readonly atMs: number
  readonly text: string
  readonly tone: Priority | 'note'
}

const signs: Readonly<Record<Priority, string>> = { high: '‼', medium: '!', low: '·' }

/** Everything of one athlete's session that the chart shows beside the pressures themselves. */
export function pressureScene(
  summary: AthleteSummary,
  record: SessionRecord,
  words: ReviewWords,
  language: Language,
  endMs: number,
): PressureScene {
  const cuffs = summary.stints.flatMap(stint => stint.cuffs)
  const bands = cuffs.flatMap(({ targetMmHg, toleranceMmHg }) =>
    targetMmHg === null || toleranceMmHg === null
      ? []
      : [{ from: targetMmHg - toleranceMmHg, to: targetMmHg + toleranceMmHg }],
  )
  const lops = [...new Set(cuffs.flatMap(cuff => cuff.lopMmHg ?? []))]
  const highest = [summary.highestMmHg ?? 0, ...lops, ...bands.map(band => band.to)]
  const sets = summary.stints.flatMap(stint =>
    stint.sets.flatMap(({ set, startedAtMs, endedAtMs }) =>
      startedAtMs === null
        ? []
        : [{ fromMs: startedAtMs, toMs: endedAtMs ?? endMs, label: words.setShort(set) }],
    ),
  )
  const notes = record.happenings.flatMap((happening): SceneMark[] =>
    happening.kind === 'note' && happening.athleteId === summary.athleteId
      ? [{ atMs: happening.atMs, text: `${happening.text} (${happening.by})`, tone: 'note' }]
      : [],
  )
  return {
    originMs: summary.started.atMs,
    topMmHg: Math.ceil((Math.max(...highest, 60) * 1.12) / 50) * 50,
    sets,
    bands: uniqueBands(bands),
    lops,
    marks: [...summary.alarms.map(alarm => markOf(alarm, words, language)), ...notes].sort(
      (left, right) => left.atMs - right.atMs,
    ),
  }
}

/** `‼ 206, over 200 LOP · seen 0:11 by Anna` */
function markOf(digest: AlarmDigest, words: ReviewWords, language: Language): SceneMark {
  const { acknowledged, priority, raised } = digest
  const said = `${signs[priority]} ${alarmWords(digest, language)}`
  const seen =
    acknowledged === null ? '' : ` · ${words.seen(formatLength(acknowledged.afterMs), acknowledged.by)}`
  return { atMs: raised.atMs, text: said + seen, tone: priority }
}

/** What an alarm said while it was there. */
export function alarmWords({ alarm }: AlarmDigest, language: Language): string {
  return alarmTextForms({ ...alarm, state: 'active' }, language)[0] ?? alarm.condition
}

/** The points of a line; a gap in the data is one in the line. */
export function pointsOf({ atMs, pressureMmHg }: SampleSeries): ChartPoint[] {
  return Array.from(atMs, (x, index) => ({ x, y: pressureMmHg[index] ?? Number.NaN }))
}

function uniqueBands(bands: PressureScene['bands']): PressureScene['bands'] {
  const byEnds = new Map(bands.map(band => [`${band.from} ${band.to}`, band]))
  return [...byEnds.values()]
}
