import type { Athlete, AthleteId, Who } from './athleteSchema.ts'
import type { ReadAthlete } from './csv/readRow.ts'
import { done, refuse, type Done } from './refusal.ts'
import { mostAthletes } from './rosterSchema.ts'

type Athletes = readonly Athlete[]

/** The roster with one athlete more; refused where there are too many or the code is somebody else's. */
export function addAthlete(athletes: Athletes, id: AthleteId, who: Who): Done<Athlete[]> {
  if (athletes.length >= mostAthletes) return refuse('too-many', String(mostAthletes))
  return withUniqueCodes([...athletes, { ...who, id, screening: null, lops: [], plan: null }])
}

/** The roster with one athlete changed in what is named, the rest as it is: two coaches don't undo each other's work. */
export function changeAthlete(
  athletes: Athletes,
  id: AthleteId,
  change: Partial<Omit<Athlete, 'id'>>,
): Done<Athlete[]> {
  if (!athletes.some(athlete => athlete.id === id)) return refuse('unknown-athlete')
  return withUniqueCodes(athletes.map(athlete => (athlete.id === id ? { ...athlete, ...change } : athlete)))
}

/**
 * The roster with everybody of a file: who is known by id, or without one by the same name, is changed in what the file says; others
 * are new. Nobody goes, and nobody's screening or prescription changes. `newId` makes the id of the nth new one.
 */
export function importAthletes(
  athletes: Athletes,
  read: readonly ReadAthlete[],
  newId: (count: number) => AthleteId,
): Done<Athlete[]> {
  let after = [...athletes]
  let count = 0
  for (const { id, who, lops } of read) {
    const known = after.find(athlete =>
      id === null ? isSameName(athlete.name, who.name) : athlete.id === id,
    )
    const limbs = new Set(lops.map(({ limb }) => limb))
    if (known === undefined) {
      const fresh = { nickname: null, squad: null, code: null, trained: false, screening: null, plan: null }
      after.push({ ...fresh, ...who, id: id ?? newId(count), lops: [...lops] })
      count += 1
      continue
    }
    const kept = known.lops.filter(({ limb }) => !limbs.has(limb))
    const changed = { ...known, ...who, lops: [...kept, ...lops] }
    after = after.map(athlete => (athlete.id === known.id ? changed : athlete))
  }
  if (after.length > mostAthletes) return refuse('too-many', String(mostAthletes))
  return withUniqueCodes(after)
}

function isSameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}

function withUniqueCodes(athletes: Athlete[]): Done<Athlete[]> {
  const owners = new Map<string, string>()
  for (const { code, name } of athletes) {
    if (code === null) continue
    const owner = owners.get(code)
    if (owner !== undefined) return refuse('code-taken', owner)
    owners.set(code, name)
  }
  return done(athletes)
}
