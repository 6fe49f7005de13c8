import os from 'node:os'
import type { Clock } from '../clock.ts'
import type { Problem } from '../config/problem.ts'
import type { Log } from '../log.ts'
import { lanAddress } from '../server/lanAddress.ts'
import { type Certificate, openCertificate } from './openCertificate.ts'
import { type Doors, openDoors } from './openDoors.ts'

/** Opens the doors, and with `lan` the certificate that encrypts what is beyond this machine. */
export async function startDoors(deps: {
  readonly lan: boolean
  readonly dataFolder: string
  readonly clock: Pick<Clock, 'nowMs' | 'wallNowMs'>
  readonly log: Log
}): Promise<
  | { readonly ok: true; readonly doors: Doors; readonly certificate: Certificate | null }
  | { readonly ok: false; readonly problem: Problem }
> {
  const { lan, log, clock, dataFolder } = deps
  const opened = openDoors(deps)
  if (!opened.ok) return opened
  const { doors } = opened
  if (!lan) return { ok: true, doors, certificate: null }
  const made = await openCertificate({ dataFolder, log, wallNowMs: clock.wallNowMs, names: ownNames() })
  if (!made.ok) {
    await doors.audit.stop()
    return made
  }
  log.info(
    'doors',
    `others find the pages by https, the broker by mqtts; certificate ${made.certificate.fingerprint}`,
  )
  if (!doors.pin.isSet())
    log.warn('doors', 'no coach gets in from beyond this machine: choose a PIN here, at /settings')
  return { ok: true, doors, certificate: made.certificate }
}

/** What this machine may be called by others, and by itself. */
function ownNames(): string[] {
  const machine = os.hostname().toLowerCase()
  const isName = /^[a-z0-9.-]+$/.test(machine)
  const names = isName ? [machine, `${machine}.local`] : []
  return [...new Set([...names, 'localhost', lanAddress(), '127.0.0.1', '::1'])]
}
