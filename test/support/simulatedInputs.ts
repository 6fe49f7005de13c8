import { decode } from '../../stations/contract/decode.ts'
import { encode } from '../../stations/contract/encode.ts'
import { isKioskId, isSiteId } from '../../stations/contract/ids.ts'
import type { Message } from '../../stations/contract/message.ts'
import type { KioskInput } from '../../stations/kioskInput.ts'
import type { KioskSetup } from '../../stations/kioskSetup.ts'
import { defaultLimits } from '../../stations/safety/limits.ts'
import { createFloor, STEP_MS, type Floor } from '../../stations/simulator/createFloor.ts'
import type { CuffModel } from '../../stations/simulator/cuffModels.ts'
import type { FloorAction } from '../../stations/simulator/floorAction.ts'

export interface SimulatedFloor {
  readonly seed: number
  readonly stations: number
  readonly minutes: number
  readonly incidents: boolean
  /** All cuffs of one make; else as the simulator mixes them. */
  readonly model?: CuffModel
}

export const openedAtWallMs = 1_795_331_048_000
const TICK_MS = 125
const HEARTBEAT_MS = 1_000
const bytesOf = new TextEncoder()

/**
 * What the kiosk's loop takes while the simulator's floor goes on, at virtual time: its messages as bytes through `decode`, ticks
 * and the kiosk's own heartbeat. The kiosk's clock stands at 0 when the floor opens.
 */
export function* simulatedInputs(plan: SimulatedFloor): Generator<KioskInput> {
  const { site, kiosk } = simulatedSetup
  const momentOf = (atMs: number) => ({ atMs, wallAtMs: openedAtWallMs + atMs })
  const received = (message: Message, atMs: number): KioskInput => {
    const { topic, payload } = encode(message)
    const decoded = decode(topic, bytesOf.encode(payload))
    if (!decoded.ok) throw new Error(decoded.rejection.text)
    return { kind: 'message', message: decoded.message, retained: false, ...momentOf(atMs) }
  }
  const { seed, stations, incidents, model } = plan
  const makes = model === undefined ? {} : { model }
  const floor = createFloor({ site, stations, seed, incidents, ...makes, openedAtWallMs })
  let nextTickMs = 0
  for (let steps = 0; steps < (plan.minutes * 60_000) / STEP_MS; steps += 1) {
    for (const action of floor.step([])) {
      for (; nextTickMs <= action.atMs; nextTickMs += TICK_MS) {
        const heartbeat = { seq: nextTickMs / HEARTBEAT_MS }
        if (nextTickMs % HEARTBEAT_MS === 0)
          yield received({ kind: 'kiosk-heartbeat', site, kiosk, heartbeat }, nextTickMs)
        yield { kind: 'tick', ...momentOf(nextTickMs) }
      }
      const message = messageOf(floor, action)
      if (message !== undefined) yield received(message, action.atMs)
    }
  }
}

/** What is published, or what the broker says for a device whose connection was cut. */
function messageOf(floor: Floor, action: FloorAction): Message | undefined {
  if (action.kind === 'publish') return action.message
  return action.kind === 'cut' ? floor.links.find(({ name }) => name === action.link)?.will : undefined
}

export const simulatedSetup: KioskSetup = {
  ...namesOfTheContract(),
  version: '0',
  language: 'en',
  names: 'initial',
  demo: true,
  limits: defaultLimits,
  stations: [],
  addresses: { mqtt: '', wall: '' },
  idPrefix: 'b',
}

function namesOfTheContract() {
  const [site, kiosk] = ['main', 'wall-1']
  if (!isSiteId(site) || !isKioskId(kiosk)) throw new Error('no names of the contract')
  return { site, kiosk }
}
