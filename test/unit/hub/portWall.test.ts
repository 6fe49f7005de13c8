import { expect, it } from 'vitest'
import { addPortWall, type WallPort } from '../../../electron/hub/walls/portWall.ts'
import type { WallWire } from '../../../electron/hub/walls/walls.ts'

it('takes a message port as a wall', () => {
  const listeners = new Map<string, (event: { readonly data: unknown }) => void>()
  const said: string[] = []
  const received: string[] = []
  let wire: WallWire | null = null
  const port: WallPort = {
    on: (event, listener) => listeners.set(event, listener),
    postMessage: text => said.push(text),
    start: () => said.push('started'),
  }
  const add = (added: WallWire) => {
    wire = added
    return { receive: (text: string) => received.push(text), gone: () => received.push('gone') }
  }
  addPortWall({ add, patch: () => undefined, heartbeat: () => undefined, count: () => 1 }, port)
  const taken: WallWire[] = wire === null ? [] : [wire]
  for (const one of taken) one.send('hello')
  listeners.get('message')?.({ data: 'resync' })
  listeners.get('message')?.({ data: { not: 'text' } })
  listeners.get('close')?.({ data: undefined })
  expect(said).toEqual(['started', 'hello'])
  expect(received).toEqual(['resync', 'gone'])
})
