import { printable, printableValue } from './printable.ts'
import type { Fault } from './rejection.ts'
import { utf8Text } from './utf8.ts'

export type ReadObject =
  { readonly ok: true; readonly object: object } | { readonly ok: false; readonly fault: Fault }

/** The one JSON object that a payload is, or why it is none. The size is looked at before anything is parsed. */
export function readObject(bytes: Uint8Array, limitBytes: number): ReadObject {
  if (bytes.length > limitBytes)
    return refuse('too-large', `at most ${limitBytes} bytes`, `${bytes.length} bytes`)
  const text = utf8Text(bytes)
  if (text === null) return refuse('not-utf8', 'UTF-8', 'other bytes')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuse('not-json', 'JSON', printable(text))
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ok: true, object: value }
  return refuse('not-an-object', 'a JSON object', printableValue(value))
}

function refuse(code: Fault['code'], expected: string, got: string): ReadObject {
  return { ok: false, fault: { code, path: '', expected, got } }
}
