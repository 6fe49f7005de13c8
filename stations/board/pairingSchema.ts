import * as v from 'valibot'

/** So many codes a wall has room for; the others are counted. */
export const MOST_SHOWN_CODES = 2

/** A pairing code that is out, as a wall shows it: to be scanned, or to be typed at the address. */
export const ShownCodeSchema = v.object({
  station: v.string(),
  code: v.string(),
  /** What the QR code holds: the station's page, and the code behind the #. */
  url: v.pipe(v.string(), v.url()),
  /** By the kiosk's monotonic clock. */
  expiresAtMs: v.number(),
})
export type ShownCode = v.InferOutput<typeof ShownCodeSchema>

/** The pairing codes that are out, newest first. */
export const PairingSchema = v.object({
  codes: v.pipe(v.array(ShownCodeSchema), v.maxLength(MOST_SHOWN_CODES)),
  /** How many more are out. */
  more: v.number(),
})
export type Pairing = v.InferOutput<typeof PairingSchema>
