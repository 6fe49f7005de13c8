import { shallowRef, type ShallowRef } from 'vue'
import type { StationId } from '../../stations/contract/ids.ts'
import { StationFeedSchema, type StationFeed } from '../../stations/roster/offerSchema.ts'
import { askDoors, DoneSchema, type Told } from '../doors/askDoors.ts'
import { sameValue } from '../tile/stableComputed.ts'

/** What a coach has prepared for this station; the roster stays at the kiosk. */
export interface StationRoster {
  /** null: nothing is known of it. */
  readonly feed: Readonly<ShallowRef<StationFeed | null>>
  checkIn(
    said: { readonly how: 'tap'; readonly athlete: string } | { readonly how: 'code'; readonly code: string },
  ): Promise<Told<unknown>>
  /** Whoever checked in by themselves goes again. */
  stepBack(): Promise<void>
  stop(): void
}

const LOOK_EVERY_MS = 2_000
/** Who is not let in is not let in a moment later either. */
const REFUSED_EVERY_MS = 30_000

/** Asks the kiosk for the station's feed, again and again, with the tablet's own credentials. */
export function watchFeed(deps: {
  readonly station: StationId
  readonly key: { readonly username: string; readonly password: string } | null
  readonly heard: (feed: StationFeed) => void
}): StationRoster {
  const feed = shallowRef<StationFeed | null>(null)
  const base = `/api/station/${deps.station}`
  const { key } = deps
  const headers: Record<string, string> =
    key === null ? {} : { authorization: `Basic ${btoa(`${key.username}:${key.password}`)}` }
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false

  async function look(): Promise<void> {
    clearTimeout(timer)
    const told = await askDoors(`${base}/feed`, StationFeedSchema, null, headers)
    if (stopped) return
    clearTimeout(timer)
    timer = setTimeout(() => void look(), !told.ok && told.status !== 0 ? REFUSED_EVERY_MS : LOOK_EVERY_MS)
    // A kiosk that does not answer now may have changed its mind: nothing old is offered.
    const next = told.ok ? told.value : null
    if (!sameValue(feed.value, next)) feed.value = next
    if (next !== null) deps.heard(next)
  }

  const again = (): void => void look()
  addEventListener('online', again)
  void look()
  return {
    feed,
    async checkIn(said) {
      const told = await askDoors(`${base}/check-in`, DoneSchema, { method: 'POST', body: said }, headers)
      await look()
      return told
    },
    async stepBack() {
      await askDoors(`${base}/step-back`, DoneSchema, { method: 'POST' }, headers)
      await look()
    },
    stop() {
      stopped = true
      clearTimeout(timer)
      removeEventListener('online', again)
    },
  }
}
