import type { AlarmView } from '../../stations/board/alarmViewSchema.ts'
import type { Language } from '../../stations/board/boardSchema.ts'
import type { Tile } from '../../stations/board/tileSchema.ts'
import type { Words } from '../locales/en.ts'
import type { ChipText } from './arrangeChips.ts'
import { chipForms } from './chipForms.ts'
import type { RowItem } from './groupNotHeard.ts'
import { alarmMark } from './shownAlarm.ts'

interface Said {
  readonly alarms: readonly AlarmView[]
  readonly tileOf: (station: string) => Tile | null
  readonly nowMs: number
  readonly language: Language
  readonly words: Words
}

export const notHeardId = 'not-heard'

/** What a place in the alarm row may say, by the room there is; no active high alarm is left out (AL9). */
export function rowText(item: RowItem, said: Said): ChipText {
  if (item.kind === 'not-heard') return notHeardText(item.alarms, said.words)
  const { alarm } = item
  const sided = said.alarms.some(
    other => other.id !== alarm.id && other.station === alarm.station && other.condition === alarm.condition,
  )
  const tile = alarm.station === null ? null : said.tileOf(alarm.station)
  return {
    id: alarm.id,
    mustShow: isActiveHigh(alarm),
    forms: chipForms(alarm, tile, said.nowMs, said.language, said.words, sided),
  }
}

function notHeardText(alarms: readonly AlarmView[], words: Words): ChipText {
  const [first] = alarms
  const mark = first === undefined ? '' : alarmMark(first.priority)
  const seen = alarms.every(alarm => alarm.acknowledged !== null) ? '✓' : ''
  const counts = notHeardWords(alarms, words)
  const begin = `${mark}${seen}`
  return {
    id: notHeardId,
    mustShow: alarms.some(isActiveHigh),
    forms: [`${begin} ${counts}`.trim(), `${begin} ${words.more(alarms.length)}`.trim()],
  }
}

/** How many cuffs and stations a lost broker took along. */
export function notHeardWords(alarms: readonly AlarmView[], words: Words): string {
  const cuffs = alarms.filter(alarm => alarm.condition === 'no-data').length
  return words.notHeard(cuffs, alarms.length - cuffs)
}

function isActiveHigh(alarm: AlarmView): boolean {
  return alarm.priority === 'high' && alarm.state === 'active'
}
