import { randomBytes, scrypt, type ScryptOptions, timingSafeEqual } from 'node:crypto'
import * as v from 'valibot'
import type { Problem } from '../config/problem.ts'
import { createKeptWriter, readKept } from './keptFile.ts'

export type CoachPin = {
  readonly isSet: () => boolean
  /** On the disk when it is done. */
  readonly set: (pin: string) => Promise<void>
  /** Whether it is the PIN; false while there is none. */
  readonly check: (pin: string) => Promise<boolean>
}

/** 6 to 64 characters; not one digit over and over, nor digits in a row. */
export const PinSchema = v.pipe(
  v.string(),
  v.minLength(6),
  v.maxLength(64),
  v.check(pin => new Set(pin).size > 1 && !'01234567890'.includes(pin) && !'09876543210'.includes(pin)),
)

// 32 MiB and some 100 ms for each guess.
const COST = { N: 2 ** 15, r: 8, p: 1 }
const HASH_BYTES = 32
const hex = v.pipe(v.string(), v.regex(/^([0-9a-f]{2}){16,64}$/))
const amount = v.pipe(v.number(), v.integer(), v.minValue(1))
const FileSchema = v.object({
  scrypt: v.object({
    N: v.pipe(amount, v.maxValue(2 ** 20)),
    r: v.pipe(amount, v.maxValue(32)),
    p: v.pipe(amount, v.maxValue(16)),
  }),
  salt: hex,
  hash: hex,
})
type Kept = v.InferOutput<typeof FileSchema>

/** Opens the coach's PIN: `coach-pin.json` in the data folder holds its scrypt hash alone, for its owner to read. */
export function openCoachPin(
  file: string,
): { readonly ok: true; readonly pin: CoachPin } | { readonly ok: false; readonly problem: Problem } {
  const read = readKept(file, FileSchema)
  if (!read.ok) return read
  const write = createKeptWriter(file)
  let kept: Kept | null = read.kept
  // One at a time: guesses side by side would cost the kiosk its memory.
  let last: Promise<unknown> = Promise.resolve()

  function inTurn<Done>(act: () => Promise<Done>): Promise<Done> {
    const done = last.then(act)
    last = done.catch(() => undefined)
    return done
  }

  return {
    ok: true,
    pin: {
      isSet: () => kept !== null,
      set: pin =>
        inTurn(async () => {
          const salt = randomBytes(16)
          const hash = await hashOf(pin, salt, COST)
          const made = { scrypt: COST, salt: salt.toString('hex'), hash: hash.toString('hex') }
          await write(made)
          kept = made
        }),
      check: pin =>
        inTurn(async () => {
          if (kept === null) return false
          const hash = await hashOf(pin, Buffer.from(kept.salt, 'hex'), kept.scrypt)
          return timingSafeEqual(hash, Buffer.from(kept.hash, 'hex'))
        }),
    },
  }
}

function hashOf(pin: string, salt: Buffer, cost: ScryptOptions): Promise<Buffer> {
  // Twice what N and r need: the default of 32 MiB is just too little.
  const maxmem = 256 * (cost.N ?? 1) * (cost.r ?? 1)
  return new Promise((resolve, reject) => {
    scrypt(pin.normalize('NFKC'), salt, HASH_BYTES, { ...cost, maxmem }, (error, hash) => {
      if (error === null) resolve(hash)
      else reject(error)
    })
  })
}
