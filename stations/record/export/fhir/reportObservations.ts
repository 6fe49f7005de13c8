import type { StationEvent } from '../../../contract/event.ts'
import { category, ownConcept, painSeverity, quantity, symptomConcept, type Concept } from './codes.ts'
import type { About, Named } from './observations.ts'

/** What the athlete said in one report: pain, tightness and effort of 10, symptoms; and that they asked to stop. */
export function reportObservations(event: StationEvent, effectiveDateTime: string, about: About): Named[] {
  const { status, subject, partOf } = about
  const said = (name: string, code: Concept, value: Readonly<Record<string, unknown>>): Named => ({
    name: `${name} ${event.id}`,
    resource: {
      ...{ resourceType: 'Observation', status, category: category('survey'), code },
      ...{ subject, partOf, effectiveDateTime, ...value },
    },
  })
  const score = (value: number) => ({ valueQuantity: quantity(value, '{score}') })
  if (event.type === 'stop') {
    const code = ownConcept('asked-to-stop', 'The athlete asked to stop')
    return [said('stop', code, { valueBoolean: true })]
  }
  if (event.type !== 'report') return []
  const { pain, tightness, effort, symptoms = [] } = event
  return [
    ...(pain === undefined ? [] : [said('pain', painSeverity, score(pain))]),
    ...(tightness === undefined
      ? []
      : [said('tightness', ownConcept('tightness', 'How tight the cuff feels, 0 to 10'), score(tightness))]),
    ...(effort === undefined
      ? []
      : [said('effort', ownConcept('effort', 'How hard it is, 0 to 10'), score(effort))]),
    ...symptoms.map(symptom =>
      said(`symptom ${symptom}`, ownConcept('symptom', 'Symptom'), {
        valueCodeableConcept: symptomConcept(symptom),
      }),
    ),
  ]
}
