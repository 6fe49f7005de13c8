import type { HubMessage } from '../../stations/board/wallMessageSchema.ts'
import type { useAnswerStore } from './answerStore.ts'
import type { useBoardStore } from './boardStore.ts'
import type { useLiveStore } from './liveStore.ts'
import type { usePairingStore } from './pairingStore.ts'
import { createPacer } from './pacer.ts'

/** When the wall draws next; handed in so that tests own the time. */
export interface Frames {
  /** Runs once before the next picture, or after `leastMs` if that is later; the result takes it back. */
  next(run: () => void, leastMs: number): () => void
  nowMs(): number
}

interface Stores {
  readonly board: ReturnType<typeof useBoardStore>
  readonly live: ReturnType<typeof useLiveStore>
  readonly answers: ReturnType<typeof useAnswerStore>
  readonly pairing: ReturnType<typeof usePairingStore>
}

const NUMBERS_A_SECOND = 4

/** Takes what the bridge hears into the stores: alarms at once, time and numbers with the next picture. */
export function takeHubMessages(stores: Stores, frames: Frames): (message: HubMessage) => void {
  const { board, live, answers, pairing } = stores
  const pacer = createPacer(NUMBERS_A_SECOND)
  let time: { nowMs: number; wallNowMs: number } | null = null
  let scheduled = false

  function draw(): void {
    scheduled = false
    if (time !== null) {
      live.nowMs = time.nowMs
      live.wallNowMs = time.wallNowMs
    }
    const nowMs = frames.nowMs()
    if (!board.numbersWait()) return
    const waitMs = pacer.waitMs(nowMs)
    if (waitMs > 0) schedule(waitMs)
    else if (board.applyNumbers()) pacer.happened(nowMs)
  }

  function schedule(leastMs: number): void {
    if (scheduled) return
    scheduled = true
    frames.next(draw, leastMs)
  }

  return message => {
    switch (message.kind) {
      case 'answer':
        answers.take(message)
        return
      case 'pairing':
        pairing.take(message)
        return
      case 'snapshot':
        // The first picture of a wall must not wait for a frame.
        live.nowMs = message.nowMs
        live.wallNowMs = message.wallNowMs
        board.takeSnapshot(message.board)
        break
      case 'patch':
        board.takePatch(message.patch)
        break
      case 'heartbeat':
        live.provedAtMs = message.provedAtMs
        break
    }
    time = { nowMs: message.nowMs, wallNowMs: message.wallNowMs }
    schedule(0)
  }
}
