import * as v from 'valibot'
import type { WallConnection } from '../../stations/board/wallBridge.ts'
import type { WallCommand } from '../../stations/board/commandSchema.ts'
import {
  HubMessageSchema,
  type HubMessage,
  type WallMessage,
} from '../../stations/board/wallMessageSchema.ts'
import type { Transport } from './transport.ts'

/** What the wall hears, in order and without gaps: no patch before its snapshot, none twice, none left out. */
export interface WallEvents {
  heard(message: HubMessage): void
  /** No word from the hub for 2 s (SG4), or the first one after that. */
  silent(silent: boolean): void
}

/** Timers as `window` has them, handed in so that tests own the time. */
export interface Timers {
  after(ms: number, run: () => void): () => void
}

export interface Wall {
  /** Sends a command and gives the id that its answer will carry. */
  ask(command: WallCommand): string
  close(): void
}

const SILENT_AFTER_MS = 2_000
const FIRST_RETRY_MS = 100
const SLOWEST_RETRY_MS = 1_000

/** Keeps one connection to the hub, whatever happens to it, and asks for a snapshot whenever a patch is missing. */
export function connectWall(transport: Transport, events: WallEvents, timers: Timers): Wall {
  let connection: WallConnection | null = null
  let revision: number | null = null
  let retryMs = FIRST_RETRY_MS
  let asked = 0
  let attempt = 0
  let silent = true
  let stopSilence = (): void => undefined
  let stopRetry = (): void => undefined

  function open(): void {
    revision = null
    attempt += 1
    const mine = attempt
    const opened = transport(
      text => {
        if (mine === attempt) hear(text)
      },
      () => {
        if (mine === attempt) retry()
      },
    )
    if (mine !== attempt) return
    connection = opened
    send({ kind: 'resync' })
  }

  /** Whatever the old connection still says is heard no more. */
  function drop(): void {
    attempt += 1
    connection?.close()
    connection = null
  }

  function retry(): void {
    drop()
    stopRetry()
    stopRetry = timers.after(retryMs, open)
    retryMs = Math.min(SLOWEST_RETRY_MS, retryMs * 2)
  }

  function send(message: WallMessage): void {
    connection?.send(JSON.stringify(message))
  }

  function hear(text: string): void {
    const message = readHubMessage(text)
    // Bytes that are no message of ours are not a word from the hub: left to themselves they end in "not live".
    if (message === null) return
    listenForSilence()
    if (silent) events.silent(false)
    silent = false
    if (message.kind === 'answer' || message.kind === 'pairing') {
      events.heard(message)
      return
    }
    if (message.kind === 'snapshot') retryMs = FIRST_RETRY_MS
    else if (isGap(message, revision)) {
      if (revision !== null) send({ kind: 'resync' })
      revision = null
      return
    } else if (message.kind === 'patch' && message.revision === revision) return
    revision = message.revision
    events.heard(message)
  }

  function listenForSilence(): void {
    stopSilence()
    stopSilence = timers.after(SILENT_AFTER_MS, () => {
      if (!silent) events.silent(true)
      silent = true
      // A link can be dead without saying so; a fresh one costs nothing.
      if (connection !== null) retry()
      listenForSilence()
    })
  }

  open()
  listenForSilence()
  return {
    ask(command) {
      asked += 1
      const id = `wall-${asked}`
      send({ kind: 'command', id, command })
      return id
    },
    close() {
      stopSilence()
      stopRetry()
      drop()
    },
  }
}

/** null for anything that is not a message of the bridge. */
export function readHubMessage(text: string): HubMessage | null {
  try {
    const read = v.safeParse(HubMessageSchema, JSON.parse(text))
    return read.success ? read.output : null
  } catch {
    return null
  }
}

function isGap(message: { kind: 'patch' | 'heartbeat'; revision: number }, revision: number | null): boolean {
  if (revision === null) return true
  if (message.kind === 'heartbeat') return message.revision !== revision
  return message.revision !== revision && message.revision !== revision + 1
}
