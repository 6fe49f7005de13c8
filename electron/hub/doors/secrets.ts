import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** A secret that nobody guesses: 192 random bits. */
export function newSecret(): string {
  return randomBytes(24).toString('base64url')
}

/** What is kept of such a secret. It needs no slow hash: there is nothing to guess. */
export function hashOf(secret: string | Uint8Array): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** Compares two hashes in a time that tells nothing about where they differ. */
export function isSameHash(expected: string, got: string): boolean {
  const wanted = Buffer.from(expected)
  const given = Buffer.from(got)
  return wanted.length === given.length && timingSafeEqual(wanted, given)
}
