import type { Prescription } from '../../../stations/contract/assignment.ts'
import type { StationWords } from '../words/en.ts'

/** `Leg press · 20 % 1RM · Left thigh + Right thigh`. */
export function prescriptionLine(prescription: Prescription, words: StationWords): string {
  const { exercise, loadPercent1Rm, cuffs } = prescription
  const limbs = cuffs.map(({ limb }) => words.limbs[limb]).join(' + ')
  const load = loadPercent1Rm === undefined ? '' : `${loadPercent1Rm} % 1RM`
  return [exercise ?? '', load, limbs].filter(part => part !== '').join(' · ')
}
