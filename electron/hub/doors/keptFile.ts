import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs'
import * as v from 'valibot'
import { writeAtomically } from '../broker/writeAtomically.ts'
import type { Problem } from '../config/problem.ts'

type Read<Kept> =
  { readonly ok: true; readonly kept: Kept | null } | { readonly ok: false; readonly problem: Problem }

/**
 * Reads a file of secrets, and sees that its owner alone may. null where there is none. One that can't be understood is a
 * problem, never an empty one: who was locked out must not be let in by a bad disk.
 */
export function readKept<Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
): Read<v.InferOutput<Schema>> {
  if (!existsSync(file)) return { ok: true, kept: null }
  try {
    // Only where it is needed: on a disk that became read-only it would fail, and keep the wall dark (C26).
    if ((statSync(file).mode & 0o777) !== 0o600) chmodSync(file, 0o600)
    return { ok: true, kept: v.parse(schema, JSON.parse(readFileSync(file, 'utf8'))) }
  } catch {
    const text = 'is damaged or unreadable; put a copy of it back, or delete it and begin anew'
    return { ok: false, problem: { where: file, text } }
  }
}

/** Writes one file again and again, whole, each time after the last. */
export function createKeptWriter(file: string): (content: object) => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  return content => {
    const written = last.then(() => writeAtomically(file, `${JSON.stringify(content, null, 2)}\n`))
    last = written.catch(() => undefined)
    return written
  }
}
