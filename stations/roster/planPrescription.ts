import * as v from 'valibot'
import type { Prescription } from '../contract/assignment.ts'
import { CuffIdSchema } from '../contract/ids.ts'
import type { Limb } from '../contract/limb.ts'
import { prescribe, type CuffDraft, type Template, templates } from '../tablet/templates.ts'
import type { Athlete, Lop, Plan } from './athleteSchema.ts'

/** The limbs that a plan puts cuffs on, left before right. */
export function limbsOf(plan: Pick<Plan, 'part' | 'sides'>): readonly Limb[] {
  const sides = (['left', 'right'] as const).filter(side => plan.sides.includes(side))
  return sides.map(side => `${side}-${plan.part}` as const)
}

/** The LOP of a limb that may be trained by at `wallMs`; null: none was measured, or it is too old. */
export function lopOf(athlete: Pick<Athlete, 'lops'>, limb: Limb, wallMs: number): Lop | null {
  return athlete.lops.find(lop => lop.limb === limb && lop.expiresAtMs > wallMs) ?? null
}

/** The plan's template; for whoever never trained so before, no more of LOP than a first session has (C24). */
export function templateFor(athlete: Pick<Athlete, 'trained'>, plan: Pick<Plan, 'template'>): Template {
  const template = templates[plan.template]
  if (athlete.trained) return template
  const { mostPercentLop } = templates.first
  return { ...template, mostPercentLop: Math.min(template.mostPercentLop, mostPercentLop) }
}

/** The contract's prescription of a plan at `wallMs`; targets in mmHg from the share of each limb's own LOP. */
export function prescriptionOf(
  athlete: Pick<Athlete, 'trained' | 'lops'>,
  plan: Plan,
  wallMs: number,
): Prescription {
  const cuffs = limbsOf(plan).map((limb): CuffDraft => {
    const { manual, percentLop, targetMmHg, tightness } = plan
    const lopMmHg = lopOf(athlete, limb, wallMs)?.lopMmHg ?? null
    // The tablet's own names for them: l and r.
    const cuff = v.parse(CuffIdSchema, limb.charAt(0))
    return { cuff, limb, manual, lopMmHg, percentLop, targetMmHg, tightness }
  })
  const { exercise, loadPercent1Rm } = plan
  return prescribe(templateFor(athlete, plan), { exercise, loadPercent1Rm, cuffs })
}
