import type { Symptom } from '../../../contract/event.ts'
import type { Limb } from '../../../contract/limb.ts'

/** FHIR's CodeableConcept, as far as it is used here. */
export type Concept = {
  readonly coding?: readonly { readonly system: string; readonly code: string; readonly display: string }[]
  readonly text: string
}

const SNOMED = 'http://snomed.info/sct'
const LOINC = 'http://loinc.org'
const CATEGORY = 'http://terminology.hl7.org/CodeSystem/observation-category'
/** The measures that no public code names as they are meant here have codes of this system: docs/exports.md lists them. */
export const ownSystem = 'urn:uuid:6f0c8e0e-51f1-5c37-9d3e-5a3b8f2f7c11'

/** Only codes that are certain; for the others the words have to do. */
const limbCodes: Readonly<Record<Limb, readonly [string, string]>> = {
  'left-arm': ['368208006', 'Left upper arm structure'],
  'right-arm': ['368209003', 'Right upper arm structure'],
  'left-thigh': ['61396006', 'Left thigh'],
  'right-thigh': ['11207009', 'Right thigh'],
}
const symptomCodes: Readonly<Record<Symptom, readonly [string, string] | null>> = {
  numbness: ['44077006', 'Numbness'],
  tingling: null,
  dizziness: ['404640003', 'Dizziness'],
  nausea: ['422587007', 'Nausea'],
  'chest-pain': ['29857009', 'Chest pain'],
  breathless: ['267036007', 'Dyspnea'],
  'colour-change': null,
}

/** The body site of a limb. */
export function limbConcept(limb: Limb): Concept {
  const [code, display] = limbCodes[limb]
  return { coding: [{ system: SNOMED, code, display }], text: limb.replace('-', ' ') }
}

/** What an athlete felt. */
export function symptomConcept(symptom: Symptom): Concept {
  const known = symptomCodes[symptom]
  const text = symptom.replace('-', ' ')
  return known === null ? { text } : { coding: [{ system: SNOMED, code: known[0], display: known[1] }], text }
}

export const exerciseTherapy: Concept = {
  coding: [{ system: SNOMED, code: '229065009', display: 'Exercise therapy' }],
  text: 'Exercise therapy',
}

export const painSeverity: Concept = {
  coding: [
    {
      system: LOINC,
      code: '72514-3',
      display: 'Pain severity - 0-10 verbal numeric rating [Score] - Reported',
    },
  ],
  text: 'Pain, 0 to 10',
}

/** One of our own measures: `time-under-occlusion`. */
export function ownConcept(code: string, text: string): Concept {
  return { coding: [{ system: ownSystem, code, display: text }], text }
}

/** What kind of observation it is: measured in training, or what the athlete said. */
export function category(code: 'therapy' | 'survey'): readonly Concept[] {
  const display = code === 'therapy' ? 'Therapy' : 'Survey'
  return [{ coding: [{ system: CATEGORY, code, display }], text: display }]
}

/** A number with its UCUM unit. */
export function quantity(value: number, unit: 'mm[Hg]' | 's' | '%' | '{#}' | '{score}') {
  const shown = { 'mm[Hg]': 'mmHg', s: 's', '%': '%', '{#}': 'count', '{score}': 'of 10' }
  return { value, unit: shown[unit], system: 'http://unitsofmeasure.org', code: unit }
}
