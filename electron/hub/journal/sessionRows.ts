import type { Entry } from '../../../stations/kioskInput.ts'
import type { KioskState } from '../../../stations/kioskState.ts'
import type { JournalRow, SessionRow } from './rowSchema.ts'

/** Follows the kiosk's session. */
export type SessionRows = {
  /** Its id; null: nobody trains. */
  readonly current: () => string | null
  readonly isChanged: (state: KioskState) => boolean
  /** The rows of the session that ended and of the one that began. */
  readonly follow: (state: KioskState, entries: readonly Entry[], moment: Moment) => JournalRow[]
  readonly open: () => JournalRow[]
}
type Moment = { readonly atMs: number; readonly wallAtMs: number }
type End = { readonly cause: string; readonly by: string | null }

/** `openAtStart` is a session that was not over when an earlier run of the kiosk ended. */
export function createSessionRows(run: number, openAtStart: SessionRow | null): SessionRows {
  let open = openAtStart

  function ended(session: SessionRow, { cause, by }: End, { atMs, wallAtMs }: Moment): JournalRow {
    return {
      ...{ table: 'session', ...session },
      ...{ ended_at_ms: atMs, ended_wall_ms: wallAtMs, ended_cause: cause, ended_by: by },
    }
  }

  return {
    current: () => open?.session ?? null,
    isChanged: ({ session }) =>
      (session?.id ?? null) !== (open?.session ?? null) || (session?.squad ?? null) !== (open?.squad ?? null),
    follow({ session, setup }, entries, moment) {
      if (open !== null && open.session === session?.id) {
        open = { ...open, squad: session.squad }
        return [{ table: 'session', ...open }]
      }
      const rows = open === null ? [] : [ended(open, endOf(entries), moment)]
      open = session === null ? null : begun(run, session, setup)
      return open === null ? rows : [...rows, { table: 'session', ...open }]
    },
    open: () => (open === null ? [] : [{ table: 'session', ...open }]),
  }
}

/** A session whose end nobody told of was calm while the kiosk did not run. */
function endOf(entries: readonly Entry[]): End {
  for (const entry of entries) if (entry.kind === 'session' && entry.change === 'ended') return entry
  return { cause: 'calm', by: null }
}

function begun(
  run: number,
  { id, squad, started }: NonNullable<KioskState['session']>,
  { demo, limits }: KioskState['setup'],
): SessionRow {
  return {
    ...{ session: id, run, squad, demo: demo ? 1 : 0 },
    ...{ started_at_ms: started.atMs, started_wall_ms: started.wallMs },
    ...{ started_cause: started.cause, started_by: started.by },
    ...{ ended_at_ms: null, ended_wall_ms: null, ended_cause: null, ended_by: null },
    limits: JSON.stringify(limits),
  }
}
