import type { KioskState } from './kioskState.ts'
import { savedFormat } from './savedKioskSchema.ts'
import { saveSlots } from './savedPartsSchema.ts'
import { saveStation } from './savedStationSchema.ts'

/**
 * The kiosk as JSON text, in parts: one for each station, so that no part holds the loop. The state is a value, so all parts are of
 * one moment whenever they are asked for; joined they are the text that `restoreKiosk` reads (L3). Board and setup are left
 * out: the one is built anew, the other is the next start's.
 */
export function* saveKiosk(kiosk: KioskState): Generator<string, void> {
  const { setup, board: _board, stations, clocks, slots, ...rest } = kiosk
  const { site, idPrefix } = setup
  const head = { format: savedFormat, site, idPrefix, ...rest, clocks: [...clocks], slots: saveSlots(slots) }
  yield `${JSON.stringify(head).slice(0, -1)},"stations":[`
  let comma = ''
  for (const station of stations.values()) {
    yield comma + JSON.stringify(saveStation(station))
    comma = ','
  }
  yield ']}'
}
