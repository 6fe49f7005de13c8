import type { Limb } from '../../contract/limb.ts'
import type { SessionRecord, Stint } from '../recordSchema.ts'

/** Who was assigned at a station at a moment (the kiosk's monotonic clock, ms); null: nobody. Quick when asked in order. */
export function stintsAt(record: SessionRecord, station: string): (atMs: number) => Stint | null {
  const stints = record.stints
    .filter(stint => stint.station === station)
    .sort((left, right) => left.started.atMs - right.started.atMs)
  let last = -1
  return atMs => {
    if ((stints[last]?.started.atMs ?? Number.NEGATIVE_INFINITY) > atMs) last = -1
    while ((stints[last + 1]?.started.atMs ?? Number.POSITIVE_INFINITY) <= atMs) last += 1
    const stint = stints[last]
    if (stint === undefined) return null
    return stint.ended === null || atMs < stint.ended.atMs ? stint : null
  }
}

/** On which limb a cuff is: as the assignment says, else as the cuff itself does; null: nobody said. */
export function limbOf(stint: Stint | null, cuff: string): Limb | null {
  if (stint === null) return null
  const prescribed = stint.assignment.prescription.cuffs.find(each => each.cuff === cuff)
  return prescribed?.limb ?? stint.cuffs.find(each => each.cuff === cuff)?.limb ?? null
}
