import * as v from 'valibot'
import { choice, FlagSchema } from '../contract/choice.ts'
import { LimbSchema } from '../contract/limb.ts'
import { MomentSchema } from '../contract/moment.ts'
import { quantity } from '../contract/quantity.ts'
import { NameSchema, text } from '../contract/text.ts'
import { screeningQuestions } from '../tablet/screening.ts'
import { templateIds } from '../tablet/templates.ts'

/** Known to the roster alone: what a clock follows from tablet to tablet (OC6). */
export const AthleteIdSchema = v.pipe(
  v.string('an id'),
  v.regex(/^[a-z0-9][a-z0-9-]{0,31}$/, 'an id like a-17'),
  v.brand('AthleteId'),
)
export type AthleteId = v.InferOutput<typeof AthleteIdSchema>

const codeText = '3 to 12 letters and digits'
/** What an athlete types at a tablet to check in; large and small letters are the same. */
export const CheckInCodeSchema = v.pipe(
  v.string(codeText),
  v.regex(/^[a-z0-9]{3,12}$/i, codeText),
  v.toUpperCase(),
)

export const postures = ['lying', 'sitting', 'standing'] as const
/** Limb occlusion pressure of one limb. Another posture or cuff width gives another pressure, so both belong to it. (P) */
export const LopSchema = v.pipe(
  v.object({
    limb: LimbSchema,
    lopMmHg: quantity(60, 400),
    measuredAtMs: MomentSchema,
    posture: choice(postures),
    cuffWidthCm: quantity(2, 30),
    /** From then on it is no longer trained by. */
    expiresAtMs: MomentSchema,
  }),
  v.forward(
    v.check(lop => lop.expiresAtMs > lop.measuredAtMs, 'a moment after the measurement'),
    ['expiresAtMs'],
  ),
)
export type Lop = v.InferOutput<typeof LopSchema>

export const ScreeningAnswersSchema = v.record(choice(screeningQuestions), choice(['yes', 'no']))

/** The contraindications as gone through by a coach; whether they clear is for `screened` to say. */
export const ScreeningSchema = v.object({
  answers: ScreeningAnswersSchema,
  clearedBy: NameSchema,
  clearedAtMs: MomentSchema,
})
export type Screening = v.InferOutput<typeof ScreeningSchema>

/** What an athlete is to do, as far as it is not the template's: the contract's prescription is made of it and of the LOPs. */
export const PlanSchema = v.object({
  template: choice(templateIds),
  exercise: text(0, 60),
  loadPercent1Rm: v.nullable(quantity(0, 100)),
  part: choice(['arm', 'thigh']),
  sides: v.pipe(
    v.array(choice(['left', 'right'])),
    v.minLength(1, 'one side or both'),
    v.check(sides => new Set(sides).size === sides.length, 'one side or both'),
  ),
  /** A hand pump or band without a sensor. */
  manual: FlagSchema,
  /** null: what the template offers. */
  percentLop: v.nullable(quantity(1, 100)),
  /** Where a limb has no LOP that holds. */
  targetMmHg: v.nullable(quantity(1, 400)),
  tightness: quantity(1, 10),
})
export type Plan = v.InferOutput<typeof PlanSchema>

/** One athlete as the coach knows them. */
export const AthleteSchema = v.object({
  id: AthleteIdSchema,
  name: NameSchema,
  /** For a wall that shows nicknames. */
  nickname: v.nullable(NameSchema),
  squad: v.nullable(text(1, 40)),
  code: v.nullable(CheckInCodeSchema),
  /** Has trained under occlusion before: the first session is capped. */
  trained: FlagSchema,
  screening: v.nullable(ScreeningSchema),
  /** One of each limb at most. */
  lops: v.pipe(
    v.array(LopSchema),
    v.check(lops => new Set(lops.map(({ limb }) => limb)).size === lops.length, 'one LOP for each limb'),
  ),
  plan: v.nullable(PlanSchema),
})
export type Athlete = v.InferOutput<typeof AthleteSchema>

/** Who somebody is, as a form or a file says it. */
export const WhoSchema = v.pick(AthleteSchema, ['name', 'nickname', 'squad', 'code', 'trained'])
export type Who = v.InferOutput<typeof WhoSchema>

/** The same as far as a file has columns for it: what it does not say stays as it is. */
export const SaidWhoSchema = v.object({
  name: WhoSchema.entries.name,
  nickname: v.exactOptional(WhoSchema.entries.nickname),
  squad: v.exactOptional(WhoSchema.entries.squad),
  code: v.exactOptional(WhoSchema.entries.code),
  trained: v.exactOptional(WhoSchema.entries.trained),
})
export type SaidWho = v.InferOutput<typeof SaidWhoSchema>
