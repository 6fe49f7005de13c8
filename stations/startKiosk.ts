import type { Board } from './board/boardSchema.ts'
import { newStation } from './floor/stationState.ts'
import { StationTable } from './floor/stationTable.ts'
import type { KioskSetup } from './kioskSetup.ts'
import type { KioskState } from './kioskState.ts'

/** The kiosk as it starts: configured stations have their tiles, nothing is known. */
export function startKiosk(
  setup: KioskSetup,
  moment: { readonly atMs: number; readonly wallAtMs: number },
): KioskState {
  const stations = setup.stations.map(({ id, name }) => newStation(id, name, moment.atMs))
  return {
    setup,
    stations: StationTable.of(stations),
    clocks: new Map(),
    slots: new Map(),
    provedAtMs: moment.atMs,
    isProved: false,
    lookedAtMs: moment.atMs,
    wasInflated: false,
    isRecording: true,
    soundPausedUntilMs: null,
    alarmsRaised: 0,
    ticks: 0,
    session: null,
    board: emptyBoard(setup),
  }
}

/** What screens are told before anything is known. */
export function emptyBoard(setup: KioskSetup): Board {
  return {
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
      soundPausedUntilMs: null,
    },
    tiles: [],
    alarms: [],
    traces: [],
  }
}
