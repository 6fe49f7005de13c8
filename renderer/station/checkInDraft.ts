import * as v from 'valibot'
import { AssignmentSchema, type Assignment } from '../../stations/contract/assignment.ts'
import { CuffIdSchema } from '../../stations/contract/ids.ts'
import { screened, type ScreeningAnswers } from '../../stations/tablet/screening.ts'
import {
  offeredPercentLop,
  prescribe,
  templates,
  type CuffDraft,
  type TemplateId,
} from '../../stations/tablet/templates.ts'
import { typedAthlete } from './typedAthlete.ts'
import { readNumber } from './view/readNumber.ts'

/** One side as typed: empty text is not known. */
export interface SideDraft {
  chosen: boolean
  lop: string
  percent: string
  target: string
}

/** The check-in as typed so far. */
export interface CheckInDraft {
  who: string
  template: TemplateId
  exercise: string
  load: string
  part: 'arm' | 'thigh'
  manual: boolean
  sides: Record<'left' | 'right', SideDraft>
}

export const bounds = { lop: [60, 400], percent: [1, 80], target: [1, 400], load: [0, 100] } as const
type Bounded = keyof typeof bounds
const numberIn = (text: string, field: Bounded): number | null => {
  const [least, most] = bounds[field]
  return readNumber(text, least, most)
}
const sides = ['left', 'right'] as const
const BAND_TIGHTNESS = 7

export function emptyDraft(): CheckInDraft {
  const side = (): SideDraft => ({ chosen: true, lop: '', percent: '', target: '' })
  return {
    who: '',
    template: '30-15-15-15',
    exercise: '',
    load: '20',
    part: 'thigh',
    manual: true,
    sides: { left: side(), right: side() },
  }
}

/** The cuffs that the draft describes; what is not a number in its range is taken as not known. */
export function cuffDrafts(draft: CheckInDraft): readonly CuffDraft[] {
  const template = templates[draft.template]
  return sides
    .filter(side => draft.sides[side].chosen)
    .map(side => {
      const limb = `${side}-${draft.part}` as const
      const { lop, percent, target } = draft.sides[side]
      return {
        cuff: v.parse(CuffIdSchema, side.charAt(0)),
        limb,
        manual: draft.manual,
        lopMmHg: numberIn(lop, 'lop'),
        percentLop: numberIn(percent, 'percent') ?? offeredPercentLop(template, limb),
        targetMmHg: numberIn(target, 'target'),
        tightness: BAND_TIGHTNESS,
      }
    })
}

/** The first field that says something else than a number in its range; null: all may be sent. */
export function wrongField(draft: CheckInDraft): Bounded | null {
  const isWrong = (text: string, field: Bounded): boolean =>
    text.trim() !== '' && numberIn(text, field) === null
  if (templates[draft.template].kind === 'resistance' && isWrong(draft.load, 'load')) return 'load'
  if (draft.manual) return null
  for (const side of sides) {
    const { chosen, lop, percent, target } = draft.sides[side]
    if (!chosen) continue
    if (isWrong(lop, 'lop')) return 'lop'
    if (isWrong(percent, 'percent')) return 'percent'
    if (isWrong(target, 'target')) return 'target'
  }
  return null
}

/** The assignment that the draft makes, checked by the contract's own schema; null: it is not whole. */
export function assignmentOf(
  draft: CheckInDraft,
  by: {
    readonly answers: ScreeningAnswers
    readonly id: string
    readonly at: number
  },
): Assignment | null {
  const athlete = typedAthlete(draft.who)
  if (athlete === null || wrongField(draft) !== null) return null
  const prescription = prescribe(templates[draft.template], {
    exercise: draft.exercise,
    loadPercent1Rm: numberIn(draft.load, 'load'),
    cuffs: cuffDrafts(draft),
  })
  const { cleared } = screened(by.answers)
  const read = v.safeParse(AssignmentSchema, { id: by.id, at: by.at, athlete, cleared, prescription })
  return read.success ? read.output : null
}
