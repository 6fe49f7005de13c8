import type { ClockView, CuffView, Tile } from '../../stations/board/tileSchema.ts'
import { formatClock, formatLength } from '../format/formatClock.ts'
import type { Words } from '../locales/en.ts'

export interface ClockField {
  readonly text: string
  readonly captions: readonly string[]
  /** `rest`: the time is one without pressure. */
  readonly tone: 'running' | 'rest' | 'none'
}

type Running = Extract<ClockView, { kind: 'running' }>
type Held = Extract<ClockView, { kind: 'held' }>

/**
 * The longest clock of the station. A running one goes before a held one: a clock that stands still while a limb is
 * under pressure would look like a fault. Estimated ones carry `~` (SG3).
 */
export function viewClock(tile: Tile, nowMs: number, words: Words): ClockField {
  const running = longest(
    tile.cuffs.flatMap(cuff => (cuff.clock?.kind === 'running' ? [{ cuff, clock: cuff.clock }] : [])),
    ({ clock }) => nowMs - clock.zeroAtMs,
  )
  if (running !== null) return runningField(running.cuff, running.clock, nowMs, words)
  const held = longest(
    tile.cuffs.flatMap(cuff => (cuff.clock?.kind === 'held' ? [{ cuff, clock: cuff.clock }] : [])),
    ({ clock }) => clock.valueMs,
  )
  if (tile.state === 'finished') return finishedField(tile, nowMs, words)
  if (tile.state === 'free') return { text: '–', captions: [], tone: 'none' }
  if (held !== null) return heldField(held.cuff, held.clock, nowMs, words)
  if (tile.cuffs.every(cuff => cuff.freshness === 'never' && !cuff.manual)) {
    return { text: '–', captions: [words.underCuff], tone: 'none' }
  }
  return {
    text: formatClock(0),
    captions: limitCaptions(words.underCuff, tile.cuffs[0], words),
    tone: 'rest',
  }
}

function runningField(cuff: CuffView, clock: Running, nowMs: number, words: Words): ClockField {
  const text = formatClock(nowMs - clock.zeroAtMs)
  if (!clock.estimated)
    return { text, captions: limitCaptions(words.underCuff, cuff, words), tone: 'running' }
  return { text: `~${text}`, captions: [words.countingOn, words.underCuff], tone: 'running' }
}

function heldField(cuff: CuffView, clock: Held, nowMs: number, words: Words): ClockField {
  const released = words.released(formatLength(nowMs - clock.releasedAtMs))
  return {
    text: formatClock(clock.valueMs),
    captions: [released, ...limitCaptions(words.underCuff, cuff, words)],
    tone: 'rest',
  }
}

function finishedField(tile: Tile, nowMs: number, words: Words): ClockField {
  const releases = tile.cuffs.flatMap(cuff => (cuff.clock?.kind === 'held' ? [cuff.clock.releasedAtMs] : []))
  const releasedAtMs = releases.length === 0 ? null : Math.max(...releases)
  if (releasedAtMs !== null) {
    const readyAtMs = tile.readyAtMs
    const ready =
      readyAtMs === null || readyAtMs <= nowMs
        ? words.readyNow
        : words.readyAt(formatLength(readyAtMs - releasedAtMs))
    return {
      text: formatClock(nowMs - releasedAtMs),
      captions: [`${words.sinceRelease} · ${ready}`, ready],
      tone: 'rest',
    }
  }
  if (tile.finishedAtMs === null) return { text: '–', captions: [], tone: 'none' }
  return {
    text: formatClock(nowMs - tile.finishedAtMs),
    captions: [`${words.sinceEnd} · ${words.readyNow}`, words.readyNow],
    tone: 'rest',
  }
}

function limitCaptions(what: string, cuff: CuffView | undefined, words: Words): readonly string[] {
  const stopMs = cuff?.stopMs ?? null
  if (stopMs === null) return [what]
  const limit = words.limit(formatLength(stopMs))
  return [`${what} · ${limit}`, limit]
}

function longest<T>(items: readonly T[], lengthOf: (item: T) => number): T | null {
  return items.reduce<T | null>(
    (best, item) => (best === null || lengthOf(item) > lengthOf(best) ? item : best),
    null,
  )
}
