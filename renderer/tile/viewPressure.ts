import type { CuffView } from '../../stations/board/tileSchema.ts'
import { pressureScale } from '../format/pressureScale.ts'
import type { Words } from '../locales/en.ts'

export interface PressureField {
  readonly text: string
  readonly captions: readonly string[]
  readonly tone: 'live' | 'stale' | 'lost' | 'never' | 'entered'
  readonly bullet: Bullet | null
}

/** Shares of the scale, 0 to 1. */
export interface Bullet {
  readonly value: number
  readonly band: { readonly from: number; readonly to: number } | null
  readonly lop: number | null
}

const nothing: PressureField = { text: '–', captions: [], tone: 'never', bullet: null }
const lostText = '– – –'

/** What the cuff's pressure reads as: grey once stale, dashes once lost, and never a number that nobody measured (SG3). */
export function viewPressure(cuff: CuffView | null, nowMs: number, words: Words): PressureField {
  if (cuff === null) return nothing
  if (cuff.manual) return enteredField(cuff, words)
  if (cuff.freshness === 'lost' || (cuff.pressureMmHg === null && cuff.freshness !== 'never'))
    return lostField(cuff, words)
  if (cuff.pressureMmHg === null)
    return { ...nothing, captions: [words.neverHeard], bullet: bulletOf(cuff, 0) }
  const bullet = bulletOf(cuff, cuff.pressureMmHg)
  const text = String(Math.round(cuff.pressureMmHg))
  if (cuff.freshness === 'live') return { text, captions: unitCaptions(cuff, words), tone: 'live', bullet }
  const age =
    cuff.lastSampleAtMs === null ? null : Math.max(2, Math.floor((nowMs - cuff.lastSampleAtMs) / 1_000))
  const old = age === null ? [] : [`${words.mmHg} · ${words.old(age)}`, words.old(age)]
  return { text, captions: [...old, words.mmHg], tone: 'stale', bullet }
}

function lostField(cuff: CuffView, words: Words): PressureField {
  const last = cuff.lastPressureMmHg
  const captions = last === null ? [words.mmHg] : [words.last(String(Math.round(last)))]
  return { text: lostText, captions, tone: 'lost', bullet: null }
}

function enteredField(cuff: CuffView, words: Words): PressureField {
  const tightness = cuff.entered?.tightness ?? null
  const pressure = cuff.entered?.pressureMmHg ?? null
  if (pressure !== null) {
    return {
      text: String(Math.round(pressure)),
      captions: [`${words.mmHg}, ${words.entered}`, words.entered],
      tone: 'entered',
      bullet: null,
    }
  }
  if (tightness === null) return { text: '–', captions: [words.manual], tone: 'entered', bullet: null }
  return {
    text: `${Math.round(tightness)}/10`,
    captions: [`${words.tightness}, ${words.entered}`, words.entered],
    tone: 'entered',
    bullet: null,
  }
}

function unitCaptions(cuff: CuffView, words: Words): readonly string[] {
  const band = bandOf(cuff)
  if (band === null) return [words.mmHg]
  const target = `${Math.round(band.from)}–${Math.round(band.to)}`
  return [`${words.mmHg} · ${target}`, target, words.mmHg]
}

function bandOf(cuff: CuffView): { from: number; to: number } | null {
  if (cuff.targetMmHg === null) return null
  const tolerance = cuff.toleranceMmHg ?? Math.max(15, cuff.targetMmHg / 10)
  return { from: cuff.targetMmHg - tolerance, to: cuff.targetMmHg + tolerance }
}

function bulletOf(cuff: CuffView, pressureMmHg: number): Bullet {
  const topMmHg = pressureScale(cuff)
  const share = (value: number): number => Math.min(1, Math.max(0, value / topMmHg))
  const band = bandOf(cuff)
  return {
    value: share(pressureMmHg),
    band: band === null ? null : { from: share(band.from), to: share(band.to) },
    lop: cuff.lopMmHg === null ? null : share(cuff.lopMmHg),
  }
}
