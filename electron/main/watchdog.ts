import type { Log } from './log.ts'

/** The page as the watchdog sees it. */
export interface WatchedPage {
  load: () => void
  /** Asks the page for a sign of life; `answered` is called when it comes. */
  ask: () => void
  /** Ends the page's process, also one that hangs. */
  kill: () => void
}

export interface Watchdog {
  start: () => void
  stop: () => void
  drawn: () => void
  answered: () => void
  unresponsive: () => void
  gone: (reason: string) => void
  loadFailed: (reason: string) => void
}

const askEveryMs = 250
/** No answer to this many asks in a row, 3 s, counts as hung. */
const unansweredAtMost = 12
/** A page that is not drawn after 10 s of loading is begun anew. */
const loadingAtMost = 40
/** A killed process should be gone at once; after 2 s the page is loaded without waiting for that. */
const dyingAtMost = 8
const retryLoadMs = 1_000
/** The first crash is answered at once, one within 10 s of the last after a second: no storm of new processes. */
const calmMs = 10_000

/**
 * Keeps a page alive: loads it, again if that fails, again after a crash, and kills it first if it hangs. It counts
 * its own asks and not a clock, so that a machine that slept does not look like a page that hung.
 */
export function createWatchdog(page: WatchedPage, log: Log): Watchdog {
  let state: 'loading' | 'drawn' | 'dying' | 'waiting' = 'waiting'
  let asksInState = 0
  let wasCalm = true
  let asking: NodeJS.Timeout | undefined
  let reloading: NodeJS.Timeout | undefined
  let calming: NodeJS.Timeout | undefined

  function enter(next: typeof state): void {
    state = next
    asksInState = 0
  }

  function load(): void {
    clearTimeout(reloading)
    enter('loading')
    page.load()
  }

  function loadIn(ms: number): void {
    enter('waiting')
    clearTimeout(reloading)
    reloading = setTimeout(load, ms)
  }

  function kill(why: string): void {
    log('error', `window: ${why}; its process is ended and the wall loaded anew`)
    enter('dying')
    page.kill()
  }

  function look(): void {
    asksInState += 1
    if (state === 'loading' && asksInState > loadingAtMost) kill('the wall is not drawn after 10 s')
    else if (state === 'dying' && asksInState > dyingAtMost) load()
    else if (state === 'drawn' && asksInState > unansweredAtMost)
      kill('the wall gave no sign of life for 3 s')
    else if (state === 'drawn') page.ask()
  }

  return {
    start: () => {
      asking = setInterval(look, askEveryMs)
      load()
    },
    stop: () => {
      clearInterval(asking)
      clearTimeout(reloading)
      clearTimeout(calming)
    },
    drawn: () => {
      if (state === 'loading') enter('drawn')
    },
    answered: () => {
      if (state === 'drawn') asksInState = 0
    },
    unresponsive: () => {
      if (state === 'drawn') kill('the wall does not respond')
    },
    gone: reason => {
      log('error', `window: the wall's process is gone (${reason}), loaded anew`)
      loadIn(wasCalm ? 0 : retryLoadMs)
      wasCalm = false
      clearTimeout(calming)
      calming = setTimeout(() => {
        wasCalm = true
      }, calmMs)
    },
    loadFailed: reason => {
      log('error', `window: the wall can't be loaded (${reason}), tried again in ${retryLoadMs} ms`)
      loadIn(retryLoadMs)
    },
  }
}
