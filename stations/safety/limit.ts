import * as v from 'valibot'

/** The hard ceiling on time under occlusion (C1x); no setting and no message lifts it. (S: never over 20 min; P: arm 15) */
export const ceiling = { armMs: 15 * 60_000, legMs: 20 * 60_000 } as const

type Bounds = {
  /** Hard bound above: a larger value would be looser than is allowed at all. */
  readonly atMost?: number
  readonly atLeast?: number
}

/** A number with its default, its source and its hard bounds; anything outside of them is refused with the bound named. */
export function limit(standard: number, source: string, bounds: Bounds = {}) {
  const { atLeast = 0, atMost = Number.MAX_SAFE_INTEGER } = bounds
  const expected =
    bounds.atMost === undefined
      ? `a number, at least ${atLeast} (hard bound)`
      : `a number ${atLeast}..${atMost} (hard bound)`
  return v.optional(
    v.pipe(
      v.number(expected),
      v.finite(expected),
      v.minValue(atLeast, expected),
      v.maxValue(atMost, expected),
      v.description(source),
    ),
    standard,
  )
}

/** The limits of one rule: all have defaults, an unknown name is refused with the known ones. */
export function rule<const Entries extends v.ObjectEntries>(name: string, entries: Entries) {
  const known = Object.keys(entries).join(' ')
  return v.strictObject(entries, issue =>
    issue.expected === 'never' ? `one of ${known}` : `an object (${name})`,
  )
}

/** Rules that have limits, by ID. */
const ruleIds =
  'OC2 C1 C1a C1b C1x C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 C12 C13 C14 C19 C21 C22 C23 C25 C27'.split(' ')

/** Adds the rules that a configuration leaves out, so that their defaults come in; anything but an object stays as it is. */
export function withAllRules(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return { ...Object.fromEntries(ruleIds.map(id => [id, {}])), ...value }
}
