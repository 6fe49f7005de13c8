import type { Athlete } from './athleteSchema.ts'

/** The squads that somebody is in, in alphabetical order of their code points: the same in every locale (L8). */
export function squadsOf(athletes: readonly Pick<Athlete, 'squad'>[]): readonly string[] {
  return [...new Set(athletes.flatMap(({ squad }) => (squad === null ? [] : [squad])))].sort()
}
