import type { CuffView, Tile } from '../../stations/board/tileSchema.ts'
import { formatLength } from '../format/formatClock.ts'
import { limbForms } from '../format/limbForms.ts'
import type { Words } from '../locales/en.ts'
import { viewClock, type ClockField } from '../tile/viewClock.ts'
import { viewPressure, type PressureField } from '../tile/viewPressure.ts'
import type { CoachWords } from './words/en.ts'

export interface SheetCuffView {
  readonly id: string
  readonly title: string
  readonly clock: ClockField
  readonly pressure: Pick<PressureField, 'text' | 'tone'>
  readonly pressureTold: string
  /** What it is measured by: target, LOP, where the time becomes an alarm. */
  readonly limits: string
}

/** One cuff of the sheet: its own clock, its pressure with how far it can be trusted (SG3), its limits. */
export function viewSheetCuff(
  tile: Tile,
  cuff: CuffView,
  nowMs: number,
  words: Words,
  coachWords: CoachWords,
): SheetCuffView {
  const limb = limbForms([cuff], null, words)[0] ?? ''
  const state = cuff.inflated ? coachWords.inflated : coachWords.notInflated
  // Of this cuff alone; what the station does says nothing about its time.
  const clock = viewClock({ ...tile, state: 'working', cuffs: [cuff] }, nowMs, words)
  const pressure = viewPressure(cuff, nowMs, words)
  return {
    id: cuff.cuff,
    title: [limb === '' ? cuff.cuff : limb, cuff.manual ? words.manual : null, state]
      .filter(isSaid)
      .join(' · '),
    clock,
    pressure: { text: pressure.text, tone: pressure.tone },
    pressureTold: pressure.tone === 'live' ? words.mmHg : (pressure.captions[0] ?? ''),
    limits: limitsOf(cuff, words, coachWords).join(' · '),
  }
}

function limitsOf(cuff: CuffView, words: Words, coachWords: CoachWords): string[] {
  const { targetMmHg, toleranceMmHg, lopMmHg, stopMs, targetTightness, batteryPercent } = cuff
  const band =
    targetMmHg === null
      ? null
      : toleranceMmHg === null
        ? String(Math.round(targetMmHg))
        : `${Math.round(targetMmHg - toleranceMmHg)}–${Math.round(targetMmHg + toleranceMmHg)}`
  return [
    band === null ? null : coachWords.target(band),
    targetTightness === null ? null : coachWords.targetTightness(targetTightness),
    lopMmHg === null ? null : coachWords.lop(String(Math.round(lopMmHg))),
    stopMs === null ? null : words.limit(formatLength(stopMs)),
    batteryPercent === null ? null : coachWords.battery(Math.round(batteryPercent)),
  ].filter(isSaid)
}

function isSaid(part: string | null): part is string {
  return part !== null && part !== ''
}
