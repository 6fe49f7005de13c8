import type { Board } from '../../stations/board/boardSchema.ts'
import type { WallCommand } from '../../stations/board/commandSchema.ts'
import { decode } from '../../stations/contract/decode.ts'
import { encode } from '../../stations/contract/encode.ts'
import { printable } from '../../stations/contract/printable.ts'
import { subscriptions } from '../../stations/contract/topics.ts'
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
import { createOwnWord } from './ownWord.ts'
import { illness } from './server/health.ts'
import { createWalls, type Walls } from './walls/walls.ts'

export type Answer = { readonly accepted: boolean; readonly reason: string | null }
type Timeless<Input> = Input extends unknown ? Omit<Input, 'atMs' | 'wallAtMs'> : never

export type Kiosk = {
  readonly walls: Walls
  readonly board: () => Board
  readonly command: (id: string, command: WallCommand) => Answer
  /** Takes a message that a broker in the same process hands over. */
  readonly hear: (topic: string, payload: Uint8Array, retained: boolean) => void
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

  const word = createOwnWord({
    setup,
    clock,
    isLive: () => wasLive,
    onBeat(beat) {
      if (!heartbeat.cameBack(beat.seq, clock.nowMs())) return
      take({
        kind: 'message',
        message: { kind: 'kiosk-heartbeat', site, kiosk, heartbeat: beat },
        retained: false,
      })
    },
    // The last will of an older connection may come after the new one's word.
    onDenied: () => link.publish(word.status(true)),
  })

  function beat(): void {
    link.publish(word.heartbeat(heartbeat.next()))
  }

  function hear(topic: string, payload: Uint8Array, retained: boolean): void {
    if (word.isOwn(topic)) {
      word.cameBack(topic, payload)
      return
    }
    if (!gate.lets(topic)) {
      log.repeated(`flood ${topic}`, 'warn', 'flood', `${printable(topic)}: too much at once, not read`)
      return
    }
    const decoded = decode(topic, payload)
    if (decoded.ok) take({ kind: 'message', message: decoded.message, retained })
    else take({ kind: 'rejected', rejection: decoded.rejection })
  }

  let heardFirst: () => void = () => undefined
  const listening = new Promise<void>(resolve => (heardFirst = resolve))
  const link = connectBroker({
    ...deps.broker,
    will: word.status(false),
    topics: subscriptions(site),
    log,
    nowMs: clock.nowMs,
    onConnected() {
      heartbeat.connected(clock.nowMs())
      take({ kind: 'link', connected: true })
      link.publish(word.status(true))
      alarms.repeat()
    },
    onListening() {
      beat()
      heardFirst()
    },
    onDisconnected: () => void take({ kind: 'link', connected: false }),
    onMessage: hear,
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
    link.publish(word.status(true))
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
    hear,
    illness: sick,
    listening,
    async stop() {
      clearInterval(timer)
      alarms.stop()
      await link.stop(word.status(false))
    },
  }
}
