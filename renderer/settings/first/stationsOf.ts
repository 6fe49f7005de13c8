import type { Device } from '../settingsSchemas.ts'

/** The paired tablets among the devices. */
export function stationsOf(
  devices: readonly Device[],
): readonly { readonly name: string; readonly station: string; readonly label: string }[] {
  return devices.flatMap(({ name, label, role }) =>
    role.kind === 'station' ? [{ name, label, station: role.station }] : [],
  )
}
