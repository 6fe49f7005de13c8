import type { Log } from './log.ts'

/** What may lie over the wall while the floor is calm. */
export type OverPage = 'review' | 'settings'

/** Review as it lies over the wall. */
export interface ReviewView {
  close: () => void
  /** A recording runs by itself: nobody has to touch it. */
  isReplay: () => boolean
}

export interface ReviewGate {
  hubServes: (pages: string | null) => void
  hubBeats: (wantsWall: boolean) => void
  hubGone: () => void
  /** Somebody at the wall asks for it; false: the floor comes first. */
  ask: (page: OverPage) => boolean
  /** Somebody touched it. */
  used: () => void
  close: (why: string) => void
}

const LOOK_MS = 250
/** A beat comes each second; the wall says "not live" after the same 2 s without a word (SG4), and must be seen to. */
const HUB_SILENT_MS = 2_000
const IDLE_MS = 120_000
const REPLAY_IDLE_MS = 15 * 60_000

/**
 * Decides when review may lie over the wall. The hub's word decides, not the page's: without one that says the floor is calm it does
 * not open, and it goes at once when the hub wants the wall, is silent or is gone. Left alone it goes by itself.
 */
export function createReviewGate(deps: {
  open: (pages: string, page: OverPage) => ReviewView
  log: Log
}): ReviewGate {
  let pages: string | null = null
  let isCalm = false
  let view: ReviewView | null = null
  let timer: NodeJS.Timeout | undefined
  let silentMs = 0
  let idleMs = 0

  function close(why: string): void {
    if (view === null) return
    const closing = view
    view = null
    clearInterval(timer)
    deps.log('info', `review: closed, ${why}`)
    closing.close()
  }

  // Counted and not read from a clock: a machine that slept has not been idle.
  function look(): void {
    silentMs += LOOK_MS
    idleMs += LOOK_MS
    if (silentMs >= HUB_SILENT_MS) return close('no word of the hub')
    if (idleMs >= (view?.isReplay() === true ? REPLAY_IDLE_MS : IDLE_MS)) close('nobody has touched it')
  }

  return {
    hubServes(where) {
      pages = where
      isCalm = false
    },
    hubBeats(wantsWall) {
      silentMs = 0
      isCalm = !wantsWall
      if (wantsWall) close('the floor needs the wall')
    },
    hubGone() {
      pages = null
      isCalm = false
      close('the hub is gone')
    },
    ask(page) {
      if (view !== null) return true
      if (pages === null || !isCalm) return false
      silentMs = 0
      idleMs = 0
      view = deps.open(pages, page)
      timer = setInterval(look, LOOK_MS)
      deps.log('info', `review: ${page} opened over the wall`)
      return true
    },
    used() {
      idleMs = 0
    },
    close,
  }
}
