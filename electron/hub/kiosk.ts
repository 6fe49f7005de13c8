import type { WallCommand } from '../../stations/board/commandSchema.ts'
import type { Pairing } from '../../stations/board/pairingSchema.ts'
import { decode } from '../../stations/contract/decode.ts'
import { encode } from '../../stations/contract/encode.ts'
import { printable } from '../../stations/contract/printable.ts'
import { siteTopic, subscriptions } from '../../stations/contract/topics.ts'
import type { KioskInput } from '../../stations/kioskInput.ts'
import type { KioskState } from '../../stations/kioskState.ts'
import { step } from '../../stations/step.ts'
import { createAlarmsOutbox } from './alarmsOutbox.ts'
import type { Broker } from './broker/startBroker.ts'
import type { Clock } from './clock.ts'
import { createFloodGate } from './floodGate.ts'
import type { OpenJournal } from './journal/restart.ts'
import type { Log } from './log.ts'
import { logEntry } from './logEntry.ts'
import { connectBroker } from './mqtt/connectBroker.ts'
import { illness } from './server/health.ts'
import { createSelfTalk } from './selfTalk.ts'
import { createWalls, type Walls } from './walls/walls.ts'

export type Answer = { readonly accepted: boolean; readonly reason: string | null }

export type Kiosk = {
  readonly walls: Walls
  /** All that is known now. */
  readonly state: () => KioskState
  readonly command: (id: string, command: WallCommand) => Promise<Answer>
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
// The broker takes what we say and brings nothing back, or only what is old: a new connection is the only cure there is.
const CUT_AFTER_MS = 5_000
// Who acknowledges or writes a note is told so when it is on the disk; a disk that is slower keeps nobody waiting.
const DURABLE_WITHIN_MS = 1_000
const noAnswer: Answer = { accepted: false, reason: 'no answer' }

/** The whole kiosk: one loop of input, step, log, publish, walls, on its own timer and on every message. */
export function runKiosk(deps: {
  /** What it starts with: nothing known, or what stood before a restart. */
  readonly first: KioskState
  readonly openJournal: OpenJournal
  readonly clock: Clock
  readonly log: Log
  readonly pairing: () => Pairing
  readonly broker: {
    readonly url: string
    readonly clientId: string
    /** The broker in this process, where it is ours: it hands over what it carries, without a socket. */
    readonly own: Pick<Broker, 'own' | 'listen'> | null
  }
}): Kiosk {
  const { clock, log } = deps
  const { setup } = deps.first
  const { site, kiosk } = setup
  let state = deps.first
  let ticks = 0
  let lastTickAtMs = clock.nowMs()
  const gate = createFloodGate(clock.nowMs, sender =>
    log.repeated(`flood ${sender}`, 'warn', 'flood', `${printable(sender)}: too much at once, not read`),
  )
  const isOfSite = (topic: string) => topic.startsWith(`${siteTopic(site)}/`)

  function moment() {
    return { atMs: clock.nowMs(), wallAtMs: clock.wallNowMs() }
  }

  function take(input: KioskInput): Answer | null {
    const outcome = step(state, input)
    const before = state
    state = outcome.state
    journal.take(input, before, outcome)
    for (const entry of outcome.entries) logEntry(log, entry)
    for (const message of outcome.publish) {
      if (message.kind === 'kiosk-alarms') alarms.put(message)
      else link.publish(encode(message))
    }
    if (outcome.patch !== null) walls.patch(outcome.patch)
    return outcome.answer
  }

  async function command(id: string, wanted: WallCommand): Promise<Answer> {
    const answer = take({ kind: 'command', id, command: wanted, ...moment() }) ?? noAnswer
    const isRelied = wanted.kind === 'acknowledge' || wanted.kind === 'note'
    if (isRelied && answer.accepted) await journal.whenDurable(DURABLE_WITHIN_MS)
    return answer
  }

  const walls = createWalls({
    ...{ clock, log, command, pairing: deps.pairing },
    board: () => state.board,
    provedAtMs: () => self.provedAtMs(),
  })
  const alarms = createAlarmsOutbox(
    { kind: 'kiosk-alarms', site, kiosk, alarms: { at: clock.wallNowMs(), alarms: [] } },
    message => link.publish(encode(message)),
  )

  function sick(): string | null {
    const isConnected = link.isConnected()
    const provedWithinMs = setup.limits.C25.cautionMs
    const provedAtMs = self.provedAtMs()
    return illness({ nowMs: clock.nowMs(), lastTickAtMs, isConnected, provedAtMs, provedWithinMs })
  }

  const self = createSelfTalk({
    setup,
    clock,
    publish: message => link.publish(message),
    onBack: message => void take({ kind: 'message', message, retained: false, ...moment() }),
  })

  function hear(topic: string, payload: Uint8Array, retained: boolean): void {
    if (!gate.lets(topic)) return
    const decoded = decode(topic, payload)
    // Named one by one: this is done for every sample of the floor.
    const [atMs, wallAtMs] = [clock.nowMs(), clock.wallNowMs()]
    if (decoded.ok) take({ kind: 'message', message: decoded.message, retained, atMs, wallAtMs })
    else take({ kind: 'rejected', rejection: decoded.rejection, atMs, wallAtMs })
  }

  let heardFirst: () => void = () => undefined
  const listening = new Promise<void>(resolve => (heardFirst = resolve))
  const link = connectBroker({
    ...deps.broker,
    login: deps.broker.own?.own ?? null,
    will: self.offline(),
    // What it says itself has to come back the long way: that proves that the broker carries (C25).
    topics: deps.broker.own === null ? subscriptions(site) : self.topics,
    log,
    nowMs: clock.nowMs,
    onConnected() {
      self.connected()
      take({ kind: 'link', connected: true, ...moment() })
      self.sayStatus()
      alarms.repeat()
    },
    onListening() {
      self.beat()
      heardFirst()
    },
    onDisconnected: () => void take({ kind: 'link', connected: false, ...moment() }),
    onMessage(topic, payload, retained) {
      if (self.isOwn(topic)) self.hear(topic, payload)
      else hear(topic, payload, retained)
    },
  })

  function tick(): void {
    lastTickAtMs = clock.nowMs()
    take({ kind: 'tick', ...moment() })
    journal.tick(state)
    ticks += 1
    if (ticks % TICKS_A_WALL_HEARTBEAT === 0) walls.heartbeat()
    if (ticks % TICKS_A_SECOND === 0) everySecond(lastTickAtMs)
    self.live(sick() === null)
  }

  function everySecond(nowMs: number): void {
    log.sweep()
    self.beat()
    if (link.isConnected() && self.silentForMs(nowMs) > CUT_AFTER_MS) {
      self.connected()
      link.cut(`nothing came back in time for ${CUT_AFTER_MS / 1000} s`)
    }
  }

  const journal = deps.openJournal({
    first: state,
    onRecording: isRecording => void take({ kind: 'recording', isRecording, ...moment() }),
  })
  // What passed since the last word of an earlier run is looked at before anything new is heard (OC4, C27).
  take({ kind: 'tick', ...moment() })
  deps.broker.own?.listen((topic, payload, retained) => {
    if (isOfSite(topic) && !self.isOwn(topic)) hear(topic, payload, retained)
  })
  const timer = setInterval(tick, TICK_MS)
  return {
    walls,
    state: () => state,
    command,
    illness: sick,
    listening,
    async stop() {
      clearInterval(timer)
      alarms.stop()
      await link.stop(self.offline())
      await journal.stop(state)
    },
  }
}
