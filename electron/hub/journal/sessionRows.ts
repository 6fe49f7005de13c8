import type { KioskState } from '../../../stations/kioskState.ts'
import type { JournalRow, SessionRow } from './rowSchema.ts'

/** Follows the kiosk's session. */
export type SessionRows = {
  /** Its id; null: nobody trains. */
  readonly current: () => string | null
  readonly isChanged: (state: KioskState) => boolean
  /** The rows of the session that ended and of the one that began. */
  readonly follow: (state: KioskState, moment: Moment) => JournalRow[]
  readonly open: () => JournalRow[]
}
type Moment = { readonly atMs: number; readonly wallAtMs: number }

/** `openAtStart` is a session that was not over when an earlier run of the kiosk ended. */
export function createSessionRows(run: number, openAtStart: SessionRow | null): SessionRows {
  let open = openAtStart

  function ended(session: SessionRow, { atMs, wallAtMs }: Moment): JournalRow {
    return {
      ...{ table: 'session', ...session },
      ...{ ended_at_ms: atMs, ended_wall_ms: wallAtMs, ended_cause: 'calm', ended_by: null },
    }
  }

  return {
    current: () => open?.session ?? null,
    isChanged: state => idOf(state) !== (open?.session ?? null),
    follow(state, moment) {
      const rows = open === null ? [] : [ended(open, moment)]
      const session = idOf(state)
      open = session === null ? null : begun(run, session, state, moment)
      return open === null ? rows : [...rows, { table: 'session', ...open }]
    },
    open: () => (open === null ? [] : [{ table: 'session', ...open }]),
  }
}

function begun(run: number, session: string, { setup }: KioskState, moment: Moment): SessionRow {
  return {
    ...{ session, run, squad: null, demo: setup.demo ? 1 : 0 },
    ...{ started_at_ms: moment.atMs, started_wall_ms: moment.wallAtMs },
    ...{ started_cause: 'check-in', started_by: null },
    ...{ ended_at_ms: null, ended_wall_ms: null, ended_cause: null, ended_by: null },
    limits: JSON.stringify(setup.limits),
  }
}

function idOf({ session, setup }: KioskState): string | null {
  return session === null ? null : `${setup.kiosk}-${session.startedWallMs}`
}
