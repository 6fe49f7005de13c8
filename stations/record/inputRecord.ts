import type { CuffId, SiteId, StationId } from '../contract/ids.ts'

// An input in a block begins with a tag. A pressure sample has the highest bit set and says in the others what follows; every
// other input is its kind. The two bits of the moment are the same in both.

/** A pressure sample: where it is, and what of it is not as expected. */
export const SAMPLE = 0x80
/** The wall clock's distance to the monotonic clock is another one: by how much. */
export const WALL_MOVED = 0x40
/** Both clocks written out: they are no whole numbers, or went back. */
export const MOMENT_IN_FULL = 0x20
/** Of a sample: its sender restarted, or was not heard before. */
export const BOOT = 0x10
/** Of a sample: its number is not the next one. */
export const SEQ = 0x08
/** Of a sample: its sender said when. */
export const AT = 0x04
/** Of a sample: its pressure is no multiple of 0.1 mmHg. */
export const PRESSURE_IN_FULL = 0x02

export const KIND = 0x1f
export const TICK = 1
export const LINK_UP = 2
export const LINK_DOWN = 3
export const RECORDING = 4
export const NOT_RECORDING = 5
export const MESSAGE = 6
export const RETAINED_MESSAGE = 7
export const REJECTED = 8
export const COMMAND = 9

/** What one cuff said last: the next sample is written as its difference to this. */
export type Lane = {
  /** Its place among the cuffs of the block, in the order they were first heard. */
  readonly index: number
  readonly site: SiteId
  readonly station: StationId
  readonly cuff: CuffId
  boot: string
  seq: number
  /** When the sender said it was, on its own clock, and when that was heard, both in whole ms. */
  at: number
  atHeardMs: number
  hasAt: boolean
  tenths: number
  pressureMmHg: number
}

/** A cuff that was not heard before: its clock is taken to be that of the wall. */
export function newLane(
  index: number,
  site: SiteId,
  station: StationId,
  cuff: CuffId,
  atMs: number,
  wallAtMs: number,
): Lane {
  const clocks = { at: whole(wallAtMs), atHeardMs: whole(atMs), hasAt: false }
  return { index, site, station, cuff, boot: '', seq: 0, ...clocks, tenths: 0, pressureMmHg: 0 }
}

/** When a sample heard at `atMs` was taken by its sender's clock, if that runs as the kiosk's does. */
export function expectedAt(lane: Lane, atMs: number): number {
  const expected = lane.at + (whole(atMs) - lane.atHeardMs)
  return expected >= 0 && expected <= LATEST_MS ? expected : 0
}

/** Whole ms, and 0 for what has none. */
export function whole(ms: number): number {
  const floor = Math.floor(ms)
  return Number.isSafeInteger(floor) ? floor : 0
}

// As the contract's moments go: a difference of two of them is exact.
const LATEST_MS = 1_000_000_000_000_000
