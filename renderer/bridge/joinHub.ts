import type { HubMessage } from '../../stations/board/wallMessageSchema.ts'
import { createHubClock, type HubClock } from '../alarms/createHubClock.ts'
import { steady } from '../alarms/steady.ts'
import { useAnswerStore } from '../stores/answerStore.ts'
import { useBoardStore } from '../stores/boardStore.ts'
import { useLiveStore } from '../stores/liveStore.ts'
import { usePairingStore } from '../stores/pairingStore.ts'
import { takeHubMessages, type Frames } from '../stores/takeHubMessages.ts'
import { connectWall } from './connectWall.ts'
import type { Transport } from './transport.ts'

/** Joins a page with the hub: what the hub says goes into the stores, what the page asks goes to the hub. */
export function joinHub(deps: {
  readonly transport: Transport
  readonly frames: Frames
  /** A recording's clock does not run as fast as this page's: nothing is to be in step with it, and nobody to be asked. */
  readonly isRecording?: boolean
  readonly hubClock?: HubClock
  /** After each message, once it is in the stores. */
  readonly heard?: () => void
}): void {
  const { transport, frames, isRecording = false, hubClock = createHubClock(), heard } = deps
  const [board, live, answers] = [useBoardStore(), useLiveStore(), useAnswerStore()]
  const take = takeHubMessages({ board, live, answers, pairing: usePairingStore() }, frames)

  function hear(message: HubMessage): void {
    if (!isRecording) {
      if ('nowMs' in message) hubClock.hear(message.nowMs, performance.now())
      live.offsetMs = steady(live.offsetMs, hubClock.offsetMs())
    }
    take(message)
    heard?.()
  }

  const wall = connectWall(
    transport,
    {
      heard: hear,
      silent: silent => {
        live.silent = silent
      },
    },
    {
      after: (ms, run) => {
        const timer = setTimeout(run, ms)
        return () => clearTimeout(timer)
      },
    },
  )
  if (!isRecording) answers.ask = command => wall.ask(command)
}
