import type { AlarmView } from '../../stations/board/alarmViewSchema.ts'
import type { Language } from '../../stations/board/boardSchema.ts'
import type { Tile } from '../../stations/board/tileSchema.ts'
import { alarmMark, shownAlarmForms } from '../alarms/shownAlarm.ts'
import type { Words } from '../locales/en.ts'
import { shownCuff } from '../tile/shownCuff.ts'
import { viewClock } from '../tile/viewClock.ts'
import { viewFoot } from '../tile/viewFoot.ts'
import { viewPressure } from '../tile/viewPressure.ts'

/** What a tile of the floor in small says in its line, the most telling form first. */
export interface SmallLine {
  readonly forms: readonly string[]
  /** stale and lost: the pressure in it is old, or there is none (SG3). */
  readonly tone: 'plain' | 'stale' | 'alarm'
}

/** The first alarm by rank with its mark, `+2` for more; else pressure and what happens now. */
export function viewLine(
  tile: Tile,
  ranked: readonly AlarmView[],
  nowMs: number,
  language: Language,
  words: Words,
): SmallLine {
  const [first] = ranked
  if (first === undefined) return calmLine(tile, nowMs, words)
  const mark = alarmMark(first.priority) + (first.acknowledged === null ? '' : '✓')
  const more = ranked.length > 1 ? words.more(ranked.length - 1) : ''
  const marked = (text: string): string => [mark, text, more].filter(part => part !== '').join(' ')
  const texts = shownAlarmForms(first, tile, nowMs, language)
  return { forms: [...texts.map(marked), marked('')], tone: 'alarm' }
}

function calmLine(tile: Tile, nowMs: number, words: Words): SmallLine {
  const foot = viewFoot(tile, nowMs, words)
  const cuff = shownCuff(tile.cuffs, [])
  const pressure = viewPressure(cuff, nowMs, words)
  const isUp = cuff?.inflated === true || tile.state === 'working' || tile.state === 'resting'
  if (isUp && pressure.tone === 'lost') {
    return { forms: [`${pressure.text} ${pressure.captions[0] ?? ''}`, pressure.text], tone: 'stale' }
  }
  if (isUp && pressure.tone === 'stale') {
    const old = pressure.captions[1] ?? ''
    return { forms: [`${pressure.text} · ${old}`, old], tone: 'stale' }
  }
  if (tile.state === 'finished') {
    const ready = viewClock(tile, nowMs, words).captions.at(-1) ?? ''
    return { forms: [`${foot.at(-1) ?? ''} · ${ready}`, ...foot], tone: 'plain' }
  }
  if (pressure.text === '–' || tile.state !== 'working') return { forms: foot, tone: 'plain' }
  return { forms: [...foot.map(text => `${pressure.text} · ${text}`), ...foot], tone: 'plain' }
}
