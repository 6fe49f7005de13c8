import { SymptomSchema, type Symptom } from '../contract/event.ts'

/** Every symptom of the contract, in its order: a key for each. */
export const symptomKeys: readonly Symptom[] = SymptomSchema.options
