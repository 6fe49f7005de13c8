import { nameUuid } from './nameUuid.ts'

/** A FHIR R4 resource before it has its id. */
export type Resource = { readonly resourceType: string } & Readonly<Record<string, unknown>>
export type Entry = { readonly fullUrl: string; readonly resource: Resource }
export type Reference = { readonly reference: string }

// The namespace of every id made here (a random UUID, once). It must never change: importers know resources again by it.
const NAMESPACE = '0b6d2a4e-7c1f-4a59-8f0e-2d9c3b5a7e61'

/** The UUID of what these words name, always the same. */
export function idOf(...words: readonly string[]): string {
  return nameUuid(NAMESPACE, JSON.stringify(words))
}

/** How other resources of the bundle point at the one of this id. */
export function referenceTo(id: string): Reference {
  return { reference: `urn:uuid:${id}` }
}

/** A resource in its bundle; what a simulated squad did is marked as test data. */
export function entryOf(id: string, resource: Resource, isDemo: boolean): Entry {
  const { resourceType, ...rest } = resource
  const meta = isDemo ? { meta: { security: [testData] } } : {}
  return { fullUrl: `urn:uuid:${id}`, resource: { resourceType, id, ...meta, ...rest } }
}

const testData = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason',
  code: 'HTEST',
  display: 'test health data',
}

/** Leaves out what is not known: FHIR has no null. */
export function known(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
}
