import type { Assignment } from '../../stations/contract/assignment.ts'

type Athlete = Assignment['athlete']

/** Where athletes come from. The page asks nobody else, so that a roster of the site can take its place. */
export interface Roster {
  /** Those who may be chosen with a tap. */
  readonly athletes: readonly Athlete[]
  /** Whoever goes by a typed name, pseudonym or code; null: nobody can. */
  find(typed: string): Athlete | null
}

const MOST_CHARACTERS = 80

/**
 * Without a roster, whoever types a name is that person. The id comes from the name alone, so that a clock follows the
 * athlete to another tablet (OC6); two people who type the same name are told as being at two places (C20).
 */
export const typedRoster: Roster = {
  athletes: [],
  find(typed) {
    const name = Array.from(typed.trim().replace(/\s+/g, ' ')).slice(0, MOST_CHARACTERS).join('')
    return name === '' ? null : { id: `typed:${name.toLowerCase()}`, name }
  },
}
