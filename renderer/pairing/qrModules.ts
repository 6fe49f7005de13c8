import { encodeQR } from 'qr'

/** Light all around, or cameras don't find it. */
const QUIET = 4

/** The squares of a QR code, row by row, true is dark; as many rows as columns. */
export function qrModules(text: string): readonly (readonly boolean[])[] {
  return encodeQR(text, 'raw', { ecc: 'medium', border: QUIET })
}
