import { fitText, type FittedText, type MeasureText } from '../format/fitText.ts'
import { tileFonts } from './tileBoxes.ts'

const NUMBER_WEIGHT = 800
const NAME_WEIGHT = 650
const LIMB_WEIGHT = 400
const GAP_UNITS = 1.1
const NUMBER_LEAST_UNITS = 4
const SMALLEST_NAME = 0.6
/** The name is made this much smaller before a shorter form of it, or of the limb, is taken. */
const NAME_GIVES_WAY = 0.85

export interface TopLine {
  readonly number: FittedText
  readonly name: FittedText
  readonly limb: string
}

/** Number, name, limb and load in one line: the name's longest form that leaves room for the shortest limb goes first. */
export function fitTop(
  station: string,
  names: readonly string[],
  limbs: readonly string[],
  box: { readonly innerPx: number; readonly unitPx: number },
  measure: MeasureText,
): TopLine {
  const gapPx = GAP_UNITS * box.unitPx
  const numberPx = tileFonts.number * box.unitPx
  const number = fitText(
    [station],
    { fontPx: numberPx, boxPx: box.innerPx * 0.6, weight: NUMBER_WEIGHT, smallest: 0.3 },
    measure,
  )
  const numberWidthPx = Math.max(
    NUMBER_LEAST_UNITS * box.unitPx,
    measure(number.text, NUMBER_WEIGHT) * numberPx * number.scale,
  )
  const restPx = box.innerPx - numberWidthPx - gapPx
  const limbPx = (limb: string): number =>
    limb === '' ? 0 : measure(limb, LIMB_WEIGHT) * tileFonts.limb * box.unitPx + gapPx
  const fitName = (forms: readonly string[], limb: string, smallest: number): FittedText =>
    fitText(
      forms,
      {
        fontPx: tileFonts.name * box.unitPx,
        boxPx: restPx - limbPx(limb),
        weight: NAME_WEIGHT,
        preferred: NAME_GIVES_WAY,
        smallest,
      },
      measure,
    )
  const shortest = limbs.at(-1) ?? ''
  const best = [
    ...names.flatMap(name => [fitName([name], shortest, 1), fitName([name], '', 1)]),
    fitName(names, '', SMALLEST_NAME),
  ].find(name => name.text !== '')
  if (best === undefined) {
    return { number, name: { text: '', scale: 1 }, limb: limbs.find(limb => limbPx(limb) <= restPx) ?? '' }
  }
  const fitBest = (limb: string): FittedText => fitName([best.text], limb, best.scale)
  const limb = limbs.find(form => fitBest(form).text !== '') ?? ''
  return { number, name: fitBest(limb), limb }
}
