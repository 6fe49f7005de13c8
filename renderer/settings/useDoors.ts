import { shallowRef, type ShallowRef } from 'vue'
import { askDoors, DoorsSchema, type DoorsState } from '../doors/askDoors.ts'
import { type Devices, DevicesSchema } from './settingsSchemas.ts'

/** How the doors stand, and who has a key; null: not known yet. */
export function useDoors(): {
  readonly doors: Readonly<ShallowRef<DoorsState | null>>
  readonly devices: Readonly<ShallowRef<Devices | null>>
  /** Asks for the devices again. */
  readonly reload: () => Promise<void>
  /** Asks for both again. */
  readonly look: () => Promise<void>
} {
  const doors = shallowRef<DoorsState | null>(null)
  const devices = shallowRef<Devices | null>(null)

  async function reload(): Promise<void> {
    const told = await askDoors('/api/settings/devices', DevicesSchema)
    if (told.ok) devices.value = told.value
  }
  async function look(): Promise<void> {
    const told = await askDoors('/api/doors', DoorsSchema)
    if (told.ok) doors.value = told.value
    await reload()
  }
  return { doors, devices, reload, look }
}
