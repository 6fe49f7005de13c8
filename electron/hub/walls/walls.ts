import * as v from 'valibot'
import type { Board, BoardPatch } from '../../../stations/board/boardSchema.ts'
import type { WallCommand } from '../../../stations/board/commandSchema.ts'
import type { Pairing } from '../../../stations/board/pairingSchema.ts'
import { type HubMessage, WallMessageSchema } from '../../../stations/board/wallMessageSchema.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'

/** One wall's wire, whatever it is made of. */
export type WallWire = {
  readonly send: (text: string) => void
  /** Bytes that were sent and have not left yet. */
  readonly waitingBytes: () => number
  /** Why this wall's command is not carried out; null: it is. Left out: all are. */
  readonly refusal?: (command: WallCommand) => string | null
  /** On the kiosk itself: it is told the pairing codes. Left out: it is not. */
  readonly isHere?: boolean
}

/** What the wire's owner tells of it. */
export type WallEnd = { readonly receive: (text: string) => void; readonly gone: () => void }

export type Walls = {
  readonly add: (wire: WallWire) => WallEnd
  readonly patch: (patch: BoardPatch) => void
  readonly heartbeat: () => void
  readonly count: () => number
}

type Answer = { readonly accepted: boolean; readonly reason: string | null }
/** silent: has not asked yet; live: gets every patch; lagging: too slow, gets a snapshot once it has caught up. */
type Wall = { readonly wire: WallWire; state: 'silent' | 'live' | 'lagging' }

const LAGGING_BYTES = 1024 * 1024
const CAUGHT_UP_BYTES = 16 * 1024

/** Speaks with all walls: snapshot on demand, patches with revision, heartbeats; commands back. */
export function createWalls(deps: {
  readonly clock: Pick<Clock, 'nowMs' | 'wallNowMs'>
  readonly log: Log
  /** The board as last sent. */
  readonly board: () => Board
  readonly provedAtMs: () => number | null
  readonly pairing: () => Pairing
  readonly command: (id: string, command: WallCommand) => Promise<Answer>
}): Walls {
  const walls = new Set<Wall>()
  let revision = 0
  let toldPairing = ''

  function now() {
    return { revision, nowMs: deps.clock.nowMs(), wallNowMs: deps.clock.wallNowMs() }
  }

  function snapshot(wall: Wall): void {
    wall.state = 'live'
    wall.wire.send(textOf({ kind: 'snapshot', ...now(), board: deps.board() }))
    if (wall.wire.isHere === true) wall.wire.send(pairingText())
  }

  function pairingText(): string {
    return textOf({ kind: 'pairing', ...deps.pairing() })
  }

  /** Looked at with every heartbeat, so that a code goes by itself when it was taken or is too old. */
  function tellPairing(): void {
    const text = pairingText()
    if (text === toldPairing) return
    toldPairing = text
    for (const { wire, state } of walls) if (wire.isHere === true && state === 'live') wire.send(text)
  }

  function broadcast(message: HubMessage): void {
    const text = textOf(message)
    for (const wall of walls) {
      if (wall.state === 'silent') continue
      const waitingBytes = wall.wire.waitingBytes()
      if (wall.state === 'live' && waitingBytes > LAGGING_BYTES) {
        wall.state = 'lagging'
        deps.log.repeated(
          'lagging',
          'warn',
          'walls',
          'a wall is too slow; it gets a new picture when it has caught up',
        )
      }
      if (wall.state === 'live') wall.wire.send(text)
      else if (waitingBytes < CAUGHT_UP_BYTES) snapshot(wall)
    }
  }

  function receive(wall: Wall, text: string): void {
    const message = parse(text)
    if (message === null) {
      deps.log.repeated('wall-invalid', 'warn', 'walls', 'a wall sent what is no message of the bridge')
    } else if (message.kind === 'resync') {
      if (wall.state !== 'lagging') snapshot(wall)
    } else {
      const { id } = message
      const reason = wall.wire.refusal?.(message.command) ?? null
      if (reason !== null) {
        wall.wire.send(textOf({ kind: 'answer', id, accepted: false, reason }))
        return
      }
      void deps.command(id, message.command).then(({ accepted, reason }) => {
        if (walls.has(wall)) wall.wire.send(textOf({ kind: 'answer', id, accepted, reason }))
      })
    }
  }

  return {
    add(wire) {
      const wall: Wall = { wire, state: 'silent' }
      walls.add(wall)
      return {
        receive: text => receive(wall, text),
        gone: () => walls.delete(wall),
      }
    },
    patch(patch) {
      revision += 1
      broadcast({ kind: 'patch', ...now(), patch })
    },
    heartbeat() {
      broadcast({ kind: 'heartbeat', ...now(), provedAtMs: deps.provedAtMs() })
      tellPairing()
    },
    count: () => walls.size,
  }
}

function textOf(message: HubMessage): string {
  return JSON.stringify(message)
}

function parse(text: string): v.InferOutput<typeof WallMessageSchema> | null {
  try {
    const result = v.safeParse(WallMessageSchema, JSON.parse(text))
    return result.success ? result.output : null
  } catch {
    return null
  }
}
