import type { Prescription } from '../contract/assignment.ts'
import type { StationId } from '../contract/ids.ts'
import type { Place } from './placeSchema.ts'
import type { Wave, WaveOrder } from './waveSchema.ts'

/** The usual tempo: 1.5 s up, 1.5 s down. 30-15-15-15 takes 5:15 by it, within C1's 4:00 to 8:00. (P) */
const MS_PER_REP = 3_000

/** A group 90 s after the other: a coach is with each as it begins. (O) */
export const usualGapSeconds = 90

/** How long a prescription takes from its first set to the release after its last, ms. */
export function plannedMs({ sets, restSeconds }: Prescription): number {
  const workMs = sets.map(set => ('reps' in set ? set.reps * MS_PER_REP : set.seconds * 1_000))
  return workMs.reduce((sum, each) => sum + each, (sets.length - 1) * restSeconds * 1_000)
}

/** Who can start with a wave: has a place, nothing done there yet, no cuff under pressure. In the order of the floor. */
export function readyForWave(places: readonly Place[]): readonly Place[] {
  return places.filter(
    ({ assignment, setsDone, isFinished, inflated }) =>
      assignment !== null && setsDone === 0 && !isFinished && inflated.length === 0,
  )
}

/** Groups in the order of the floor, each `gapSeconds` after the other, the first `inSeconds` after `wallMs`; null: nobody is ready. */
export function wavePlan(places: readonly Place[], order: WaveOrder, wallMs: number): Wave | null {
  const members = readyForWave(places).flatMap(({ station, assignment }) =>
    assignment === null ? [] : [{ station, assignment }],
  )
  if (members.length === 0) return null
  const { groupSize, gapSeconds, inSeconds } = order
  const groups = Array.from({ length: Math.ceil(members.length / groupSize) }, (_, index) => {
    const startsAtMs = wallMs + (inSeconds + index * gapSeconds) * 1_000
    return {
      startsAtMs,
      members: members
        .slice(index * groupSize, (index + 1) * groupSize)
        .map(({ station, assignment: { id, athlete, prescription } }) => ({
          ...{ station, name: athlete.name, assignmentId: id },
          releasedAtMs: startsAtMs + plannedMs(prescription),
        })),
    }
  })
  const ends = groups.flatMap(group => group.members.map(({ releasedAtMs }) => releasedAtMs))
  return { groups, releasedAtMs: Math.max(...ends) }
}

/** When a station's group starts, ms by the kiosk's wall clock; null: it is in no wave, or somebody else is there by now. */
export function waveStartAt(
  wave: Wave | null,
  station: StationId,
  assignmentId: string | null,
): number | null {
  const group = wave?.groups.find(({ members }) =>
    members.some(member => member.station === station && member.assignmentId === assignmentId),
  )
  return group?.startsAtMs ?? null
}
