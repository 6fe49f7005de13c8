import { randomBytes, timingSafeEqual } from 'node:crypto'

/** Credentials that live as long as the process and never leave it. */
export type OwnLogin = { readonly username: string; readonly password: string }

/** Made anew at each start. */
export function randomLogin(name: string): OwnLogin {
  return {
    username: `${name}-${randomBytes(6).toString('hex')}`,
    password: randomBytes(24).toString('base64url'),
  }
}

/** Compares in a time that tells nothing about where they differ. */
export function isSame(expected: string, got: string | Uint8Array | undefined): boolean {
  if (got === undefined) return false
  const wanted = Buffer.from(expected)
  const given = typeof got === 'string' ? Buffer.from(got) : got
  return wanted.length === given.length && timingSafeEqual(wanted, given)
}
