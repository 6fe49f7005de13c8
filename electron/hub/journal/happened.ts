import type { Message } from '../../../stations/contract/message.ts'
import type { Entry } from '../../../stations/kioskInput.ts'
import type { KioskState } from '../../../stations/kioskState.ts'
import type { Limits } from '../../../stations/safety/limits.ts'
import type { JournalRow } from './rowSchema.ts'

/** What happened and where, without its number and moment. */
export type Happened = Pick<
  JournalRow & { table: 'happening' },
  'kind' | 'station' | 'cuff' | 'athlete_id' | 'body'
>
type Stations = KioskState['stations']
type Place = { readonly station: string | null; readonly cuff: string | null }
type Event = Message & { kind: 'event' }

const nowhere: Place = { station: null, cuff: null }

/** What review shows of an entry; null: it is counted (`rejected`), or of no use to anybody later. */
export function happenedOf(entry: Entry, stations: Stations): Happened | null {
  switch (entry.kind) {
    case 'alarm': {
      const { change, alarm } = entry
      return happened('alarm', alarm, stations, { change, alarm })
    }
    case 'acknowledge-refused': {
      const { alarmId, by, reason } = entry
      return happened('acknowledge-refused', nowhere, stations, { alarmId, by, reason })
    }
    case 'sound':
      return happened('sound', nowhere, stations, { change: entry.change, by: entry.by })
    case 'command': {
      const { change, commandId, type, by, text, reason, late, station } = entry
      const body = { change, commandId, type, by, text, reason, late }
      return happened('command', { station, cuff: null }, stations, body)
    }
    case 'note': {
      const { station, by, text } = entry
      return happened('note', { station, cuff: null }, stations, { by, text })
    }
    // A session has a table of its own.
    case 'session':
    case 'rejected':
    case 'dropped':
      return null
  }
}

/** An event of a station, as it was said. */
export function eventHappened({ station, event }: Event, stations: Stations): Happened {
  return happened('event', { station, cuff: 'cuff' in event ? event.cuff : null }, stations, { event })
}

/** Nobody looked (`kiosk`), or nothing was written (`journal`), since then. */
export function gapHappened(cause: 'kiosk' | 'journal', fromAtMs: number): Happened {
  return happened('gap', nowhere, null, { cause, fromAtMs })
}

export function limitsHappened(limits: Limits): Happened {
  return happened('limits', nowhere, null, { limits })
}

/** So many invalid messages came on a topic. */
export function rejectedHappened(place: Place, topic: string, count: number, stations: Stations): Happened {
  return happened('rejected', place, stations, { topic, count })
}

/** Whether somebody may rely on it: a high alarm, an acknowledgement or a note outlives a power cut (AL8). */
export function mustLast(entry: Entry): boolean {
  if (entry.kind === 'note') return true
  if (entry.kind !== 'alarm') return false
  return entry.change === 'acknowledged' || entry.alarm.priority === 'high'
}

function happened(
  kind: string,
  { station, cuff }: Place,
  stations: Stations | null,
  body: unknown,
): Happened {
  const athlete_id = stations === null ? null : athleteAt(station, stations)
  return { kind, station, cuff, athlete_id, body: JSON.stringify(body) }
}

function athleteAt(wanted: string | null, stations: Stations): string | null {
  for (const { station, assignment } of stations.values()) {
    if (station === wanted) return assignment?.athlete.id ?? null
  }
  return null
}
