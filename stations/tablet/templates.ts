import type { PrescribedCuff, Prescription } from '../contract/assignment.ts'
import type { CuffId } from '../contract/ids.ts'
import type { Limb } from '../contract/limb.ts'

/** The prescriptions that a tablet offers. */
export const templateIds = [
  ...(['30-15-15-15', '30-20-15-10', 'intermittent', 'aerobic', 'passive', 'first'] as const),
] as const
export type TemplateId = (typeof templateIds)[number]

export type Template = {
  readonly kind: Prescription['kind']
  /** Repetitions of each set, or its seconds. */
  readonly sets: readonly number[]
  readonly restSeconds: number
  readonly cuffDuringRest: 'on' | 'released'
  /** Share of LOP that is offered first, and the most that may be chosen, per cent (C24: 80 is the ceiling). */
  readonly percentLop: { readonly arm: number; readonly thigh: number }
  readonly mostPercentLop: number
}

const PERCENT_LOP = { arm: 50, thigh: 70 } as const

/**
 * P: 40 to 80 % LOP; 5 to 20 min aerobic at 40 to 60 %; ischemic preconditioning 3 times 5 min; intermittent: let out in rests
 * of a minute. First session capped at 60 %.
 */
export const templates: Readonly<Record<TemplateId, Template>> = {
  '30-15-15-15': ofReps([30, 15, 15, 15]),
  '30-20-15-10': ofReps([30, 20, 15, 10]),
  intermittent: { ...ofReps([30, 15, 15, 15]), restSeconds: 60, cuffDuringRest: 'released' },
  aerobic: {
    kind: 'aerobic',
    sets: [1_200],
    restSeconds: 0,
    cuffDuringRest: 'on',
    percentLop: { arm: 40, thigh: 50 },
    mostPercentLop: 80,
  },
  passive: {
    kind: 'passive',
    sets: [300, 300, 300],
    restSeconds: 300,
    cuffDuringRest: 'released',
    percentLop: { arm: 60, thigh: 70 },
    mostPercentLop: 80,
  },
  first: { ...ofReps([30, 15, 15, 15]), percentLop: { arm: 40, thigh: 50 }, mostPercentLop: 60 },
}

/** One cuff as entered at the tablet. LOP and target in mmHg, tightness 1 to 10. */
export type CuffDraft = {
  readonly cuff: CuffId
  readonly limb: Limb
  readonly manual: boolean
  readonly lopMmHg: number | null
  readonly percentLop: number | null
  readonly targetMmHg: number | null
  readonly tightness: number
}

/** The share that a template offers for a limb, per cent of LOP. */
export function offeredPercentLop(template: Template, limb: Limb): number {
  return template.percentLop[limb.endsWith('arm') ? 'arm' : 'thigh']
}

/** The target of a cuff, mmHg: the share of LOP, never over the template's, else what was entered; null: none. */
export function targetOf(template: Template, draft: CuffDraft): number | null {
  if (draft.manual) return null
  const { lopMmHg, percentLop, targetMmHg } = draft
  if (lopMmHg === null) return targetMmHg
  const share = Math.min(percentLop ?? offeredPercentLop(template, draft.limb), template.mostPercentLop)
  return Math.round((share * lopMmHg) / 100)
}

/** The prescription that template and entries make; whether the contract takes it is for its schema to say. */
export function prescribe(
  template: Template,
  entered: {
    readonly exercise: string
    readonly loadPercent1Rm: number | null
    readonly cuffs: readonly CuffDraft[]
  },
): Prescription {
  const { restSeconds, cuffDuringRest, kind, sets } = template
  const exercise = entered.exercise.trim()
  const common = {
    restSeconds,
    cuffDuringRest,
    cuffs: entered.cuffs.map(draft => prescribedCuff(template, draft)),
    ...(exercise === '' ? {} : { exercise }),
  }
  if (kind !== 'resistance') return { ...common, kind, sets: sets.map(seconds => ({ seconds })) }
  const load = entered.loadPercent1Rm === null ? {} : { loadPercent1Rm: entered.loadPercent1Rm }
  return { ...common, ...load, kind, sets: sets.map(reps => ({ reps })) }
}

function prescribedCuff(template: Template, draft: CuffDraft): PrescribedCuff {
  const { cuff, limb, manual, lopMmHg, tightness } = draft
  if (manual) return { cuff, limb, manual, targetTightness: tightness }
  const targetMmHg = targetOf(template, draft)
  return {
    cuff,
    limb,
    manual,
    ...(lopMmHg === null ? {} : { lopMmHg }),
    ...(targetMmHg === null ? {} : { targetMmHg }),
  }
}

function ofReps(sets: readonly number[]): Template {
  return {
    kind: 'resistance',
    sets,
    restSeconds: 30,
    cuffDuringRest: 'on',
    percentLop: PERCENT_LOP,
    mostPercentLop: 80,
  }
}
