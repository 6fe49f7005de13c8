/** What stops something that was started. */
export type Stop = () => void

type Timer = { nextAtMs: number; readonly periodMs: number; readonly offsetMs: () => number; run: () => void }

/** Virtual time: what is started comes in the order of its moments, first started first; nothing waits. */
export function aClock() {
  let nowMs = 0
  const timers = new Set<Timer>()

  const next = (untilMs: number): Timer | null => {
    let first: Timer | null = null
    for (const timer of timers) {
      if (timer.nextAtMs <= untilMs && (first === null || timer.nextAtMs < first.nextAtMs)) first = timer
    }
    return first
  }

  return {
    nowMs: (): number => nowMs,
    /** Calls at once-a-period moments from one period on; `offsetMs` moves each call by itself (jitter). */
    every(periodMs: number, run: () => void, offsetMs: () => number = () => 0): Stop {
      const timer: Timer = { nextAtMs: nowMs + periodMs + offsetMs(), periodMs, offsetMs, run }
      let beat = nowMs + periodMs
      timer.run = () => {
        // What was missed while nobody looked is not made up for, as no timer of a process does.
        beat += Math.max(1, Math.floor((nowMs - beat) / periodMs) + 1) * periodMs
        timer.nextAtMs = Math.max(nowMs, beat + offsetMs())
        run()
      }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    run(forMs: number): void {
      const untilMs = nowMs + forMs
      for (let timer = next(untilMs); timer !== null; timer = next(untilMs)) {
        nowMs = Math.max(nowMs, timer.nextAtMs)
        timer.run()
      }
      nowMs = untilMs
    },
    /** Time passes and nobody looks: the process was suspended. */
    suspend(forMs: number): void {
      nowMs += forMs
    },
  }
}

export type Clock = ReturnType<typeof aClock>
