import type { Board } from '../../stations/board/boardSchema.ts'
import type { WallCommand } from '../../stations/board/commandSchema.ts'
import { decode } from '../../stations/contract/decode.ts'
import { encode } from '../../stations/contract/encode.ts'
import { printable } from '../../stations/contract/printable.ts'
import {
  kioskHeartbeatTopic,
  kioskStatusTopic,
  siteTopic,
  subscriptions,
} from '../../stations/contract/topics.ts'
import type { KioskInput } from '../../stations/kioskInput.ts'
import type { KioskSetup } from '../../stations/kioskSetup.ts'
import { startKiosk } from '../../stations/startKiosk.ts'
import { step } from '../../stations/step.ts'
import { createAlarmsOutbox } from './alarmsOutbox.ts'
import type { Clock } from './clock.ts'
import { createFloodGate } from './floodGate.ts'
import { createHeartbeat } from './heartbeat.ts'
import type { Log } from './log.ts'
import { logEntry } from './logEntry.ts'
import { connectBroker } from './mqtt/connectBroker.ts'
import { illness } from './server/health.ts'
import { createWalls, type Walls } from './walls/walls.ts'

export type Answer = { readonly accepted: boolean; readonly reason: string | null }
type Timeless<Input> = Input extends unknown ? Omit<Input, 'atMs' | 'wallAtMs'> : never

export type Kiosk = {
  readonly walls: Walls
  readonly board: () => Board
  readonly command: (id: string, command: WallCommand) => Answer
  /** Why the chain does not carry its heartbeat; null while it does. */
  readonly illness: () => string | null
  /** The first subscription stands: what is said from now on is heard. */
  readonly listening: Promise<void>
  readonly stop: () => Promise<void>
}

// A little more than 125, so that numbers change just under 4 times a second and no screen has to hold one back.
const TICK_MS = 128
const TICKS_A_SECOND = 8
const TICKS_A_WALL_HEARTBEAT = 2
// The broker takes what we say and brings nothing back: a new connection is the only cure there is.
const CUT_AFTER_MS = 10_000

/** The whole kiosk: one loop of input, step, log, publish, walls, on its own timer and on every message. */
export function runKiosk(deps: {
  readonly setup: KioskSetup
  readonly clock: Clock
  readonly log: Log
  readonly broker: {
    readonly url: string
    readonly clientId: string
    readonly login: { readonly username: string; readonly password: string } | null
  }
}): Kiosk {
  const { setup, clock, log } = deps
  const { site, kiosk } = setup
  let state = startKiosk(setup, moment())
  let ticks = 0
  let lastTickAtMs = clock.nowMs()
  let wasLive = false
  const heartbeat = createHeartbeat()
  const gate = createFloodGate(clock.nowMs)
  const ownTopics = `${siteTopic(site)}/kiosk/${kiosk}/`

  function moment() {
    return { atMs: clock.nowMs(), wallAtMs: clock.wallNowMs() }
  }

  function take(input: Timeless<KioskInput>): Answer | null {
    const outcome = step(state, { ...input, ...moment() })
    state = outcome.state
    for (const entry of outcome.entries) logEntry(log, entry)
    for (const message of outcome.publish) {
      if (message.kind === 'kiosk-alarms') alarms.put(message)
      else link.publish(encode(message))
    }
    if (outcome.patch !== null) walls.patch(outcome.patch)
    return outcome.answer
  }

  function command(id: string, wanted: WallCommand): Answer {
    return take({ kind: 'command', id, command: wanted }) ?? { accepted: false, reason: 'no answer' }
  }

  const walls = createWalls({
    clock,
    log,
    board: () => state.board,
    provedAtMs: () => heartbeat.provedAtMs(),
    command,
  })
  const alarms = createAlarmsOutbox(
    { kind: 'kiosk-alarms', site, kiosk, alarms: { at: clock.wallNowMs(), alarms: [] } },
    message => link.publish(encode(message)),
  )

  function sick(): string | null {
    const isConnected = link.isConnected()
    const provedWithinMs = setup.limits.C25.cautionMs
    const provedAtMs = heartbeat.provedAtMs()
    return illness({ nowMs: clock.nowMs(), lastTickAtMs, isConnected, provedAtMs, provedWithinMs })
  }

  function status(online: boolean) {
    const { version } = setup
    const said = online ? { online, at: clock.wallNowMs(), version, live: wasLive } : { online }
    return encode({ kind: 'kiosk-status', site, kiosk, status: said })
  }

  function beat(): void {
    const seq = heartbeat.next()
    link.publish(encode({ kind: 'kiosk-heartbeat', site, kiosk, heartbeat: { seq } }))
  }

  /** What we said ourselves and came back. */
  function takeOwn(topic: string, payload: Uint8Array): void {
    const decoded = decode(topic, payload)
    if (topic === kioskHeartbeatTopic(site, kiosk)) {
      if (!decoded.ok || decoded.message.kind !== 'kiosk-heartbeat') return
      if (!heartbeat.cameBack(decoded.message.heartbeat.seq, clock.nowMs())) return
      take({ kind: 'message', message: decoded.message, retained: false })
    } else if (topic === kioskStatusTopic(site, kiosk)) {
      // The last will of an older connection may come after the new one's word.
      const isDenied = decoded.ok && decoded.message.kind === 'kiosk-status' && !decoded.message.status.online
      if (isDenied) link.publish(status(true))
    }
  }

  let heardFirst: () => void = () => undefined
  const listening = new Promise<void>(resolve => (heardFirst = resolve))
  const link = connectBroker({
    ...deps.broker,
    will: status(false),
    topics: subscriptions(site),
    log,
    nowMs: clock.nowMs,
    onConnected() {
      heartbeat.connected(clock.nowMs())
      take({ kind: 'link', connected: true })
      link.publish(status(true))
      alarms.repeat()
    },
    onListening() {
      beat()
      heardFirst()
    },
    onDisconnected: () => void take({ kind: 'link', connected: false }),
    onMessage(topic, payload, retained) {
      if (topic.startsWith(ownTopics)) {
        takeOwn(topic, payload)
        return
      }
      if (!gate.lets(topic)) {
        log.repeated(`flood ${topic}`, 'warn', 'flood', `${printable(topic)}: too much at once, not read`)
        return
      }
      const decoded = decode(topic, payload)
      if (decoded.ok) take({ kind: 'message', message: decoded.message, retained })
      else take({ kind: 'rejected', rejection: decoded.rejection })
    },
  })

  function tick(): void {
    lastTickAtMs = clock.nowMs()
    take({ kind: 'tick' })
    ticks += 1
    if (ticks % TICKS_A_WALL_HEARTBEAT === 0) walls.heartbeat()
    if (ticks % TICKS_A_SECOND === 0) everySecond(lastTickAtMs)
    const isLive = sick() === null
    if (isLive === wasLive) return
    wasLive = isLive
    link.publish(status(true))
  }

  function everySecond(nowMs: number): void {
    log.sweep()
    beat()
    if (link.isConnected() && heartbeat.silentForMs(nowMs) > CUT_AFTER_MS) {
      heartbeat.connected(nowMs)
      link.cut(`nothing came back for ${CUT_AFTER_MS / 1000} s`)
    }
  }

  const timer = setInterval(tick, TICK_MS)
  return {
    walls,
    board: () => state.board,
    command,
    illness: sick,
    listening,
    async stop() {
      clearInterval(timer)
      alarms.stop()
      await link.stop(status(false))
    },
  }
}
