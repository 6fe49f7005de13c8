import type { CuffView, PrescriptionView } from '../../stations/board/tileSchema.ts'
import type { Words } from '../locales/en.ts'

/** `thigh L+R · 20% 1RM`, then shorter; nothing where nobody has said where the cuffs are. */
export function limbForms(
  cuffs: readonly CuffView[],
  prescription: PrescriptionView | null,
  words: Words,
): readonly string[] {
  const limbs = limbWords(cuffs, words)
  const how = howWords(cuffs, prescription, words)
  if (limbs === '') return how === '' ? [] : [how]
  return how === '' ? [limbs] : [`${limbs} · ${how}`, limbs]
}

function limbWords(cuffs: readonly CuffView[], words: Words): string {
  const parts = (['arm', 'thigh'] as const).flatMap(part => {
    const sides = (['left', 'right'] as const).filter(side =>
      cuffs.some(cuff => cuff.limb === `${side}-${part}`),
    )
    if (sides.length === 0) return []
    return [`${words.limbs[part]} ${sides.map(side => words.limbs[side]).join('+')}`]
  })
  return parts.join(', ')
}

function howWords(cuffs: readonly CuffView[], prescription: PrescriptionView | null, words: Words): string {
  if (prescription === null) return ''
  if (cuffs.length > 0 && cuffs.every(cuff => cuff.manual)) return words.manual
  if (prescription.loadPercent1Rm !== null) return words.load(prescription.loadPercent1Rm)
  if (prescription.kind === 'resistance') return ''
  return words[prescription.kind]
}
