import type { StationId } from '../contract/ids.ts'
import type { KioskState } from '../kioskState.ts'
import { isIdle, type AlarmSlot, type AlarmSlots } from './alarmSlot.ts'

export type FoundAlarm = {
  readonly station: StationId | null
  readonly key: string
  readonly slot: AlarmSlot
}

/** The slot that holds the alarm of this id; null: there is no such alarm (any more). */
export function findAlarm(kiosk: KioskState, alarmId: string): FoundAlarm | null {
  const own = slotOf(kiosk.slots, alarmId)
  if (own !== null) return { station: null, ...own }
  for (const station of kiosk.stations.values()) {
    const found = slotOf(station.slots, alarmId)
    if (found !== null) return { station: station.station, ...found }
  }
  return null
}

/** The kiosk with that slot changed. */
export function withSlot(kiosk: KioskState, found: FoundAlarm, slot: AlarmSlot): KioskState {
  if (found.station === null) return { ...kiosk, slots: withKey(kiosk.slots, found.key, slot) }
  const station = kiosk.stations.get(found.station)
  if (station === undefined) return kiosk
  const changed = { ...station, slots: withKey(station.slots, found.key, slot) }
  return { ...kiosk, stations: kiosk.stations.with(changed) }
}

function withKey(before: AlarmSlots, key: string, slot: AlarmSlot): AlarmSlots {
  const slots = new Map(before)
  if (isIdle(slot)) slots.delete(key)
  else slots.set(key, slot)
  return slots
}

function slotOf(slots: AlarmSlots, alarmId: string): { key: string; slot: AlarmSlot } | null {
  for (const [key, slot] of slots) if (slot.alarm?.view.id === alarmId) return { key, slot }
  return null
}
