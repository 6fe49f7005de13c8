import type { Random } from './random.ts'

// Crockford's base 32: no I, L, O, U.
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const TIME_DIGITS = 10
const RANDOM_DIGITS = 16

/** A ULID: the sender's wall clock, ms since 1970, then 80 bits of chance. */
export function createUlid(atMs: number, random: Random): string {
  let time = ''
  let rest = atMs
  for (let place = 0; place < TIME_DIGITS; place += 1) {
    time = DIGITS.charAt(rest % 32) + time
    rest = Math.floor(rest / 32)
  }
  let chance = ''
  for (let place = 0; place < RANDOM_DIGITS; place += 1) chance += DIGITS.charAt(random.whole(0, 31))
  return time + chance
}
