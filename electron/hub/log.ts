export type Level = 'info' | 'warn' | 'error'

/** Plain single lines: when, how bad, where, what. */
export type Log = {
  readonly info: (where: string, text: string) => void
  readonly warn: (where: string, text: string) => void
  readonly error: (where: string, text: string) => void
  /** For what may come a thousand times a second: the first of a key at once, then a count every 10 s. */
  readonly repeated: (key: string, level: Level, where: string, text: string) => void
  /** Writes the counts that are due; to be called about once a second. */
  readonly sweep: () => void
}

type Repeat = { sinceMs: number; count: number; level: Level; where: string; text: string }

const REPEAT_MS = 10_000
// A stranger's topics are keys here, so there is an end to them.
const MOST_KEYS = 500

/** A log that writes to `write`; times stand in it by the wall clock, repeats are counted by the steady one. */
export function createLog(deps: {
  readonly write: (line: string) => void
  readonly wallNowMs: () => number
  readonly nowMs: () => number
}): Log {
  const repeats = new Map<string, Repeat>()

  function line(level: Level, where: string, text: string): void {
    const oneLine = text.replace(/\s*[\r\n]+\s*/g, ' ')
    deps.write(`${new Date(deps.wallNowMs()).toISOString()} ${level.padEnd(5)} ${where}: ${oneLine}`)
  }

  return {
    info: (where, text) => line('info', where, text),
    warn: (where, text) => line('warn', where, text),
    error: (where, text) => line('error', where, text),
    repeated(wantedKey, level, where, text) {
      const key = repeats.has(wantedKey) || repeats.size < MOST_KEYS ? wantedKey : `other ${where}`
      const known = repeats.get(key)
      if (known === undefined) {
        repeats.set(key, { sinceMs: deps.nowMs(), count: 0, level, where, text })
        line(level, where, text)
        return
      }
      known.count += 1
      known.text = text
    },
    sweep() {
      const nowMs = deps.nowMs()
      for (const [key, repeat] of repeats) {
        if (nowMs - repeat.sinceMs < REPEAT_MS) continue
        if (repeat.count === 0) {
          repeats.delete(key)
          continue
        }
        line(repeat.level, repeat.where, `${repeat.text} (${repeat.count} more in 10 s)`)
        repeat.sinceMs = nowMs
        repeat.count = 0
      }
    },
  }
}
