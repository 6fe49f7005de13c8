import type { Limb } from '../contract/limb.ts'
import { cutBack } from '../safety/cutBack.ts'
import type { Limits } from '../safety/limits.ts'
import { offeredPercentLop } from '../tablet/templates.ts'
import type { Athlete, Plan } from './athleteSchema.ts'
import { limbsOf, lopOf, prescriptionOf, templateFor } from './planPrescription.ts'

/**
 * What is to be said of a plan while it is typed. `percent`, `target`, `time` and `load` are over a ceiling, and nothing is kept that
 * the wall would cut back (C24); the others are for the coach to know.
 */
export type Finding =
  | { readonly kind: 'percent'; readonly most: number; readonly isFirst: boolean }
  | { readonly kind: 'target' | 'time' | 'load'; readonly asked: number; readonly ceiling: number }
  | { readonly kind: 'lop-missing' | 'lop-expired'; readonly limb: Limb }
  | { readonly kind: 'no-target' }
  | { readonly kind: 'first-capped'; readonly most: number }

/** Every finding on a plan at `wallMs`, by the kiosk's own limits: those of C24, C7, C1x and C1b, and the template's share of LOP. */
export function lookAtPlan(
  athlete: Pick<Athlete, 'trained' | 'lops'>,
  plan: Plan,
  limits: Limits,
  wallMs: number,
): readonly Finding[] {
  const findings: Finding[] = []
  const template = templateFor(athlete, plan)
  const { mostPercentLop: most } = template
  const offered = limbsOf(plan).map(limb => offeredPercentLop(template, limb))
  const percent = plan.percentLop ?? Math.max(...offered)
  if (!plan.manual && percent > most) {
    if (plan.percentLop === null) findings.push({ kind: 'first-capped', most })
    else findings.push({ kind: 'percent', most, isFirst: !athlete.trained })
  }
  const prescription = prescriptionOf(athlete, plan, wallMs)
  for (const { what, asked, ceiling } of cutBack(prescription, limits))
    findings.push({ kind: what, asked, ceiling })
  if (plan.manual) return findings
  for (const limb of limbsOf(plan)) {
    if (lopOf(athlete, limb, wallMs) !== null) continue
    const isOld = athlete.lops.some(lop => lop.limb === limb)
    findings.push({ kind: isOld ? 'lop-expired' : 'lop-missing', limb })
  }
  if (prescription.cuffs.some(({ targetMmHg }) => targetMmHg === undefined))
    findings.push({ kind: 'no-target' })
  return findings
}

/** Whether a plan may not be kept so. */
export function isOver({ kind }: Finding): boolean {
  return kind === 'percent' || kind === 'target' || kind === 'time' || kind === 'load'
}
