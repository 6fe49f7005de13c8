import { randomInt } from 'node:crypto'
import type { StationId } from '../../../stations/contract/ids.ts'
import { hashOf } from './secrets.ts'

/** A code that gives one tablet the credentials of one station, once, for some minutes. */
export type PairingCode = { readonly code: string; readonly expiresAtMs: number }

export type PairingCodes = {
  /** An older one for the same station is worth nothing any more. */
  readonly make: (station: StationId, label: string) => PairingCode
  /** Takes the code: it is worth nothing afterwards. null: it is none of this station's, was used, or is too old. */
  readonly take: (station: StationId, code: string) => { readonly label: string } | null
}

export const CODE_VALID_MS = 5 * 60_000
const LENGTH = 8
/** Without what looks alike: 32 characters, so 40 bits. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const MOST = 64

/** The codes that are out. `expiresAtMs` is by the steady clock that is handed in. */
export function createPairingCodes(nowMs: () => number): PairingCodes {
  const codes = new Map<
    StationId,
    { readonly hash: string; readonly label: string; readonly expiresAtMs: number }
  >()

  return {
    make(station, label) {
      codes.delete(station)
      const oldest = codes.keys().next().value
      if (codes.size >= MOST && oldest !== undefined) codes.delete(oldest)
      const code = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')
      const expiresAtMs = nowMs() + CODE_VALID_MS
      codes.set(station, { hash: hashOf(code), label, expiresAtMs })
      return { code, expiresAtMs }
    },
    take(station, code) {
      const out = codes.get(station)
      if (out?.hash !== hashOf(plain(code))) return null
      codes.delete(station)
      return nowMs() < out.expiresAtMs ? { label: out.label } : null
    },
  }
}

/** As somebody types it: `abcd-efgh`, `ABCD EFGH`. */
function plain(code: string): string {
  return code.toUpperCase().replace(/[\s-]/g, '')
}
