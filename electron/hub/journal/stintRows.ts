import type { StationState } from '../../../stations/floor/stationState.ts'
import type { JournalRow, StintRow } from './rowSchema.ts'

type Moment = { readonly atMs: number; readonly wallAtMs: number }

/** Follows who trains where in a session: a stint is one assignment id at one station, with its newest version. */
export function createStintRows(openAtStart: readonly StintRow[], lastNumber: number) {
  let last = lastNumber
  const open = new Map(openAtStart.map(stint => [stint.station, stint]))

  function end(stint: StintRow, { atMs, wallAtMs }: Moment): JournalRow {
    open.delete(stint.station)
    return { table: 'stint', ...stint, ended_at_ms: atMs, ended_wall_ms: wallAtMs }
  }

  /** The rows that what happened at a station changes. */
  function follow(station: StationState, session: string | null, moment: Moment): JournalRow[] {
    const rows: JournalRow[] = []
    const { assignment } = station
    let known = open.get(station.station)
    if (known !== undefined && (known.session !== session || idIn(known) !== assignment?.id)) {
      rows.push(end(known, moment))
      known = undefined
    }
    if (assignment === null || session === null) return rows
    const told = {
      station_name: station.configuredName ?? station.status?.name ?? null,
      athlete_id: assignment.athlete.id,
      athlete_name: assignment.athlete.name,
      assignment: JSON.stringify(assignment),
      cuffs: JSON.stringify(cuffsOf(station)),
    }
    if (known !== undefined && isSame(known, told)) return rows
    const began = { started_at_ms: moment.atMs, started_wall_ms: moment.wallAtMs }
    const stint: StintRow = {
      ...(known ?? { stint: (last += 1), ...began }),
      ...{ session, station: station.station, ended_at_ms: null, ended_wall_ms: null },
      ...told,
    }
    open.set(station.station, stint)
    rows.push({ table: 'stint', ...stint })
    return rows
  }

  return {
    follow,
    followAll: (stations: Iterable<StationState>, session: string | null, moment: Moment): JournalRow[] =>
      [...stations].flatMap(station => follow(station, session, moment)),
    endAll: (moment: Moment): JournalRow[] => [...open.values()].map(stint => end(stint, moment)),
    open: (): JournalRow[] => [...open.values()].map(stint => ({ table: 'stint', ...stint })),
  }
}

function isSame(known: StintRow, told: Partial<StintRow>): boolean {
  const { station_name, athlete_id, athlete_name, assignment, cuffs } = known
  return (
    JSON.stringify({ station_name, athlete_id, athlete_name, assignment, cuffs }) === JSON.stringify(told)
  )
}

function idIn(stint: StintRow): unknown {
  const assignment: unknown = JSON.parse(stint.assignment)
  return typeof assignment === 'object' && assignment !== null && 'id' in assignment ? assignment.id : null
}

/** What is worn: the cuffs that are prescribed or have said something of themselves. */
function cuffsOf({ assignment, cuffs }: StationState) {
  const prescribed = assignment?.prescription.cuffs ?? []
  const names = new Set([...prescribed.map(({ cuff }) => cuff), ...cuffs.keys()])
  return [...names].map(cuff => {
    const status = cuffs.get(cuff)?.status
    const limb = prescribed.find(one => one.cuff === cuff)?.limb ?? status?.limb ?? null
    return { cuff, limb, serial: status?.serial ?? null, model: status?.model ?? null }
  })
}
