import * as v from 'valibot'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { applyPatch } from '../../../stations/board/applyPatch.ts'
import type { AlarmView } from '../../../stations/board/alarmViewSchema.ts'
import type { Board } from '../../../stations/board/boardSchema.ts'
import type { WallCommand } from '../../../stations/board/commandSchema.ts'
import type { Pairing } from '../../../stations/board/pairingSchema.ts'
import { type HubMessage, HubMessageSchema } from '../../../stations/board/wallMessageSchema.ts'
import { eventually } from './eventually.ts'

/** A wall without a screen: keeps the board by snapshot and patches, and fails when a revision is missing. */
export async function openWall(wallUrl: string) {
  const origin = wallUrl.slice(0, -1)
  const socket = new WebSocket(`${wallUrl.replace('http', 'ws')}wall`, { origin })
  onTestFinished(() => socket.terminate())
  const heard: HubMessage['kind'][] = []
  const answers: Extract<HubMessage, { kind: 'answer' }>[] = []
  let board: Board | null = null
  let pairing: Pairing | null = null
  let revision = 0
  let clock = { nowMs: 0, heardMs: 0 }
  socket.on('message', (bytes: Buffer) => {
    const message = v.parse(HubMessageSchema, JSON.parse(bytes.toString()))
    heard.push(message.kind)
    if (message.kind === 'answer') {
      answers.push(message)
      return
    }
    if (message.kind === 'pairing') {
      pairing = message
      return
    }
    clock = { nowMs: message.nowMs, heardMs: performance.now() }
    if (message.kind === 'snapshot') board = message.board
    else if (message.kind === 'patch' && board !== null) {
      if (message.revision !== revision + 1) throw new Error(`revision ${message.revision} after ${revision}`)
      board = applyPatch(board, message.patch)
    }
    revision = message.revision
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve())
    socket.once('error', reject)
  })
  const say = (message: unknown) => socket.send(JSON.stringify(message))
  say({ kind: 'resync' })
  const theBoard = () => eventually('a board', () => board)
  await theBoard()

  return {
    heard,
    say,
    board: theBoard,
    /** The pairing codes as last told; null: it was never told any word of them. */
    pairing: () => pairing,
    /** The kiosk's monotonic clock, as the wall goes on from its last word. */
    nowMs: () => clock.nowMs + Math.round(performance.now() - clock.heardMs),
    close: () => socket.terminate(),
    tile: (station: string) =>
      eventually(`a tile of ${station}`, () => board?.tiles.find(tile => tile.station === station)),
    alarm: (condition: AlarmView['condition'], limitMs?: number) =>
      eventually(
        `an alarm ${condition}`,
        () => board?.alarms.find(alarm => alarm.condition === condition),
        limitMs,
      ),
    noAlarm: (condition: AlarmView['condition'], limitMs?: number) =>
      eventually(
        `no alarm ${condition}`,
        () => board?.alarms.every(alarm => alarm.condition !== condition) === true,
        limitMs,
      ),
    async command(id: string, command: WallCommand) {
      say({ kind: 'command', id, command })
      return eventually('an answer', () => answers.find(answer => answer.id === id))
    },
  }
}
