import { shallowRef, type ShallowRef } from 'vue'
import { encode, type Encoded } from '../../stations/contract/encode.ts'
import type { CuffId, SiteId, StationId } from '../../stations/contract/ids.ts'
import type { Limb } from '../../stations/contract/limb.ts'
import type { TabletAction } from '../../stations/tablet/tabletAction.ts'
import type { CuffDriver } from './cuffs/cuffDriver.ts'
import { openCuffPost, type CuffPost } from './openCuffPost.ts'

/** The cuffs with a sensor that are connected to this tablet. */
export interface CuffPosts {
  readonly posts: ShallowRef<readonly CuffPost[]>
  connect(cuff: CuffId, limb: Limb, driver: CuffDriver): Promise<void>
  /** Lets out at once every cuff that can be; of the others the page asks the athlete. */
  letOut(): Promise<void>
  /** Their statuses, for a new connection: a cuff of an earlier page that is not here again is said to be gone. */
  standing(): readonly Encoded[]
  sensors(): readonly CuffId[]
  disconnect(): void
}

export function createCuffPosts(deps: {
  readonly of: { readonly site: SiteId; readonly station: StationId }
  readonly boot: string
  readonly nowMs: () => number
  readonly wallMs: () => number
  readonly sayNow: (word: Encoded) => void
  readonly act: (action: TabletAction) => void
  readonly isWorking: () => boolean
  readonly wereSensors: readonly CuffId[]
}): CuffPosts {
  const posts = shallowRef<readonly CuffPost[]>([])
  let sensors = deps.wereSensors

  return {
    posts,
    async connect(cuff, limb, driver) {
      posts.value.find(post => post.cuff === cuff)?.disconnect()
      // Both limbs swing at once: one of the cuffs counts.
      const isCounting = () => deps.isWorking() && posts.value.find(post => post.isConnected())?.cuff === cuff
      const post = await openCuffPost({ ...deps, cuff, limb, driver, isCounting })
      posts.value = [...posts.value.filter(other => other.cuff !== cuff), post]
      sensors = [...new Set([...sensors, cuff])]
    },
    async letOut() {
      for (const post of posts.value) {
        if (!post.isConnected() || !post.driver.canRelease) continue
        try {
          await post.release()
          deps.act({ kind: 'letting-out', cuff: post.cuff })
        } catch {
          // The page goes on asking the athlete, and the kiosk sees by its pressure that it is still on.
        }
      }
    },
    standing() {
      const gone = sensors.filter(cuff => !posts.value.some(post => post.cuff === cuff))
      return [
        ...posts.value.map(post => post.status()),
        ...gone.map(cuff => encode({ ...deps.of, kind: 'cuff-status', cuff, status: { online: false } })),
      ]
    },
    sensors: () => sensors,
    disconnect() {
      for (const post of posts.value) post.disconnect()
    },
  }
}
