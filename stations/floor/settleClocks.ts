import {
  athleteClockKey,
  cuffClockKey,
  dropClock,
  moveClock,
  startClocks,
  stopClocks,
  type ClockBook,
  type ClockKey,
} from './clockBook.ts'
import { isInflated, limbOf, type CuffState } from './cuffState.ts'
import { settleInForce } from './inForce.ts'
import type { OcclusionClock } from './occlusionClock.ts'
import { withCuff, type StationState } from './stationState.ts'

export type SettledClocks = { readonly book: ClockBook; readonly station: StationState }

type Settling = SettledClocks & {
  readonly before: StationState
  /** Whether an inflated cuff of another station drives this clock. */
  readonly drivenElsewhere: (key: ClockKey) => boolean
  readonly atMs: number
  readonly resetMs: number
}

/** Whose clock this cuff's is now: its athlete's limb, or its own while nobody is assigned (OC6). */
export function ownerClockKey(station: StationState, cuff: CuffState): ClockKey {
  const own = cuffClockKey(station.station, cuff.cuff)
  if (station.assignment === null) return own
  const athleteId = station.assignment.athlete.id
  return athleteClockKey(athleteId, limbOf(cuff) ?? own)
}

/**
 * Starts, stops and hands over the clocks of one station after anything happened to it (OC1, OC2, OC5, OC6). Nothing but a
 * release stops the clock of an inflated cuff: an assignment takes it over as it stands.
 */
export function settleClocks(settling: Settling): SettledClocks {
  let { book, station } = settling
  for (const cuff of station.cuffs.values()) {
    const settled = settleCuff({ ...settling, book, station }, cuff)
    book = settled.book
    station = settled.station
  }
  return { book, station }
}

function settleCuff(settling: Settling, cuff: CuffState): SettledClocks {
  const { book, station, before } = settling
  const was = before.cuffs.get(cuff.cuff)
  const wasInflated = was !== undefined && isInflated(was)
  if (isInflated(cuff)) {
    if (!wasInflated) return inflate(settling, cuff)
    return cuff.clockKeys[0] === ownerClockKey(station, cuff) ? settling : handOver(settling, cuff)
  }
  if (wasInflated) return release(settling, cuff)
  if (station.assignment === null || was === undefined) return settling
  if (before.assignment === null) return { station, book: takeFreeClock(settling, book, cuff) }
  return { station, book: followLimb(settling, was, cuff) }
}

function inflate(settling: Settling, cuff: CuffState): SettledClocks {
  if (cuff.inflation.kind !== 'inflated') return settling
  const key = ownerClockKey(settling.station, cuff)
  const free =
    settling.station.assignment === null ? settling.book : takeFreeClock(settling, settling.book, cuff)
  const releasedBeforeMs = releasedFor(free.get(key), cuff)
  return {
    book: startClocks(free, [key], cuff.inflation.sinceMs, settling.resetMs),
    station: withCuff(settling.station, { ...cuff, clockKeys: [key], releasedBeforeMs, letOutAtMs: null }),
  }
}

/** How long the limb of this clock had been released when the cuff was inflated (C3), ms; null: that is not known. */
function releasedFor(clock: OcclusionClock | undefined, { inflation }: CuffState): number | null {
  if (clock?.kind !== 'held' || inflation.kind !== 'inflated') return null
  return Math.max(0, inflation.sinceMs - clock.releasedAtMs)
}

function shorter(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other)
}

function release(settling: Settling, cuff: CuffState): SettledClocks {
  // A prescription that outlived its assignment was in force until here (C12).
  const inForce = settleInForce(null, settling.station.assignment, cuff.cuff, false)
  const station = withCuff(settling.station, { ...cuff, inForce, clockKeys: [] })
  const driven = (key: ClockKey): boolean => drivenHere(station, key) || settling.drivenElsewhere(key)
  return {
    book: stopClocks(settling.book, cuff.clockKeys, driven, settling.atMs),
    station: { ...station, releasedAtMs: settling.atMs },
  }
}

function handOver(settling: Settling, cuff: CuffState): SettledClocks {
  const { atMs, resetMs } = settling
  const owner = ownerClockKey(settling.station, cuff)
  const [running] = cuff.clockKeys
  const taken =
    running === undefined ? settling.book : moveClock(settling.book, running, owner, atMs, resetMs)
  // Nobody is assigned any more, but somebody is still in the cuff: their clock runs on until it is released.
  if (settling.station.assignment === null) {
    return {
      book: taken,
      station: withCuff(settling.station, { ...cuff, clockKeys: [owner, ...cuff.clockKeys] }),
    }
  }
  const left = cuff.clockKeys.filter(key => key !== owner)
  const releasedBeforeMs = shorter(cuff.releasedBeforeMs, releasedFor(settling.book.get(owner), cuff))
  const station = withCuff(settling.station, { ...cuff, clockKeys: [owner], releasedBeforeMs })
  const driven = (key: ClockKey): boolean => drivenHere(station, key) || settling.drivenElsewhere(key)
  const stopped = stopClocks(taken, left, driven, atMs)
  return { book: dropClock(stopped, cuffClockKey(station.station, cuff.cuff)), station }
}

/** Released within 3:00 at a free station: whoever is assigned now takes the clock over as it stands (OC6). */
function takeFreeClock(settling: Settling, book: ClockBook, cuff: CuffState): ClockBook {
  const own = cuffClockKey(settling.station.station, cuff.cuff)
  if (!book.has(own)) return book
  const owner = ownerClockKey(settling.station, cuff)
  return dropClock(moveClock(book, own, owner, releasedUntilMs(settling, cuff), settling.resetMs), own)
}

/** The same athlete's cuff, released, is said to sit on a limb that was not known before: its clock goes along (OC2, OC5). */
function followLimb(settling: Settling, was: CuffState, cuff: CuffState): ClockBook {
  const { before, station, book } = settling
  const isSame = before.assignment?.athlete.id === station.assignment?.athlete.id
  if (!isSame || limbOf(was) !== null || limbOf(cuff) === null) return book
  const unknown = ownerClockKey(before, was)
  const owner = ownerClockKey(station, cuff)
  return dropClock(
    moveClock(book, unknown, owner, releasedUntilMs(settling, cuff), settling.resetMs),
    unknown,
  )
}

/** Until when a clock was held without a break: released time ends where the next inflation's 1 s begins (OC6). */
function releasedUntilMs(settling: Settling, { inflation }: CuffState): number {
  if (inflation.kind === 'inflated') return Math.min(inflation.sinceMs, settling.atMs)
  return inflation.rising?.clockFromMs ?? settling.atMs
}

function drivenHere(station: StationState, key: ClockKey): boolean {
  for (const cuff of station.cuffs.values()) if (isInflated(cuff) && cuff.clockKeys.includes(key)) return true
  return false
}
