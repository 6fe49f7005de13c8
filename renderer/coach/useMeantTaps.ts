import { watch } from 'vue'

const MOVED_MS = 400

/**
 * Whether a tap was meant for what it hit: where things changed places (`order` became another) a moment ago, it was meant for
 * another one. A key goes to what has the focus, wherever that stands.
 */
export function useMeantTaps(order: () => string): (event: MouseEvent) => boolean {
  let movedAtMs = -MOVED_MS
  watch(order, () => {
    movedAtMs = performance.now()
  })
  return event => event.detail === 0 || event.timeStamp - movedAtMs >= MOVED_MS
}
