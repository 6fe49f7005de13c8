const BUDGET_MS = 8

/**
 * Lets the loop breathe under a flood: once the messages of one turn have taken their time, the rest waits for the next
 * turn, so that timers, walls and alarms are never stuck behind a burst (C22, L7).
 */
export function createTurnBudget(
  nowMs: () => number = () => performance.now(),
): (packet: unknown, done: () => void) => void {
  let turnBeganMs: number | null = null
  return (_packet, done) => {
    if (turnBeganMs === null) {
      turnBeganMs = nowMs()
      setImmediate(() => (turnBeganMs = null))
      done()
      return
    }
    if (nowMs() - turnBeganMs < BUDGET_MS) done()
    else setImmediate(done)
  }
}
