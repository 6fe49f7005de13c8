import type { AlarmView } from '../../stations/board/alarmViewSchema.ts'
import type { Language } from '../../stations/board/boardSchema.ts'
import type { Priority } from '../../stations/board/conditionSchema.ts'
import { soundsAgain } from '../../stations/board/soundsAgain.ts'
import type { Tile } from '../../stations/board/tileSchema.ts'
import type { RowItem } from '../alarms/groupNotHeard.ts'
import { notHeardId, notHeardWords } from '../alarms/rowTexts.ts'
import { alarmMark, shownAlarmForms } from '../alarms/shownAlarm.ts'
import { formatLength, formatWallMinute } from '../format/formatClock.ts'
import { limbForms } from '../format/limbForms.ts'
import type { Words } from '../locales/en.ts'
import type { CoachWords } from './words/en.ts'

/** One alarm as a card says it; a group of cuffs that a lost broker took along is one card. */
export interface AlarmCardView {
  readonly id: string
  readonly priority: Priority
  readonly state: 'active' | 'latched'
  readonly waits: boolean
  readonly mark: string
  readonly place: string
  readonly headline: string
  readonly detail: string
  /** What a tap says; null: somebody has said so already. */
  readonly action: string | null
  /** What it acknowledges, with the priority that stands on the card (AL2). */
  readonly alarms: readonly Pick<AlarmView, 'id' | 'priority'>[]
}

interface Said {
  readonly tileOf: (station: string) => Tile | null
  readonly nowMs: number
  readonly language: Language
  readonly words: Words
  readonly coachWords: CoachWords
}

export function viewCard(item: RowItem, said: Said): AlarmCardView {
  const alarms = item.kind === 'alarm' ? [item.alarm] : item.alarms
  const waiting = alarms.filter(alarm => alarm.acknowledged === null || soundsAgain(alarm, said.nowMs))
  const first = item.kind === 'alarm' ? item.alarm : (waiting[0] ?? item.alarms[0])
  const tile = first?.station == null ? null : said.tileOf(first.station)
  const { words, coachWords } = said
  const isHigh = first?.priority === 'high' && first.state === 'active'
  return {
    id: item.kind === 'alarm' ? item.alarm.id : notHeardId,
    priority: first?.priority ?? 'low',
    state: first?.state ?? 'active',
    waits: alarms.some(alarm => alarm.acknowledged === null),
    mark: first === undefined ? '' : alarmMark(first.priority),
    place: item.kind === 'alarm' ? (item.alarm.station ?? words.wall) : '',
    headline:
      item.kind === 'alarm'
        ? (shownAlarmForms(item.alarm, tile, said.nowMs, said.language)[0] ?? item.alarm.condition)
        : notHeardWords(item.alarms, words),
    detail: item.kind === 'alarm' ? detailOf(item.alarm, tile, said) : '',
    action: waiting.length === 0 ? null : isHigh ? coachWords.going : coachWords.seen,
    alarms: waiting.map(({ id, priority }) => ({ id, priority })),
  }
}

/** Who and where on them, for how long; who has seen it and when. */
function detailOf(alarm: AlarmView, tile: Tile | null, { nowMs, words, coachWords }: Said): string {
  const cuffs = tile?.cuffs.filter(cuff => cuff.cuff === alarm.cuff) ?? []
  const limb = limbForms(cuffs, null, words)[0]
  const last = cuffs[0]?.lastPressureMmHg ?? null
  const isSilent = alarm.condition === 'no-data' && alarm.state === 'active' && last !== null
  const { acknowledged } = alarm
  return [
    tile?.names[0],
    limb,
    isSilent
      ? words.last(String(Math.round(last)))
      : coachWords.since(formatLength(nowMs - alarm.raisedAtMs)),
    acknowledged === null ? null : words.seenBy(formatWallMinute(acknowledged.wallMs), acknowledged.by),
  ]
    .filter(part => part !== undefined && part !== null && part !== '')
    .join(' · ')
}
