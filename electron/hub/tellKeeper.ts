import type { ParentPort } from './parentPort.ts'

const LOOK_MS = 100
const BEAT_MS = 1_000

/** Tells Electron's main process once a second that the loop runs, and within 100 ms when the screen must show the floor. */
export function tellKeeper(
  parent: Pick<ParentPort, 'postMessage'>,
  hub: { readonly wantsWall: () => boolean },
): () => void {
  let told = false
  let sinceMs = 0

  const timer = setInterval(() => {
    sinceMs += LOOK_MS
    const wantsWall = hub.wantsWall()
    if (wantsWall === told && sinceMs < BEAT_MS) return
    told = wantsWall
    sinceMs = 0
    parent.postMessage({ kind: 'beat', wantsWall })
  }, LOOK_MS).unref()
  return () => clearInterval(timer)
}
