import * as v from 'valibot'
import { type FirstPlace, firstPlaces } from './firstSteps.ts'

/** What the address of the settings asks for: a place of the walk, the walk if nothing has been set up yet, or all settings. */
export type Asked =
  | { readonly kind: 'place'; readonly place: FirstPlace }
  | { readonly kind: 'if-first' }
  | { readonly kind: 'all' }

/** `first=0`: all settings, whatever has been set up. The kiosk's own window opens the settings without an address of its choice. */
export function askedFor(search: string, isAtKiosk: boolean): Asked {
  const wanted = new URLSearchParams(search)
  const place = v.safeParse(v.picklist(firstPlaces), wanted.get('step'))
  if (place.success) return { kind: 'place', place: place.output }
  const first = wanted.get('first')
  return { kind: first === '1' || (isAtKiosk && first === null) ? 'if-first' : 'all' }
}

/** A place of the walk, in a language, as the address says it: a reload and the browser's Back keep both. */
export function searchOf(place: FirstPlace, language: string, before: string): string {
  const search = new URLSearchParams(before)
  search.delete('first')
  search.set('step', place)
  search.set('lang', language)
  return `?${search}`
}
