import { asyncApi } from './asyncApi.ts'
import { jsonSchema } from './jsonSchema.ts'
import { kioskMessages } from './kioskMessages.ts'
import { stationMessages } from './stationMessages.ts'

/** One file that is made from the schemas. */
export interface ContractDocument {
  readonly name: string
  readonly content: unknown
}

/** Every file of `stations/contract/generated`. */
export function contractDocuments(): readonly ContractDocument[] {
  const schemas = [...stationMessages, ...kioskMessages].map(message => ({
    name: `${message.kind}.schema.json`,
    content: jsonSchema(message),
  }))
  return [...schemas, { name: 'asyncapi.json', content: asyncApi() }]
}
