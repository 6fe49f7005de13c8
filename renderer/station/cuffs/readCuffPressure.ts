const UNIT_IS_KPA = 0x01
const MMHG_PER_KPA = 7.50061683
/** IEEE 11073 SFLOAT: what is no number. NaN, not at this resolution, +infinity, -infinity, reserved. */
const NO_NUMBERS = [0x07ff, 0x0800, 0x07fe, 0x0802, 0x0801]

/**
 * The pressure in mmHg of a Bluetooth SIG Intermediate Cuff Pressure (0x2A36): one byte of flags, then the pressure as
 * SFLOAT; time, pulse and status after it are not read. null where it holds no pressure.
 */
export function readCuffPressure(bytes: DataView): number | null {
  if (bytes.byteLength < 3) return null
  const value = readSfloat(bytes.getUint16(1, true))
  if (value === null) return null
  return (bytes.getUint8(0) & UNIT_IS_KPA) === 0 ? value : value * MMHG_PER_KPA
}

/** A number of 12 bits of mantissa and 4 bits of exponent to the base 10, both signed; null where it is none. */
export function readSfloat(raw: number): number | null {
  if (NO_NUMBERS.includes(raw)) return null
  const mantissa = signed(raw & 0x0fff, 12)
  const exponent = signed(raw >> 12, 4)
  // Dividing keeps 1482e-1 at 148.2, where multiplying by 0.1 would not.
  return exponent < 0 ? mantissa / 10 ** -exponent : mantissa * 10 ** exponent
}

function signed(bits: number, width: number): number {
  return bits >= 2 ** (width - 1) ? bits - 2 ** width : bits
}
