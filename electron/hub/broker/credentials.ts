import { randomBytes, timingSafeEqual } from 'node:crypto'
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import type { Problem } from '../config/problem.ts'
import { writeAtomically } from './writeAtomically.ts'

const word = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const CredentialsSchema = v.object({ username: word, password: v.pipe(word, v.minLength(12)) })
export type Credentials = v.InferOutput<typeof CredentialsSchema>

/** Credentials that live as long as the process and never leave it. */
export function randomCredentials(name: string): Credentials {
  return {
    username: `${name}-${randomBytes(6).toString('hex')}`,
    password: randomBytes(24).toString('base64url'),
  }
}

/**
 * The credentials for those who come from beyond this machine: read from the file, or made once and written there,
 * readable for its owner alone. They are never logged; whoever needs them reads the file.
 */
export async function openCredentials(
  file: string,
): Promise<
  { readonly ok: true; readonly credentials: Credentials } | { readonly ok: false; readonly problem: Problem }
> {
  if (!existsSync(file)) {
    const credentials = { username: 'floor', password: randomCredentials('floor').password }
    await writeAtomically(file, `${JSON.stringify(credentials, null, 2)}\n`)
    return { ok: true, credentials }
  }
  try {
    const credentials = v.parse(CredentialsSchema, JSON.parse(readFileSync(file, 'utf8')))
    chmodSync(file, 0o600)
    return { ok: true, credentials }
  } catch {
    const text = 'must be {"username": "…", "password": "at least 12 characters"}; delete it to get a new one'
    return { ok: false, problem: { where: file, text } }
  }
}

/** Compares in a time that tells nothing about where they differ. */
export function isSame(expected: string, got: string | Uint8Array | undefined): boolean {
  if (got === undefined) return false
  const wanted = Buffer.from(expected)
  const given = typeof got === 'string' ? Buffer.from(got) : got
  return wanted.length === given.length && timingSafeEqual(wanted, given)
}

/** Whether an HTTP Authorization header brings these credentials. */
export function isBasicLogin(header: string | undefined, wanted: Credentials): boolean {
  const encoded = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(header ?? '')?.[1]
  return isSame(`${wanted.username}:${wanted.password}`, Buffer.from(encoded ?? '', 'base64'))
}
