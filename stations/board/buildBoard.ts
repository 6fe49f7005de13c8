import type { AlarmSlots } from '../alarms/alarmSlot.ts'
import { pauseAt } from '../alarms/soundPause.ts'
import type { StationId } from '../contract/ids.ts'
import type { StationState } from '../floor/stationState.ts'
import type { KioskState } from '../kioskState.ts'
import type { AlarmView } from './alarmViewSchema.ts'
import type { Board, Trace } from './boardSchema.ts'
import { buildTile } from './buildTile.ts'
import { traceKey } from './diffBoard.ts'

/** All that a screen may know at this moment. Tiles stand as configured, then by number and name. */
export function buildBoard(kiosk: KioskState, atMs: number): Board {
  const { setup, clocks } = kiosk
  const stations = inOrder(kiosk)
  return {
    floor: {
      ...kiosk.board.floor,
      sessionStartedWallMs: kiosk.session?.started.wallMs ?? null,
      squad: kiosk.session?.squad ?? null,
      brokerProved: kiosk.isProved && atMs - kiosk.provedAtMs < setup.limits.C25.cautionMs,
      soundPausedUntilMs: pauseAt(kiosk.soundPausedUntilMs, atMs),
    },
    tiles: stations.map(station => buildTile(station, clocks, setup, atMs)),
    alarms: standingAlarms(kiosk),
    traces: stations.flatMap(tracesOf).sort((left, right) => (traceKey(left) < traceKey(right) ? -1 : 1)),
  }
}

/** Every alarm that is not gone, by id. */
export function standingAlarms(kiosk: KioskState): AlarmView[] {
  const alarms = alarmsOf(kiosk.slots)
  for (const station of kiosk.stations.values()) alarms.push(...alarmsOf(station.slots))
  return alarms.sort((left, right) => (left.id < right.id ? -1 : 1))
}

function alarmsOf(slots: AlarmSlots): AlarmView[] {
  const alarms: AlarmView[] = []
  for (const { alarm } of slots.values()) if (alarm !== null) alarms.push(alarm.view)
  return alarms
}

function tracesOf(station: StationState): Trace[] {
  return [...station.cuffs.values()].flatMap(({ cuff, trace }) =>
    trace.points.length === 0 ? [] : [{ station: station.station, cuff, points: [...trace.points] }],
  )
}

function inOrder(kiosk: KioskState): StationState[] {
  const configured = new Map(kiosk.setup.stations.map(({ id }, index) => [id, index]))
  const last = configured.size
  const place = (station: StationId): number => configured.get(station) ?? last
  return [...kiosk.stations.values()].sort(
    (left, right) =>
      place(left.station) - place(right.station) || byNumberAndName(left.station, right.station),
  )
}

/** Natural order, the same in every locale (L8): 2 before 10, numbers before names. */
function byNumberAndName(left: string, right: string): number {
  const [leftNumber, rightNumber] = [Number.parseInt(left, 10), Number.parseInt(right, 10)]
  if (leftNumber !== rightNumber && !(Number.isNaN(leftNumber) && Number.isNaN(rightNumber))) {
    if (Number.isNaN(leftNumber)) return 1
    if (Number.isNaN(rightNumber)) return -1
    return leftNumber - rightNumber
  }
  return left < right ? -1 : Number(left > right)
}
