import type { RawData, WebSocket } from 'ws'
import type { Walls, WallWire } from './walls.ts'

// A wall that hears late by more is cut off; it covers itself when nothing new comes for 2 s (SG4).
const PING_MS = 2_000

/** Takes a browser's WebSocket as a wall, and ends it when its far end is gone without a word. `rights`: what it may ask and be told. */
export function addSocketWall(
  walls: Walls,
  socket: WebSocket,
  rights: Required<Pick<WallWire, 'refusal' | 'isHere'>>,
): void {
  let isAnswered = true
  const wall = walls.add({
    send: text => {
      if (socket.readyState === socket.OPEN) socket.send(text)
    },
    waitingBytes: () => socket.bufferedAmount,
    ...rights,
  })
  const ping = setInterval(() => {
    if (!isAnswered) {
      socket.terminate()
      return
    }
    isAnswered = false
    socket.ping()
  }, PING_MS)
  socket.on('pong', () => (isAnswered = true))
  socket.on('message', (bytes: RawData, isBinary) => {
    if (!isBinary) wall.receive(textOf(bytes))
  })
  socket.on('close', () => {
    clearInterval(ping)
    wall.gone()
  })
}

function textOf(bytes: RawData): string {
  if (Array.isArray(bytes)) return Buffer.concat(bytes).toString()
  return Buffer.isBuffer(bytes) ? bytes.toString() : Buffer.from(bytes).toString()
}
