import { isKioskId, isSiteId } from '../../stations/contract/ids.ts'
import { decode } from '../../stations/contract/decode.ts'
import { encode } from '../../stations/contract/encode.ts'
import type { Message } from '../../stations/contract/message.ts'
import type { KioskInput } from '../../stations/kioskInput.ts'
import type { KioskSetup } from '../../stations/kioskSetup.ts'
import { defaultLimits } from '../../stations/safety/limits.ts'
import { createFloor, STEP_MS, type Floor } from '../../stations/simulator/createFloor.ts'
import type { CuffModel } from '../../stations/simulator/cuffModels.ts'
import type { FloorAction } from '../../stations/simulator/floorAction.ts'
import { startKiosk } from '../../stations/startKiosk.ts'
import { step } from '../../stations/step.ts'

export interface FloorRun {
  readonly seed: number
  readonly stations: number
  readonly minutes: number
  /** One make of cuff for all; without, each station has its own. */
  readonly model?: CuffModel
  /** Without incidents everybody trains as they should. */
  readonly incidents?: boolean
}

/** One alarm that was raised or rose, ms since the floor opened. */
export interface Raised {
  readonly atMs: number
  readonly station: string | null
  readonly condition: string
  readonly priority: string
  readonly value: number | null
  readonly limit: number | null
}

const OPENED_AT_WALL_MS = 1_795_331_048_000
const TICK_MS = 125
const HEARTBEAT_MS = 1_000
const bytesOf = new TextEncoder()

/**
 * Every alarm that a simulated floor raises on the real kiosk: the simulator's messages as bytes through `decode` and `step`,
 * at virtual time.
 */
export function raisedOnFloor({ minutes, incidents = false, ...plan }: FloorRun): Raised[] {
  const setup = aSetup()
  const { site } = setup
  const raised: Raised[] = []
  let state = startKiosk(setup, { atMs: 0, wallAtMs: OPENED_AT_WALL_MS })

  function take(input: KioskInput): void {
    const outcome = step(state, input)
    state = outcome.state
    for (const entry of outcome.entries) {
      if (entry.kind === 'rejected' || entry.kind === 'dropped') throw new Error(JSON.stringify(entry))
      if (entry.kind !== 'alarm' || (entry.change !== 'raised' && entry.change !== 'risen')) continue
      const { station, condition, priority, value, limit } = entry.alarm
      raised.push({ atMs: entry.atMs, station, condition, priority, value, limit })
    }
  }

  function receive(message: Message, atMs: number): void {
    const { topic, payload } = encode(message)
    const decoded = decode(topic, bytesOf.encode(payload))
    if (!decoded.ok) throw new Error(decoded.rejection.text)
    const { message: heard } = decoded
    take({ kind: 'message', message: heard, retained: false, atMs, wallAtMs: OPENED_AT_WALL_MS + atMs })
  }

  let nextTickMs = 0
  function takeUntil(atMs: number): void {
    for (; nextTickMs <= atMs; nextTickMs += TICK_MS) {
      if (nextTickMs % HEARTBEAT_MS === 0) {
        const heartbeat = { seq: nextTickMs / HEARTBEAT_MS }
        receive({ kind: 'kiosk-heartbeat', site, kiosk: setup.kiosk, heartbeat }, nextTickMs)
      }
      take({ kind: 'tick', atMs: nextTickMs, wallAtMs: OPENED_AT_WALL_MS + nextTickMs })
    }
  }

  const floor = createFloor({ ...plan, site, incidents, openedAtWallMs: OPENED_AT_WALL_MS })
  for (let steps = 0; steps < (minutes * 60_000) / STEP_MS; steps += 1) {
    for (const action of floor.step([])) {
      takeUntil(action.atMs)
      const message = messageOf(floor, action)
      if (message !== undefined) receive(message, action.atMs)
    }
  }
  return raised
}

/** What is published, or what the broker says for a device whose connection was cut. */
function messageOf(floor: Floor, action: FloorAction): Message | undefined {
  if (action.kind === 'publish') return action.message
  return action.kind === 'cut' ? floor.links.find(({ name }) => name === action.link)?.will : undefined
}

function aSetup(): KioskSetup {
  const [site, kiosk] = ['main', 'wall-1']
  if (!isSiteId(site) || !isKioskId(kiosk)) throw new Error('no names of the contract')
  return {
    site,
    kiosk,
    version: '0',
    language: 'en',
    names: 'initial',
    demo: true,
    limits: defaultLimits,
    stations: [],
    addresses: { mqtt: '', wall: '' },
    idPrefix: 'b',
  }
}
