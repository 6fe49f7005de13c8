import type { Walls } from './walls.ts'

/** As much of Electron's MessagePortMain as a wall needs. */
export type WallPort = {
  readonly on: (event: 'message' | 'close', listener: (event: { readonly data: unknown }) => void) => unknown
  readonly postMessage: (text: string) => void
  readonly start: () => void
}

/** Takes the message port of the kiosk's own window as a wall. A port does not tell what waits in it; the window's keeper reloads a hung one. */
export function addPortWall(walls: Walls, port: WallPort): void {
  const wall = walls.add({ send: text => port.postMessage(text), waitingBytes: () => 0, isHere: true })
  port.on('message', ({ data }) => {
    if (typeof data === 'string') wall.receive(data)
  })
  port.on('close', () => wall.gone())
  port.start()
}
