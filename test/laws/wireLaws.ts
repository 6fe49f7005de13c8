import type { AlarmView } from '../../stations/board/alarmViewSchema.ts'
import type { Condition } from '../../stations/board/conditionSchema.ts'
import type { OcclusionClock } from '../../stations/floor/occlusionClock.ts'
import type { KioskState } from '../../stations/kioskState.ts'
import { NOISE_MMHG } from './createCuff.ts'
import type { History } from './history.ts'
import { TICK_MS } from './writeHistory.ts'

// L5 over a wire that duplicates and crosses: levels are reached and clocks stand as they would without.

/** One sample's distance at one a second, its jitter, and a tick. */
const ONE_SAMPLE_MS = 1_300

/** A level, when it was reached, and by how much at most that may differ. */
export type Reached = { readonly what: string; readonly atMs: number; readonly mostMs: number }

/** A mean lies on a hair's breadth of its limit at times, and with one sample less on its other side. */
const ofMeans: readonly Condition[] = [
  'pressure-over-target',
  'pressure-peaks',
  'pressure-under-target',
  'sides-differ',
]
/** What a pressure is compared with in any history: C7 of arms and legs, LOP. */
const mediansAgainst: Partial<Record<Condition, readonly number[]>> = {
  'pressure-over-maximum': [200, 250, 300],
  'pressure-over-lop': [160, 220],
}

/** A level that one sample more or less must not change. */
export function isWellReached({ acts }: History, alarm: AlarmView): boolean {
  const { condition, priority, station, cuff } = alarm
  if (ofMeans.includes(condition)) return false
  if (condition === 'pressure-over-lop' && priority === 'medium') return false
  // A swing about the limit is over it for about as long as its delay: one sample decides whether it is reached at all.
  const swingsAbout = (limitMmHg: number): boolean =>
    acts.some(
      ({ act }) =>
        act.kind === 'inflate' &&
        act.station === station &&
        act.cuff === cuff &&
        act.lowMmHg - NOISE_MMHG <= limitMmHg &&
        limitMmHg <= act.lowMmHg + act.swingMmHg + NOISE_MMHG,
    )
  return !(mediansAgainst[condition] ?? []).some(swingsAbout)
}

/** The latest that a copy comes, or a sample that others overtook. */
const LATEST_COPY_MS = 2_000

/** By how much the moment may differ in which this level is reached. */
export function mostApartMs({ acts }: History, { condition, station }: AlarmView): number {
  // A station is heard by any message of its own, also by one that comes twice: then C11's time runs from the second. The last
  // sample before a silence is overtaken by none, however late it comes: C10's time runs from there.
  if (condition === 'station-offline' || condition === 'no-data') return LATEST_COPY_MS + TICK_MS
  // X8 takes 3 s of nothing but lower `seq`: they begin anew with the last copy of the newest from before the restart.
  const goesBack = acts.some(
    ({ act }) => act.kind === 'swap' || (act.kind === 'restart-cuff' && act.station === station),
  )
  return condition === 'bad-data' && goesBack ? LATEST_COPY_MS + ONE_SAMPLE_MS : ONE_SAMPLE_MS
}

/** C22 counts what comes within any second; copies are messages too, and a kiosk that slept hears all that waited at once. */
const FLOOD_WINDOW_MS = 1_000

/** Whether it is a flood of what waited while the kiosk slept. */
export function isBacklog(condition: Condition, atMs: number, wokenAtMs: readonly number[]): boolean {
  const isJustAwake = wokenAtMs.some(wokenMs => wokenMs <= atMs && atMs - wokenMs < FLOOD_WINDOW_MS)
  return condition === 'flood' && isJustAwake
}

/** The same levels reached, none earlier or later than it may; one that the other run may have reached after its end is no matter. */
export function nearlySame(mine: readonly Reached[], theirs: readonly Reached[], endMs: number): void {
  const isDecided = ({ atMs, mostMs }: Reached): boolean => atMs + mostMs <= endMs
  const left = [...theirs]
  for (const reached of mine) {
    const { what, atMs, mostMs } = reached
    const at = left.findIndex(other => other.what === what && Math.abs(other.atMs - atMs) <= mostMs)
    if (at !== -1) left.splice(at, 1)
    else if (isDecided(reached)) throw new Error(`L5: ${what} at ${atMs} only with duplicates and crossings`)
  }
  const missed = left.find(isDecided)
  if (missed !== undefined)
    throw new Error(`L5: ${missed.what} at ${missed.atMs} only without duplicates and crossings`)
}

/** The same clocks at the end, none apart by more than one sample's distance a bout. */
export function nearlySameClocks(mine: KioskState, theirs: KioskState, bouts: number): void {
  const valueMs = (clock: OcclusionClock | undefined): number => {
    if (clock === undefined) return 0
    return clock.kind === 'running' ? clock.bankedMs + mine.lookedAtMs - clock.sinceMs : clock.bankedMs
  }
  for (const key of new Set([...mine.clocks.keys(), ...theirs.clocks.keys()])) {
    const apartMs = valueMs(mine.clocks.get(key)) - valueMs(theirs.clocks.get(key))
    if (Math.abs(apartMs) > ONE_SAMPLE_MS * Math.max(1, bouts))
      throw new Error(`L5: the clock ${key} is ${apartMs} ms apart with duplicates and crossings`)
  }
}
