import type { AlarmSlots } from './alarms/alarmSlot.ts'
import type { Board } from './board/boardSchema.ts'
import type { StationId } from './contract/ids.ts'
import type { ClockBook } from './floor/clockBook.ts'
import { newStation, type StationState } from './floor/stationState.ts'
import type { KioskSetup } from './kioskSetup.ts'

/** The whole kiosk as a value. */
export type KioskState = {
  readonly setup: KioskSetup
  readonly stations: ReadonlyMap<StationId, StationState>
  readonly clocks: ClockBook
  /** The kiosk's own alarms. */
  readonly slots: AlarmSlots
  /** The kiosk's own message last came back through the broker; at start: the start. */
  readonly provedAtMs: number
  /** It has come back at least once. */
  readonly isProved: boolean
  readonly alarmsRaised: number
  readonly ticks: number
  readonly session: { readonly startedWallMs: number; readonly lastBusyAtMs: number } | null
  /** What screens were last told. */
  readonly board: Board
}

/** More than any floor has (64): a sender that makes up stations cannot fill the memory (L10). */
export const mostStations = 256

/** The kiosk as it starts: configured stations have their tiles, nothing is known. */
export function startKiosk(
  setup: KioskSetup,
  moment: { readonly atMs: number; readonly wallAtMs: number },
): KioskState {
  const stations = setup.stations.map(({ id, name }) => [id, newStation(id, name, moment.atMs)] as const)
  const board: Board = {
    floor: {
      site: setup.site,
      kiosk: setup.kiosk,
      version: setup.version,
      language: setup.language,
      demo: setup.demo,
      replay: false,
      addresses: setup.addresses,
      sessionStartedWallMs: null,
      brokerProved: false,
    },
    tiles: [],
    alarms: [],
    traces: [],
  }
  return {
    setup,
    stations: new Map(stations),
    clocks: new Map(),
    slots: new Map(),
    provedAtMs: moment.atMs,
    isProved: false,
    alarmsRaised: 0,
    ticks: 0,
    session: null,
    board,
  }
}
