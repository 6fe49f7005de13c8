import type { SenderOrder } from './senderOrder.ts'
import { withCuff, type StationState } from './stationState.ts'

/**
 * One station as the kiosk hears it after it did not look for a while (C27): what waited meanwhile comes at one moment, so
 * the 3 s of nothing but late messages that tell a restart begin anew (X8).
 */
export function listenAnew(station: StationState): StationState {
  let heard = isLate(station.eventOrder) ? { ...station, eventOrder: anew(station.eventOrder) } : station
  for (const cuff of station.cuffs.values()) {
    if (isLate(cuff.order)) heard = withCuff(heard, { ...cuff, order: anew(cuff.order) })
  }
  return heard
}

function isLate(order: SenderOrder | null): order is SenderOrder {
  return order !== null && order.lateSinceMs !== null
}

function anew(order: SenderOrder): SenderOrder {
  return { ...order, lateSinceMs: null }
}
