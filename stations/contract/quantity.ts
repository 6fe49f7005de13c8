import * as v from 'valibot'

/** A finite number from minimum to maximum, both included, in the unit that the field's name carries. */
export function quantity(minimum: number, maximum: number) {
  const expected = `${minimum}..${maximum}`
  return v.pipe(
    v.number(expected),
    v.minValue(minimum, expected),
    v.maxValue(maximum, expected),
    v.transform(withoutNegativeZero),
  )
}

/** A whole number from minimum to maximum; without a maximum, as far as numbers are exact. */
export function count(minimum: number, maximum: number = Number.MAX_SAFE_INTEGER) {
  const upTo = maximum === Number.MAX_SAFE_INTEGER ? ' or more' : `..${maximum}`
  const expected = `a whole number ${minimum}${upTo}`
  return v.pipe(
    v.number(expected),
    v.integer(expected),
    v.minValue(minimum, expected),
    v.maxValue(maximum, expected),
    v.transform(withoutNegativeZero),
  )
}

// JSON can say -0; on a screen or in a comparison it would be a second zero.
function withoutNegativeZero(value: number): number {
  return value + 0
}
