import type { Duplex } from 'node:stream'
import { generate, type IConnectPacket } from 'mqtt-packet'
import type { Admitted, createBridgeAccess } from './bridgeAccess.ts'
import { connectFor, createClientWords } from './clientWords.ts'
import { createPacketSplitter } from './packetSplitter.ts'
import { readPacket } from './readPacket.ts'
import { endIt, writeTo } from './writeTo.ts'

type Refusal = 'connect-refused' | 'publish-refused' | 'subscribe-refused'
export type CarryDeps = {
  readonly admit: ReturnType<typeof createBridgeAccess>
  readonly dial: () => Duplex
  /** The login for the broker; null: none. */
  readonly loginFor: (
    asked: IConnectPacket,
  ) => { readonly username: string; readonly password: string } | null
  /** How long a word has to wait so that nobody says more than the floor can bear. */
  readonly waitMs: (client: object, topic: string) => number
  readonly refused: (what: Refusal, told: { readonly who: string; readonly text: string }) => void
  /** The broker can't be reached, or does not take the login. */
  readonly trouble: (why: string) => void
}
/** One client that is carried to the broker. */
export type Carried = { readonly name: () => string | null; readonly cut: () => void }

const CLIENT_LIMIT_BYTES = 64 * 1024
// A kiosk's list of alarms may be longer than what a device says.
const BROKER_LIMIT_BYTES = 2 * 1024 * 1024
// To say who it is, and to be answered by the broker.
const HANDSHAKE_MS = 5_000
const CONNACK = 0x20
const UNAVAILABLE = 3
const BAD_LOGIN = [4, 5]

/** Carries one client's packets to the broker and back until either end is gone. Nothing is dialled before it was let in. */
export function carryClient(down: Duplex, deps: CarryDeps): Carried {
  let up: Duplex | null = null
  let admitted: Admitted | null = null
  let words: ReturnType<typeof createClientWords> | null = null
  const late = setTimeout(() => {
    if (up !== null) deps.trouble('does not answer')
    close()
  }, HANDSHAKE_MS)

  function close(): void {
    endIt(down)
    if (up !== null) endIt(up)
  }
  down.on('error', () => down.destroy())
  down.on('close', () => {
    clearTimeout(late)
    admitted?.release()
    close()
  })

  /** false: the connection is over. */
  async function take(bytes: Buffer): Promise<boolean> {
    if (words === null || up === null) return letIn(bytes)
    const verdict = words(bytes)
    if (verdict.kind === 'cut') return false
    if (verdict.kind === 'answer') {
      if (verdict.bytes !== null) await writeTo(down, verdict.bytes)
      return true
    }
    const waitMs = verdict.topic === null ? 0 : deps.waitMs(down, verdict.topic)
    if (waitMs > 0) await new Promise(resolve => setTimeout(resolve, waitMs))
    await writeTo(up, bytes)
    return true
  }

  async function letIn(bytes: Buffer): Promise<boolean> {
    const asked = readPacket(bytes)
    if (asked?.cmd !== 'connect') return false
    const answer = deps.admit(asked)
    if (!answer.ok) {
      deps.refused('connect-refused', { who: asked.clientId, text: answer.text })
      await writeTo(down, generate({ cmd: 'connack', returnCode: answer.returnCode, sessionPresent: false }))
      return false
    }
    const { who, rights } = answer
    admitted = answer
    words = createClientWords(rights, (what, text) => deps.refused(what, { who, text }))
    const topic = asked.will?.topic
    const hasWill = topic !== undefined && rights.mayPublish(topic)
    if (topic !== undefined && !hasWill) deps.refused('publish-refused', { who, text: topic })
    const greeting = connectFor(asked, deps.loginFor(asked), hasWill)
    const opened = deps.dial()
    up = opened
    opened.on('error', error => {
      deps.trouble(error.message === '' ? 'can not be reached' : error.message)
      opened.destroy()
    })
    opened.on('close', close)
    void carryBack(opened)
    await writeTo(opened, greeting)
    return true
  }

  async function fromClient(): Promise<void> {
    const split = createPacketSplitter(CLIENT_LIMIT_BYTES)
    const chunks: AsyncIterable<Buffer> = down.iterator({ destroyOnReturn: false })
    for await (const chunk of chunks) {
      const { packets, isBroken } = split(chunk)
      for (const bytes of packets) if (!(await take(bytes))) return
      if (isBroken) return
    }
  }

  async function fromBroker(opened: Duplex): Promise<void> {
    const split = createPacketSplitter(BROKER_LIMIT_BYTES)
    const chunks: AsyncIterable<Buffer> = opened.iterator({ destroyOnReturn: false })
    for await (const chunk of chunks) {
      clearTimeout(late)
      const { packets, isBroken } = split(chunk)
      for (const bytes of packets) await writeTo(down, answered(bytes))
      if (isBroken) return
    }
  }

  /** A tablet that reads "not authorized" wants to be paired anew; a login that is not its own is not its trouble. */
  function answered(bytes: Buffer): Buffer {
    const code = bytes[0] === CONNACK ? bytes[3] : undefined
    if (code === undefined || !BAD_LOGIN.includes(code) || admitted?.name === null) return bytes
    deps.trouble(`does not take the login for tablets (code ${code})`)
    return generate({ cmd: 'connack', returnCode: UNAVAILABLE, sessionPresent: false })
  }

  // A stream that breaks off in the middle is what happens when somebody goes.
  const carryBack = (opened: Duplex) =>
    fromBroker(opened)
      .catch(() => undefined)
      .finally(close)
  void fromClient()
    .catch(() => undefined)
    .finally(close)

  return {
    name: () => admitted?.name ?? null,
    cut() {
      down.destroy()
      up?.destroy()
    },
  }
}
