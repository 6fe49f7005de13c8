import { expect, it } from 'vitest'
import { addPortWall, type WallPort } from '../../../electron/hub/walls/portWall.ts'
import type { WallWire } from '../../../electron/hub/walls/walls.ts'

it('takes a message port as a wall', () => {
  const listeners = new Map<string, (event: { readonly data: unknown }) => void>()
  const said: string[] = []
  const received: string[] = []
  const wires: WallWire[] = []
  const port: WallPort = {
    on: (event, listener) => listeners.set(event, listener),
    postMessage: text => said.push(text),
    start: () => said.push('started'),
  }
  const add = (added: WallWire) => {
    wires.push(added)
    return { receive: (text: string) => received.push(text), gone: () => received.push('gone') }
  }
  addPortWall({ add, patch: () => undefined, heartbeat: () => undefined, count: () => 1 }, port)
  for (const wire of wires) wire.send('hello')
  listeners.get('message')?.({ data: 'resync' })
  listeners.get('message')?.({ data: { not: 'text' } })
  listeners.get('close')?.({ data: undefined })
  // The kiosk's own window: who looks at it stands in the room.
  expect(wires.map(({ isHere }) => isHere)).toEqual([true])
  expect(said).toEqual(['started', 'hello'])
  expect(received).toEqual(['resync', 'gone'])
})
