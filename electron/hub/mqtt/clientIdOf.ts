import type { KioskSetup } from '../../../stations/kioskSetup.ts'

/** The client id that this kiosk's session is kept under. */
export function clientIdOf(setup: Pick<KioskSetup, 'site' | 'kiosk'>): string {
  return `bfr-kiosk-${setup.site}-${setup.kiosk}`
}
