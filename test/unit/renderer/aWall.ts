import type { BoardPatch } from '../../../stations/board/boardSchema.ts'
import { useAnswerStore } from '../../../renderer/stores/answerStore.ts'
import { useBoardStore } from '../../../renderer/stores/boardStore.ts'
import { useLiveStore } from '../../../renderer/stores/liveStore.ts'
import { usePairingStore } from '../../../renderer/stores/pairingStore.ts'
import { takeHubMessages } from '../../../renderer/stores/takeHubMessages.ts'
import { aBoard, aTile } from './builders.ts'

export const stations = ['1', '2', '3']
export const aFloorOfThree = () => aBoard({ tiles: stations.map(station => aTile({ station })) })
export const at = (revision: number) => ({ revision, nowMs: revision * 1_000, wallNowMs: 0 })

/** The wall's stores behind their entrance; pictures are drawn when the test says so. */
export function aWall() {
  const [board, live, answers] = [useBoardStore(), useLiveStore(), useAnswerStore()]
  const pairing = usePairingStore()
  let next: { run: () => void; atMs: number } | null = null
  let nowMs = 0
  const take = takeHubMessages(
    { board, live, answers, pairing },
    {
      nowMs: () => nowMs,
      next(run, leastMs) {
        next = { run, atMs: nowMs + leastMs }
        return () => {
          next = null
        }
      },
    },
  )
  const picture = (afterMs = 16): void => {
    nowMs += afterMs
    if (next === null || next.atMs > nowMs) return
    const { run } = next
    next = null
    run()
  }
  let revision = 1
  take({ kind: 'snapshot', ...at(revision), board: aFloorOfThree() })
  const patch = (changes: BoardPatch): void => {
    revision += 1
    take({ kind: 'patch', ...at(revision), patch: changes })
  }
  return {
    board,
    live,
    answers,
    pairing,
    take,
    patch,
    picture,
    pressure: () => board.tileOf('2')?.tile.value.cuffs[0]?.pressureMmHg,
  }
}
