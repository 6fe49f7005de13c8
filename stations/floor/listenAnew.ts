import type { CuffState } from './cuffState.ts'
import type { SenderOrder } from './senderOrder.ts'
import type { StationState } from './stationState.ts'

/**
 * One station as the kiosk hears it after it did not look for a while (C27): what waited meanwhile comes at one moment, so
 * the 3 s of nothing but late messages that tell a restart begin anew (X8).
 */
export function listenAnew(station: StationState): StationState {
  const eventOrder = anew(station.eventOrder)
  let cuffs: Map<CuffState['cuff'], CuffState> | null = null
  for (const cuff of station.cuffs.values()) {
    const heard = { ...cuff, order: anew(cuff.order), stateOrder: anew(cuff.stateOrder) }
    if (heard.order !== cuff.order || heard.stateOrder !== cuff.stateOrder)
      (cuffs ??= new Map(station.cuffs)).set(cuff.cuff, heard)
  }
  if (cuffs === null && eventOrder === station.eventOrder) return station
  return { ...station, eventOrder, cuffs: cuffs ?? station.cuffs }
}

function anew(order: SenderOrder | null): SenderOrder | null {
  return order?.lateSinceMs == null ? order : { ...order, lateSinceMs: null }
}
