import type { Assignment } from '../../stations/contract/assignment.ts'

type Athlete = Assignment['athlete']

const MOST_CHARACTERS = 80

/**
 * Whoever types a name is that person; those of the roster come as an offer, with an id of their own. The id comes from the name alone, so that a clock follows the
 * athlete to another tablet (OC6); two people who type the same name are told as being at two places (C20).
 */
export function typedAthlete(typed: string): Athlete | null {
  const name = Array.from(typed.trim().replace(/\s+/g, ' ')).slice(0, MOST_CHARACTERS).join('')
  return name === '' ? null : { id: `typed:${name.toLowerCase()}`, name }
}
