import type { AlarmView } from '../../stations/board/alarmViewSchema.ts'
import type { Language } from '../../stations/board/boardSchema.ts'
import type { Tile } from '../../stations/board/tileSchema.ts'
import { formatWallMinute } from '../format/formatClock.ts'
import type { Words } from '../locales/en.ts'
import { alarmMark, shownAlarmForms } from './shownAlarm.ts'

/** Keeps a name that is written from right to left from turning the words round it. */
const ISOLATE = '\u2068'
const ISOLATE_END = '\u2069'

/**
 * `‼ 5 K. Jensen: 212 mmHg, over 200 LOP` (C-2), then shorter, down to mark and station; where there is room, who has seen it
 * and when. `sided` adds left or right, for where both sides of a station say the same.
 */
export function chipForms(
  alarm: AlarmView,
  tile: Tile | null,
  nowMs: number,
  language: Language,
  words: Words,
  sided = false,
): readonly string[] {
  const mark = [alarmMark(alarm.priority), alarm.acknowledged === null ? '' : '✓']
    .filter(part => part !== '')
    .join('')
  const said = shownAlarmForms(alarm, tile, nowMs, language)
  const side = sided ? sideWord(alarm, words) : ''
  const place = [mark, alarm.station ?? words.wall, side].filter(part => part !== '').join(' ')
  const name = tile?.names[0] ?? ''
  const named = name === '' ? [] : [`${place} ${ISOLATE}${name}${ISOLATE_END}: ${said[0] ?? ''}`]
  const unnamed = said.map(text => `${place}: ${text}`)
  return [...seenForms(named[0] ?? unnamed[0] ?? place, alarm, words), ...named, ...unnamed, place]
}

function seenForms(said: string, { acknowledged }: AlarmView, words: Words): readonly string[] {
  if (acknowledged === null) return []
  const time = formatWallMinute(acknowledged.wallMs)
  const by = `${ISOLATE}${acknowledged.by}${ISOLATE_END}`
  return [words.seenBy(time, by), words.seenAt(time)].map(seen => `${said} · ${seen}`)
}

function sideWord(alarm: AlarmView, words: Words): string {
  if (alarm.limb === null) return alarm.cuff ?? ''
  return alarm.limb.startsWith('left') ? words.limbs.left : words.limbs.right
}
