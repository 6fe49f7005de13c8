import type { WallPort } from './walls/portWall.ts'

/** What the hub says to Electron's main process. */
export type HubToKeeper =
  | {
      readonly kind: 'ready'
      readonly wall: string
      readonly mqtt: string
      readonly language: string
      readonly demo: boolean
    }
  | { readonly kind: 'failed'; readonly text: string }
  /**
   * Once a second, and at once when the screen is wanted: its loop runs. A hub that hangs says nothing more and is replaced.
   * `wantsWall`: whatever is over the wall must go.
   */
  | { readonly kind: 'beat'; readonly wantsWall: boolean }

export type ParentPort = {
  readonly on: (
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly WallPort[] }) => void,
  ) => unknown
  readonly postMessage: (message: HubToKeeper) => void
}

/** The wire to the process that keeps the hub; null under plain Node. */
export function findParentPort(): ParentPort | null {
  return hasParentPort(process) ? process.parentPort : null
}

function hasParentPort(host: object): host is { parentPort: ParentPort } {
  return 'parentPort' in host && typeof host.parentPort === 'object' && host.parentPort !== null
}

/** What a message of the keeper is about. */
export function kindOf(data: unknown): 'wall' | 'stop' | null {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return null
  return data.kind === 'wall' || data.kind === 'stop' ? data.kind : null
}
