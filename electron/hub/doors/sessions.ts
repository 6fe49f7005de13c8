import { hashOf, newSecret } from './secrets.ts'

/** A coach who has said the PIN, on one device. */
export type Session = { readonly id: string; readonly startedAtMs: number; readonly from: string }

export type Sessions = {
  /** Hands back what the device's cookie holds. */
  readonly start: (from: string) => string
  /** The session of a cookie, which goes on by being used; null: there is none, or it has ended. */
  readonly use: (token: string | undefined) => Session | null
  /** The same without keeping it going. */
  readonly look: (token: string | undefined) => Session | null
  readonly end: (token: string | undefined) => Session | null
  /** A new PIN ends all of them. */
  readonly endAll: () => void
}

/** A coach's phone in a pocket between two groups. */
export const IDLE_MS = 2 * 3_600_000
/** A day's work: whoever finds the phone tomorrow is asked for the PIN. */
export const LONGEST_MS = 12 * 3_600_000
const MOST = 200

/**
 * The sessions of coaches, in memory alone: the kiosk's end ends them. Of a token only its hash is kept, and the time is the
 * kiosk's steady clock.
 */
export function createSessions(nowMs: () => number): Sessions {
  const sessions = new Map<string, { readonly session: Session; usedAtMs: number }>()

  function isOver({ session, usedAtMs }: { session: Session; usedAtMs: number }): boolean {
    return nowMs() - usedAtMs >= IDLE_MS || nowMs() - session.startedAtMs >= LONGEST_MS
  }

  function sweep(): void {
    for (const [key, entry] of sessions) if (isOver(entry)) sessions.delete(key)
    const oldest = sessions.keys().next().value
    if (sessions.size >= MOST && oldest !== undefined) sessions.delete(oldest)
  }

  function live(token: string | undefined) {
    const entry = token === undefined ? undefined : sessions.get(hashOf(token))
    return entry === undefined || isOver(entry) ? undefined : entry
  }

  return {
    start(from) {
      sweep()
      const token = newSecret()
      const key = hashOf(token)
      sessions.set(key, {
        session: { id: key.slice(0, 8), startedAtMs: nowMs(), from },
        usedAtMs: nowMs(),
      })
      return token
    },
    use(token) {
      const entry = live(token)
      if (entry !== undefined) entry.usedAtMs = nowMs()
      return entry?.session ?? null
    },
    look: token => live(token)?.session ?? null,
    end(token) {
      const key = hashOf(token ?? '')
      const entry = sessions.get(key)
      sessions.delete(key)
      return entry?.session ?? null
    },
    endAll: () => sessions.clear(),
  }
}
