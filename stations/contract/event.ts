import * as v from 'valibot'
import { choice } from './choice.ts'
import { CuffIdSchema } from './ids.ts'
import { MomentSchema } from './moment.ts'
import { count, quantity } from './quantity.ts'
import { ReadingMmHgSchema } from './reading.ts'
import { BootSchema, KeySchema, WordsSchema } from './text.ts'

/** What an athlete can tick in a report. */
export const SymptomSchema = choice([
  'numbness',
  'tingling',
  'dizziness',
  'nausea',
  'chest-pain',
  'breathless',
  'colour-change',
])

const common = {
  id: KeySchema,
  boot: BootSchema,
  seq: count(0),
  at: v.exactOptional(MomentSchema),
}

// 0 to 10, how much it is.
const FeltSchema = quantity(0, 10)
const setNumber = count(1)
const SymptomsSchema = v.pipe(
  v.array(SymptomSchema, '0..7 symptoms'),
  v.maxLength(7, '0..7 symptoms'),
  v.readonly(),
)

/** What happens at a station. `set` and `rep` are absolute and start at 1, so a lost or repeated one does no harm. */
export const StationEventSchema = v.variant(
  'type',
  [
    v.object({ ...common, type: v.literal('set-started'), set: setNumber }, 'an object'),
    v.object({ ...common, type: v.literal('rep'), set: setNumber, rep: count(1) }, 'an object'),
    v.object({ ...common, type: v.literal('set-ended'), set: setNumber, reps: count(0) }, 'an object'),
    v.object(
      {
        ...common,
        type: v.literal('inflated'),
        cuff: CuffIdSchema,
        pressureMmHg: v.exactOptional(ReadingMmHgSchema),
        tightness: v.exactOptional(FeltSchema),
      },
      'an object',
    ),
    v.object({ ...common, type: v.literal('released'), cuff: CuffIdSchema }, 'an object'),
    v.object(
      {
        ...common,
        type: v.literal('report'),
        pain: v.exactOptional(FeltSchema),
        tightness: v.exactOptional(FeltSchema),
        effort: v.exactOptional(FeltSchema),
        symptoms: v.exactOptional(SymptomsSchema),
      },
      'an object',
    ),
    v.object({ ...common, type: v.literal('stop'), reason: v.exactOptional(WordsSchema) }, 'an object'),
    v.object({ ...common, type: v.literal('call') }, 'an object'),
    v.object({ ...common, type: v.literal('finished') }, 'an object'),
  ],
  'set-started | rep | set-ended | inflated | released | report | stop | call | finished',
)

export type Symptom = v.InferOutput<typeof SymptomSchema>
export type StationEvent = v.InferOutput<typeof StationEventSchema>
