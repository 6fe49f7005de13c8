/** What one page of the wall shows. `page` counts from 0. */
export interface WallPageView {
  readonly stations: readonly string[]
  readonly page: number
  readonly pages: number
}

const TURN_EVERY_MS = 10_000

/**
 * The page that is up at `nowMs`: pages turn every 10 s, stations with an alarm stand on every one of them, in the order
 * of the floor. With more alarms than places, all of them are shown and nothing else.
 */
export function pageOf(
  order: readonly string[],
  alarmed: ReadonlySet<string>,
  places: number,
  nowMs: number,
): WallPageView {
  if (order.length <= places) return { stations: order, page: 0, pages: 1 }
  const calm = order.filter(station => !alarmed.has(station))
  const free = places - (order.length - calm.length)
  if (free <= 0) return { stations: order.filter(station => alarmed.has(station)), page: 0, pages: 1 }
  const pages = Math.ceil(calm.length / free)
  const page = Math.floor(nowMs / TURN_EVERY_MS) % pages
  const up = new Set(calm.slice(page * free, (page + 1) * free))
  return { stations: order.filter(station => alarmed.has(station) || up.has(station)), page, pages }
}
