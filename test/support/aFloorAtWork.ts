import type { Condition, Priority } from '../../stations/board/conditionSchema.ts'
import { aFloor, type Floor, type FloorOptions } from './aFloor.ts'
import { aCuff, type PumpOptions, type Shape, type Station } from './aFloorStation.ts'

type Fields = Readonly<Record<string, unknown>>

/** Prescribed by hand: a left arm with a cuff that has no sensor. */
export const aBand = (fields: Fields = {}): Fields => ({
  cuff: 'b',
  limb: 'left-arm',
  manual: true,
  targetTightness: 7,
  ...fields,
})

/** Somebody at station 1 with a left thigh of LOP 200, inflated to 100 for 3 s. */
export function atWork(
  options: FloorOptions = {},
  prescription: Fields = {},
  pressure: number | Shape = 100,
  pumping: PumpOptions = {},
): { readonly floor: Floor; readonly station: Station } {
  const floor = aFloor(options)
  const station = floor.at('1')
  station.assign({}, { cuffs: [aCuff({ targetMmHg: 100 })], ...prescription })
  station.pump('l', pressure, pumping)
  floor.run(3_000)
  return { floor, station }
}

/** Somebody at station 1 with a band that was tightened now. */
export function inABand(options: FloorOptions = {}, prescription: Fields = {}) {
  const floor = aFloor(options)
  const station = floor.at('1')
  station.assign({}, { cuffs: [aBand()], ...prescription })
  station.event('inflated', { cuff: 'b', tightness: 7 })
  return { floor, station }
}

/** Pumps a cuff, or with 0 lets it out, and time passes until the floor holds it for inflated, or released. */
export function pumpUntilSeen(floor: Floor, station: string, cuff: string, mmHg: number): void {
  floor.at(station).pump(cuff, mmHg, { hz: 4 })
  const seen = () =>
    floor
      .board()
      .tiles.find(tile => tile.station === station)
      ?.cuffs.find(each => each.cuff === cuff)?.inflated
  while (seen() !== mmHg > 0) floor.run(125)
}

/** Time passes, and the tablet says every 5 s that it is there. */
export function runHeard(floor: Floor, station: Station, forMs: number): void {
  for (let leftMs = forMs; leftMs > 0; leftMs -= 5_000) {
    station.status()
    floor.run(Math.min(leftMs, 5_000))
  }
}

/** How long after the cause the alarm was first raised at, or rose to, this priority, ms; null: never. */
export function flaggedAfterMs(
  floor: Floor,
  condition: Condition,
  priority: Priority,
  causeAtMs: number,
): number | null {
  const reachedAtMs = floor.reachedAtMs(condition, priority)
  return reachedAtMs === null ? null : reachedAtMs - causeAtMs
}

/** What a delay of so long may come to: the timer is coarse (AL6). */
export const coarse = (delayMs: number): readonly [number, number] => [delayMs, delayMs + 200]
