import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { decode } from '../../stations/contract/decode.ts'
import { contractDocuments } from '../../stations/contract/documents/contractDocuments.ts'
import { kioskMessages } from '../../stations/contract/documents/kioskMessages.ts'
import { stationMessages } from '../../stations/contract/documents/stationMessages.ts'
import { deliveryOf, parseTopic } from '../../stations/contract/topics.ts'
import { invalidPayloads } from './invalidPayloads.ts'
import { pageExamples } from './pageExamples.ts'

const generated = new URL('../../stations/contract/generated/', import.meta.url)
const described = [...stationMessages, ...kioskMessages]

function validatorOf(kind: string) {
  const schema: unknown = JSON.parse(readFileSync(new URL(`${kind}.schema.json`, generated), 'utf8'))
  if (typeof schema !== 'object' || schema === null) throw new Error(`${kind}.schema.json is no schema`)
  return new Ajv({ allErrors: true, strict: true }).compile(schema)
}

function topicOf(kind: string): string {
  const address = described.find(message => message.kind === kind)?.address ?? ''
  return address
    .replace('{site}', 'main')
    .replace('{station}', '3')
    .replace('{cuff}', 'l')
    .replace('{kiosk}', 'w')
}

function decodeValue(topic: string, value: unknown) {
  return decode(topic, new TextEncoder().encode(JSON.stringify(value)))
}

describe('the generated files', () => {
  it.each(contractDocuments())('$name is what the schemas say now', ({ name, content }) => {
    const written: unknown = JSON.parse(readFileSync(new URL(name, generated), 'utf8'))

    expect(written).toEqual(JSON.parse(JSON.stringify(content)))
  })
})

describe('the described messages', () => {
  it.each(described)('$kind stands at an address that is its own', ({ kind }) => {
    expect(parseTopic(topicOf(kind))?.kind).toBe(kind)
  })

  it('are all that there are', () => {
    expect(new Set(described.map(message => message.kind)).size).toBe(10)
    expect(described.map(message => deliveryOf(message.kind).qos)).not.toContain(2)
  })
})

describe('what is valid', () => {
  it.each(described)('$kind: every example by schema and code', ({ kind, examples }) => {
    const validate = validatorOf(kind)
    for (const { payload } of examples) {
      expect(validate(payload), JSON.stringify(validate.errors)).toBe(true)
      expect(decodeValue(topicOf(kind), payload)).toMatchObject({ ok: true, message: { kind } })
    }
  })

  it.each(pageExamples)('the page, $topic: $payload', ({ topic, payload }) => {
    const kind = parseTopic(topic)?.kind ?? 'none'
    const validate = validatorOf(kind)

    expect(validate(JSON.parse(payload)), JSON.stringify(validate.errors)).toBe(true)
    expect(decode(topic, new TextEncoder().encode(payload))).toMatchObject({ ok: true, message: { kind } })
  })
})

describe('what is invalid', () => {
  it.each(invalidPayloads)('$kind: $path in $payload', ({ kind, path, payload }) => {
    const validate = validatorOf(kind)

    expect(validate(payload)).toBe(false)
    const places = (validate.errors ?? []).map(({ instancePath, params }) => {
      const missing = 'missingProperty' in params ? `/${String(params.missingProperty)}` : ''
      return `${instancePath}${missing}`
    })
    expect(places).toContain(`/${path.replace(/\[(\d+)\]/g, '/$1').replaceAll('.', '/')}`)
    expect(decodeValue(topicOf(kind), payload)).toMatchObject({
      ok: false,
      rejection: { code: 'invalid', path },
    })
  })
})
