import * as v from 'valibot'
import { choice, FlagSchema } from './choice.ts'
import { CuffIdSchema } from './ids.ts'
import { LimbSchema } from './limb.ts'
import { MomentSchema } from './moment.ts'
import { count, quantity } from './quantity.ts'
import { KeySchema, NameSchema, WordsSchema } from './text.ts'

/**
 * One cuff as prescribed, pressures in mmHg. A missing `toleranceMmHg` stays missing: the floor derives it from the
 * target after the target itself was cut back.
 */
export const PrescribedCuffSchema = v.object(
  {
    cuff: CuffIdSchema,
    limb: LimbSchema,
    lopMmHg: v.exactOptional(quantity(60, 400)),
    targetMmHg: v.exactOptional(quantity(1, 400)),
    toleranceMmHg: v.exactOptional(quantity(1, 50)),
    manual: v.optional(FlagSchema, false),
    targetTightness: v.exactOptional(quantity(1, 10)),
  },
  'an object',
)

const SetOfRepsSchema = v.object({ reps: count(1, 100) }, 'an object')
const SetOfSecondsSchema = v.object({ seconds: quantity(10, 1800) }, 'an object')

const common = {
  exercise: v.exactOptional(WordsSchema),
  loadPercent1Rm: v.exactOptional(quantity(0, 100)),
  restSeconds: quantity(0, 600),
  cuffDuringRest: v.optional(choice(['on', 'released']), 'on'),
  cuffs: v.optional(
    v.pipe(
      v.array(PrescribedCuffSchema, '0..4 cuffs'),
      v.maxLength(4, '0..4 cuffs'),
      v.check(haveOwnNames, 'cuffs with different names'),
      v.readonly(),
    ),
    [],
  ),
}

/** What was prescribed. `passive` is released in the rests, whatever `cuffDuringRest` says. */
export const PrescriptionSchema = v.variant(
  'kind',
  [
    v.object({ ...common, kind: v.literal('resistance'), sets: setsOf(SetOfRepsSchema) }, 'an object'),
    v.object({ ...common, kind: v.literal('aerobic'), sets: setsOf(SetOfSecondsSchema) }, 'an object'),
    v.object({ ...common, kind: v.literal('passive'), sets: setsOf(SetOfSecondsSchema) }, 'an object'),
  ],
  'resistance | aerobic | passive',
)

/** Who trains at a station, and what was prescribed. The same `id` again is an update. */
export const AssignmentSchema = v.object(
  {
    id: KeySchema,
    at: v.exactOptional(MomentSchema),
    athlete: v.object(
      // Ours alone, no word of the contract's: whatever else somebody puts there is ignored like any unknown field.
      { id: KeySchema, name: NameSchema, nickname: v.exactOptional(v.fallback(NameSchema, '')) },
      'an object',
    ),
    cleared: v.optional(FlagSchema, false),
    prescription: PrescriptionSchema,
  },
  'an object',
)

export type PrescribedCuff = v.InferOutput<typeof PrescribedCuffSchema>
export type PrescribedSet = v.InferOutput<typeof SetOfRepsSchema> | v.InferOutput<typeof SetOfSecondsSchema>
export type Prescription = v.InferOutput<typeof PrescriptionSchema>
export type Assignment = v.InferOutput<typeof AssignmentSchema>

function setsOf<const SetSchema extends typeof SetOfRepsSchema | typeof SetOfSecondsSchema>(set: SetSchema) {
  return v.pipe(
    v.array(set, '1..12 sets'),
    v.minLength(1, '1..12 sets'),
    v.maxLength(12, '1..12 sets'),
    v.readonly(),
  )
}

function haveOwnNames(cuffs: PrescribedCuff[]): boolean {
  return new Set(cuffs.map(prescribed => prescribed.cuff)).size === cuffs.length
}
