import type { Context } from 'hono'
import * as v from 'valibot'
import type { Problem } from '../config/problem.ts'

const LARGEST_BYTES = 64 * 1024

type Read<Body> =
  { readonly ok: true; readonly body: Body } | { readonly ok: false; readonly problem: Problem }

/** Reads a request's JSON by its schema. What was sent is never said again: it may be a secret. */
export async function readBody<Schema extends v.GenericSchema>(
  c: Context,
  schema: Schema,
  largestBytes = LARGEST_BYTES,
): Promise<Read<v.InferOutput<Schema>>> {
  const type = c.req.header('content-type') ?? ''
  // A form of another page can send no JSON without asking first.
  if (!/^application\/json\b/i.test(type)) return wrong('content-type', 'must be application/json')
  const length = Number(c.req.header('content-length') ?? Number.NaN)
  if (!(length <= largestBytes)) return wrong('content-length', `must be at most ${largestBytes}`)
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), await c.req.text())
  if (parsed.success) return { ok: true, body: parsed.output }
  const [issue] = parsed.issues
  return wrong(v.getDotPath(issue) ?? 'body', `must be ${issue.expected ?? 'something else'}`)
}

function wrong(where: string, text: string): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { where, text } }
}
