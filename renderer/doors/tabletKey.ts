import * as v from 'valibot'
import { type Credentials, CredentialsSchema } from './askDoors.ts'

/** The credentials of one station, kept in its tablet; null: it was never paired, or keeps nothing. */
export function readKey(site: string, station: string): Credentials | null {
  try {
    const kept = localStorage.getItem(placeOf(site, station))
    const read = v.safeParse(v.pipe(v.string(), v.parseJson(), CredentialsSchema), kept)
    return read.success ? read.output : null
  } catch {
    return null
  }
}

export function keepKey(site: string, station: string, key: Credentials): void {
  try {
    localStorage.setItem(placeOf(site, station), JSON.stringify(key))
  } catch {
    // It goes on with what it has in hand, and is asked to pair again at its next start.
  }
}

export function forgetKey(site: string, station: string): void {
  try {
    localStorage.removeItem(placeOf(site, station))
  } catch {
    return
  }
}

function placeOf(site: string, station: string): string {
  return `bfr-key/${site}/${station}`
}
