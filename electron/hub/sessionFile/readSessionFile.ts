import * as v from 'valibot'
import {
  sessionFileFormat,
  SessionFileSchema,
  sessionFileVersion,
  type SessionFile,
} from '../../../stations/record/export/sessionFileSchema.ts'
import { printableValue } from '../../../stations/contract/printable.ts'
import { checkSamples } from './checkSamples.ts'
import { isSealed } from './sealSession.ts'

/** Where in the file something is wrong, what was expected and what was there. */
export type FileFault = { readonly path: string; readonly expected: string; readonly got: string }
export type ReadFile =
  | { readonly ok: true; readonly file: SessionFile; readonly blocks: readonly Uint8Array[] }
  | { readonly ok: false; readonly fault: FileFault }

const HeadSchema = v.looseObject({ format: v.string(), version: v.optional(v.unknown()) })

/** Reads a session's file whole, or says where it is not one: foreign, of another version, cut, changed, or at odds with itself. */
export function readSessionFile(text: string): ReadFile {
  const value = parsed(text)
  if (value === undefined) return fault('', 'a whole JSON file', 'something cut off, or no JSON')
  const head = v.safeParse(HeadSchema, value)
  if (!head.success || head.output.format !== sessionFileFormat) {
    const got = head.success ? printableValue(head.output.format) : 'another file'
    return fault('format', `"${sessionFileFormat}"`, got)
  }
  if (head.output.version !== sessionFileVersion)
    return fault('version', String(sessionFileVersion), printableValue(head.output.version))
  const seal = isSealed(text)
  if (seal === null) return fault('sha256', 'the sum at the end of the file', 'none')
  if (!seal) return fault('sha256', 'the sum of what the file says', 'another: it was changed or damaged')
  const read = v.safeParse(SessionFileSchema, value)
  if (!read.success) {
    const [issue] = read.issues
    const path = v.getDotPath(issue) ?? ''
    return fault(path, issue.expected ?? issue.message, issue.received)
  }
  const moments = fractionIn(read.output)
  if (moments !== null) return fault(moments.path, 'a whole number of ms', printableValue(moments.value))
  const blocks = read.output.inputs.map(input => new Uint8Array(Buffer.from(input, 'base64')))
  const odds = checkSamples(read.output, blocks)
  return odds === null ? { ok: true, file: read.output, blocks } : { ok: false, fault: odds }
}

function fault(path: string, expected: string, got: string): ReadFile {
  return { ok: false, fault: { path, expected, got } }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The first moment that the journal's whole columns can't hold. */
function fractionIn({ record }: SessionFile): { path: string; value: number } | null {
  const moments: [string, { atMs: number; wallMs: number } | null][] = [
    ['record.line.started', record.line.started],
    ['record.line.ended', record.line.ended],
    ...record.stints.flatMap(({ started, ended }, index): typeof moments => [
      [`record.stints.${index}.started`, started],
      [`record.stints.${index}.ended`, ended],
    ]),
    ...record.happenings.map((each, index): (typeof moments)[number] => [`record.happenings.${index}`, each]),
  ]
  for (const [path, moment] of moments) {
    if (moment === null) continue
    for (const name of ['atMs', 'wallMs'] as const) {
      if (!Number.isSafeInteger(moment[name])) return { path: `${path}.${name}`, value: moment[name] }
    }
  }
  return null
}
