import type { HubProcess } from './hubProcess.ts'
import { readHubWord } from './hubWord.ts'
import type { Log } from './log.ts'

interface KeeperSetup<Port> {
  fork: () => HubProcess<Port>
  log: Log
  /** A hub serves: walls can be joined to it; its pages are at `wall`. */
  onServing: (wall: string | null) => void
  /** It said that it runs, and whether the screen must show the floor. */
  onBeat: (wantsWall: boolean) => void
  /** The hub that served is gone; another one is on its way unless the keeper was stopped. */
  onGone: () => void
  /** It never came up, and trying again would not help: its settings are wrong, or it only had something to print. */
  onGivenUp: (code: number) => void
}

export interface HubKeeper<Port> {
  isServing: () => boolean
  /** Gives the serving hub one more wall. */
  join: (port: Port) => void
  /** Ends the hub in order, by force after 2 s. */
  stop: () => Promise<void>
}

const refusedCode = 2
const stopWithinMs = 2_000
/** After this long a hub counts as sound, and its next end is again the first. */
const soundAfterMs = 10_000
/** A hub says once a second that its loop runs; after so many seconds without a word it hangs and is replaced. */
const secondsUnheardAtMost = 5

/** How long the keeper waits after the n-th end in a row: the first time not at all. */
export function restartDelayMs(endsInARow: number): number {
  return endsInARow <= 1 ? 0 : Math.min(250 * 2 ** (endsInARow - 2), 2_000)
}

/** Keeps one hub running. */
export function keepHub<Port>(setup: KeeperSetup<Port>): HubKeeper<Port> {
  let hub: HubProcess<Port> | null = null
  let isServing = false
  let hasServed = false
  let endsInARow = 0
  let timer: NodeJS.Timeout | undefined
  let stopped: (() => void) | null = null
  let secondsUnheard = 0
  let listening: NodeJS.Timeout | undefined

  function start(): void {
    const started = setup.fork()
    let failure: string | null = null
    hub = started
    started.onWord(word => {
      const heard = readHubWord(word)
      if (heard?.kind === 'failed') failure = heard.text
      if (heard?.kind === 'ready') serve(heard.wall)
      if (heard?.kind === 'beat' && isServing) setup.onBeat(heard.wantsWall)
      secondsUnheard = 0
    })
    started.onEnd(code => {
      hub = null
      end(code, failure)
    })
  }

  function serve(wall: string | null): void {
    isServing = true
    hasServed = true
    clearTimeout(timer)
    timer = setTimeout(() => {
      endsInARow = 0
    }, soundAfterMs)
    secondsUnheard = 0
    listening = setInterval(listen, 1_000)
    setup.onServing(wall)
  }

  // Its own count and not a clock: a machine that slept does not look like a hub that hangs.
  function listen(): void {
    secondsUnheard += 1
    if (secondsUnheard <= secondsUnheardAtMost) return
    clearInterval(listening)
    setup.log('error', `hub: no word for ${secondsUnheardAtMost} s, killed`)
    hub?.kill()
  }

  function end(code: number, failure: string | null): void {
    clearTimeout(timer)
    clearInterval(listening)
    if (isServing) setup.onGone()
    isServing = false
    if (stopped !== null) {
      stopped()
      return
    }
    const isHopeless = failure !== null || code === 0 || code === refusedCode
    if (!hasServed && isHopeless) {
      setup.onGivenUp(failure === null ? code : code || 1)
      return
    }
    endsInARow += 1
    const waitMs = restartDelayMs(endsInARow)
    setup.log(
      'error',
      `hub: ended with code ${code}${failure === null ? '' : `: ${failure}`}; new one in ${waitMs} ms`,
    )
    timer = setTimeout(start, waitMs)
  }

  async function stop(): Promise<void> {
    clearTimeout(timer)
    clearInterval(listening)
    await new Promise<void>(resolve => {
      stopped = resolve
      if (hub === null) {
        resolve()
        return
      }
      hub.tell({ kind: 'stop' })
      timer = setTimeout(() => {
        setup.log('error', `hub: did not end within ${stopWithinMs} ms, killed`)
        hub?.kill()
        resolve()
      }, stopWithinMs)
    })
    clearTimeout(timer)
  }

  start()
  return { isServing: () => isServing, join: port => hub?.tell({ kind: 'wall' }, [port]), stop }
}
