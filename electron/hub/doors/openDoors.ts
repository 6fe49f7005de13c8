import path from 'node:path'
import type { Clock } from '../clock.ts'
import type { Problem } from '../config/problem.ts'
import type { Log } from '../log.ts'
import { type Audit, openAudit } from './audit.ts'
import { type CoachPin, openCoachPin } from './coachPin.ts'
import { type DeviceKeys, openDeviceKeys } from './deviceKeys.ts'
import { createGuessLimit, type GuessLimit } from './guessLimit.ts'
import { type KnownDevices, openKnownDevices } from './knownDevices.ts'
import { createPairingCodes, type PairingCodes } from './pairingCodes.ts'
import { createSessions, type Sessions } from './sessions.ts'
import type { Visitor } from './visitor.ts'

/** All that the doors know: who may come in, who did, who tried. */
export type Doors = {
  readonly lan: boolean
  readonly audit: Audit
  readonly keys: DeviceKeys
  readonly pin: CoachPin
  readonly known: KnownDevices
  readonly sessions: Sessions
  readonly codes: PairingCodes
  readonly pinGuesses: GuessLimit
  readonly codeGuesses: GuessLimit
  /** Whether this visitor may do what coaches may; being asked keeps a session going. */
  readonly isCoach: (visitor: Visitor) => boolean
  /** The same without keeping it going. */
  readonly looksLikeCoach: (visitor: Visitor) => boolean
  /** How the record names a visitor. */
  readonly nameOf: (visitor: Visitor) => string
}

/** Opens everything of the doors that the data folder keeps. */
export function openDoors(deps: {
  readonly lan: boolean
  readonly dataFolder: string
  readonly clock: Pick<Clock, 'nowMs' | 'wallNowMs'>
  readonly log: Log
}): { readonly ok: true; readonly doors: Doors } | { readonly ok: false; readonly problem: Problem } {
  const { clock, dataFolder, log } = deps
  const keys = openDeviceKeys(path.join(dataFolder, 'devices.json'), clock.wallNowMs)
  if (!keys.ok) return keys
  const pin = openCoachPin(path.join(dataFolder, 'coach-pin.json'))
  if (!pin.ok) return pin
  const known = openKnownDevices(path.join(dataFolder, 'known-devices.json'))
  if (!known.ok) return known
  const audit = openAudit({ folder: dataFolder, log, wallNowMs: clock.wallNowMs })
  const sessions = createSessions(clock.nowMs)

  // Before a PIN was chosen whoever is on the kiosk itself chooses it; nobody else gets in.
  const isFirst = (visitor: Visitor) => visitor.isHere && !pin.pin.isSet()

  return {
    ok: true,
    doors: {
      lan: deps.lan,
      audit,
      keys: keys.keys,
      pin: pin.pin,
      known: known.known,
      sessions,
      codes: createPairingCodes(clock.nowMs),
      pinGuesses: createGuessLimit(clock.nowMs),
      codeGuesses: createGuessLimit(clock.nowMs),
      isCoach: visitor => sessions.use(visitor.sessionToken) !== null || isFirst(visitor),
      looksLikeCoach: visitor => sessions.look(visitor.sessionToken) !== null || isFirst(visitor),
      nameOf(visitor) {
        const session = sessions.look(visitor.sessionToken)
        if (session !== null) return `coach ${session.id}`
        return visitor.isHere ? 'somebody at the kiosk' : 'somebody'
      },
    },
  }
}
