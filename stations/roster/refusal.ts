import * as v from 'valibot'

/** Why something of the roster was not done; screens have the words. */
export const RefusalSchema = v.object({
  code: v.picklist([
    ...(['unknown-athlete', 'unknown-station', 'unknown-code', 'code-taken', 'too-many'] as const),
    ...(['no-plan', 'plan-over', 'is-elsewhere', 'is-offered', 'station-taken', 'cuff-on'] as const),
    ...(['nobody-there', 'has-finished', 'same-station', 'too-many-sets', 'nobody-ready'] as const),
  ]),
  /** The station, cuff or name that it is about; '' where there is none. */
  about: v.string(),
  /** The station where that is, for a cuff. */
  at: v.string(),
})
export type Refusal = v.InferOutput<typeof RefusalSchema>

export type Refused = { readonly ok: false; readonly refusal: Refusal }
export type Done<Value> = { readonly ok: true; readonly value: Value } | Refused

export function done<Value>(value: Value): Done<Value> {
  return { ok: true, value }
}

export function refuse(code: Refusal['code'], about = '', at = ''): Refused {
  return { ok: false, refusal: { code, about, at } }
}

/** What, where, and what was expected, for a log or another program. */
export function refusalText({ code, about, at }: Refusal): string {
  return texts[code](about, at)
}

const texts: Readonly<Record<Refusal['code'], (about: string, at: string) => string>> = {
  'unknown-athlete': () => 'nobody in the roster has that id',
  'unknown-station': about => `station ${about} was never heard and is not in the settings`,
  'unknown-code': () => 'nobody in the roster has that code',
  'code-taken': about => `the code is ${about}'s already`,
  'too-many': about => `there may be at most ${about}`,
  'no-plan': about => `${about} has no prescription yet`,
  'plan-over': about => `the prescription of ${about} is over a limit of this kiosk`,
  'is-elsewhere': about => `is at station ${about} already`,
  'is-offered': about => `station ${about} is offered already`,
  'station-taken': about => `station ${about} is taken`,
  'cuff-on': (about, at) => `cuff ${about} at station ${at} is under pressure: let it out first`,
  'nobody-there': about => `nobody is at station ${about}`,
  'has-finished': about => `who is at station ${about} has done all sets`,
  'same-station': () => 'two different stations are needed',
  'too-many-sets': () => 'a prescription has at most 12 sets',
  'nobody-ready': () => 'nobody has a place with nothing done there yet',
}
