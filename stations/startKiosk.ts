import type { Board } from './board/boardSchema.ts'
import { newStation } from './floor/stationState.ts'
import { StationTable } from './floor/stationTable.ts'
import type { KioskSetup } from './kioskSetup.ts'
import type { KioskState } from './kioskState.ts'

/**
 * The kiosk as it starts: configured stations have their tiles, nothing is known. `assumesGap`: nor is what was before, for its
 * record can't be read; somebody may have been under cuff, so C27 stands from the first tick until it is acknowledged.
 */
export function startKiosk(
  setup: KioskSetup,
  moment: { readonly atMs: number; readonly wallAtMs: number },
  { assumesGap }: { readonly assumesGap: boolean } = { assumesGap: false },
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
    assumesGap,
    isRecording: true,
    soundPausedUntilMs: null,
    alarmsRaised: 0,
    commandsSent: 0,
    ticks: 0,
    session: null,
    sessionsStarted: 0,
    endedAtMs: null,
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
      squad: null,
      brokerProved: false,
      soundPausedUntilMs: null,
    },
    tiles: [],
    alarms: [],
    traces: [],
  }
}
