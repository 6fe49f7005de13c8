import { toJsonSchema } from '@valibot/to-json-schema'
import type { JsonSchema } from '@valibot/to-json-schema'
import type { DescribedMessage } from './describedMessage.ts'

/**
 * The JSON Schema (draft 7) of a payload. It says the same as the schema of the code, but for two things that it has
 * no words for: that cuffs have different names, and how large a payload may be.
 */
export function jsonSchema(message: DescribedMessage): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = payloadSchema(message)
  return {
    $schema,
    $id: `urn:bfr:v1:${message.kind}`,
    title: message.title,
    description: `${message.summary} ${message.description}`,
    ...schema,
    examples: message.examples.map(example => example.payload),
  }
}

/** The same, without a name of its own: to be put into another document. */
export function payloadSchema(message: DescribedMessage): JsonSchema {
  return toJsonSchema(message.schema, {
    target: 'draft-07',
    typeMode: 'input',
    ignoreActions: ['check', 'brand', 'readonly'],
    // Lengths are counted in code points, which is what JSON Schema means and `maxLength` of the code does not.
    overrideAction: ({ valibotAction, jsonSchema: converted }) =>
      'metadata' in valibotAction ? { ...converted, ...lengthsIn(valibotAction.metadata) } : null,
  })
}

function lengthsIn(metadata: unknown): { minLength?: number; maxLength?: number } {
  if (typeof metadata !== 'object' || metadata === null) return {}
  const lengths: { minLength?: number; maxLength?: number } = {}
  if ('minLength' in metadata && typeof metadata.minLength === 'number' && metadata.minLength > 0)
    lengths.minLength = metadata.minLength
  if ('maxLength' in metadata && typeof metadata.maxLength === 'number')
    lengths.maxLength = metadata.maxLength
  return lengths
}
