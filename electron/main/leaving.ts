import type { App } from 'electron'

interface LeavingSetup {
  app: App
  /** Ends everything in order; what is not done after a moment is left as it is. */
  tidyUp: () => Promise<void>
}

export interface Leaving {
  isUnderWay: () => boolean
  leave: (code: number) => void
}

/** The one way out: whoever asks the app to end, by signal, key or desktop, has it ended in order and once. */
export function createLeaving({ app, tidyUp }: LeavingSetup): Leaving {
  let isUnderWay = false

  function leave(code: number): void {
    if (isUnderWay) return
    isUnderWay = true
    // A signal to the whole group (a service that is stopped) has ended Chromium's other processes too; without this
    // it tries a few times in vain to start one for the graphics, and then brings down the app before the hub's end.
    app.commandLine.appendSwitch('disable-gpu-process-crash-limit')
    void tidyUp().finally(() => app.exit(code))
  }

  app.on('before-quit', event => {
    event.preventDefault()
    leave(0)
  })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => leave(0))
  return { isUnderWay: () => isUnderWay, leave }
}
