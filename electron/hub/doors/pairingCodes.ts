import { randomInt } from 'node:crypto'
import type { StationId } from '../../../stations/contract/ids.ts'
import { MOST_SHOWN_CODES, type Pairing } from '../../../stations/board/pairingSchema.ts'
import { hashOf, isSameHash } from './secrets.ts'

/** A code that gives one tablet the credentials of one station, once, for some minutes. */
export type PairingCode = { readonly code: string; readonly expiresAtMs: number }

export type PairingCodes = {
  /** An older one for the same station is worth nothing any more. */
  readonly make: (station: StationId, label: string) => PairingCode
  /** Takes the code: it is worth nothing afterwards. null: it is none of this station's, was used, or is too old. */
  readonly take: (station: StationId, code: string) => { readonly label: string } | null
  /** What is out now, newest first, for who stands at the kiosk; what is too old is forgotten. */
  readonly out: () => readonly (PairingCode & { readonly station: StationId })[]
}

export const CODE_VALID_MS = 5 * 60_000
const LENGTH = 8
/** Without what looks alike: 32 characters, so 40 bits. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const MOST = 64

/** The codes that are out, in memory alone. `expiresAtMs` is by the steady clock that is handed in. */
export function createPairingCodes(nowMs: () => number): PairingCodes {
  const codes = new Map<StationId, PairingCode & { readonly label: string }>()

  return {
    make(station, label) {
      codes.delete(station)
      const oldest = codes.keys().next().value
      if (codes.size >= MOST && oldest !== undefined) codes.delete(oldest)
      const code = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')
      const expiresAtMs = nowMs() + CODE_VALID_MS
      codes.set(station, { code, label, expiresAtMs })
      return { code, expiresAtMs }
    },
    take(station, code) {
      const out = codes.get(station)
      if (out === undefined || !isSameHash(hashOf(out.code), hashOf(plain(code)))) return null
      codes.delete(station)
      return nowMs() < out.expiresAtMs ? { label: out.label } : null
    },
    out() {
      for (const [station, { expiresAtMs }] of codes) if (nowMs() >= expiresAtMs) codes.delete(station)
      return [...codes].map(([station, { code, expiresAtMs }]) => ({ station, code, expiresAtMs })).reverse()
    },
  }
}

/** What the QR code of a code holds. The code is behind the #, so that no browser sends it to anybody and no log has it. */
export function pairingUrl(pagesUrl: string, station: StationId, code: string): string {
  return `${pagesUrl}station/${station}#pair=${code}`
}

/** The codes that are out as a wall at the kiosk shows them. */
export function shownPairing(codes: Pick<PairingCodes, 'out'>, pagesUrl: string): Pairing {
  const out = codes.out()
  const shown = out.slice(0, MOST_SHOWN_CODES)
  return {
    codes: shown.map(one => ({ ...one, url: pairingUrl(pagesUrl, one.station, one.code) })),
    more: out.length - shown.length,
  }
}

/** As somebody types it: `abcd-efgh`, `ABCD EFGH`. */
function plain(code: string): string {
  return code.toUpperCase().replace(/[\s-]/g, '')
}
