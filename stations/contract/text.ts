import * as v from 'valibot'

/** Text whose length in Unicode code points is from minimum to maximum. */
export function text(minimum: number, maximum: number) {
  const expected = minimum === 0 ? `up to ${maximum} characters` : `${minimum}..${maximum} characters`
  return v.pipe(
    v.string(expected),
    v.check(value => hasCodePoints(value, minimum, maximum), expected),
    v.metadata({ minLength: minimum, maxLength: maximum }),
    v.transform(wellFormed),
  )
}

/** A name: 1 to 80 characters. */
export const NameSchema = text(1, 80)
/** Words other than a name: up to 200 characters. */
export const WordsSchema = text(0, 200)
/** What tells one message, person or device from another: 1 to 200 characters. */
export const KeySchema = text(1, 200)
/** Changes when its sender restarts: 1 to 64 characters. */
export const BootSchema = text(1, 64)

function hasCodePoints(value: string, minimum: number, maximum: number): boolean {
  // A code point takes one or two units of the string; only between the two bounds it must be counted.
  if (value.length < minimum || value.length > 2 * maximum) return false
  if (value.length <= maximum && value.length >= 2 * minimum) return true
  let codePoints = 0
  for (const _ of value) codePoints += 1
  return codePoints >= minimum && codePoints <= maximum
}

// Half of a surrogate pair (a name cut in the middle of an emoji) can't be stored or sent as UTF-8 again. It is
// no reason to lose a prescription.
const LONE_SURROGATE = /\p{Surrogate}/gu

function wellFormed(value: string): string {
  return value.replace(LONE_SURROGATE, '\uFFFD')
}
