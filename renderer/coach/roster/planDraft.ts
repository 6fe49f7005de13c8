import * as v from 'valibot'
import { PlanSchema, type Athlete, type Plan } from '../../../stations/roster/athleteSchema.ts'
import { templates, type TemplateId } from '../../../stations/tablet/templates.ts'
import { typedNumber } from './typedNumber.ts'

/** A plan as typed so far; empty text is not known. */
export interface PlanDraft {
  template: TemplateId
  exercise: string
  load: string
  part: Plan['part']
  sides: Plan['sides']
  manual: boolean
  percent: string
  target: string
  tightness: string
}

const BAND_TIGHTNESS = '7'

export function draftOf({ plan, trained }: Pick<Athlete, 'plan' | 'trained'>): PlanDraft {
  return {
    template: plan?.template ?? (trained ? '30-15-15-15' : 'first'),
    exercise: plan?.exercise ?? '',
    load: textOf(plan === null ? 20 : plan.loadPercent1Rm),
    part: plan?.part ?? 'thigh',
    sides: plan?.sides ?? ['left', 'right'],
    manual: plan?.manual ?? false,
    percent: textOf(plan?.percentLop ?? null),
    target: textOf(plan?.targetMmHg ?? null),
    tightness: plan === null ? BAND_TIGHTNESS : String(plan.tightness),
  }
}

/** The plan that a draft makes, or the names of the fields that say something else. */
export function readPlan(
  draft: PlanDraft,
): { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly wrong: readonly string[] } {
  const isResistance = templates[draft.template].kind === 'resistance'
  const read = v.safeParse(PlanSchema, {
    template: draft.template,
    exercise: draft.exercise.trim(),
    loadPercent1Rm: isResistance ? typedNumber(draft.load) : null,
    part: draft.part,
    sides: draft.sides,
    manual: draft.manual,
    percentLop: draft.manual ? null : typedNumber(draft.percent),
    targetMmHg: draft.manual ? null : typedNumber(draft.target),
    tightness: typedNumber(draft.tightness) ?? Number(BAND_TIGHTNESS),
  })
  if (read.success) return { ok: true, plan: read.output }
  return { ok: false, wrong: read.issues.map(issue => v.getDotPath(issue) ?? '') }
}

function textOf(value: number | null): string {
  return value === null ? '' : String(value)
}
