import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { asksPin, tryPin } from '../../../electron/main/askPin.ts'

/** A hub that answers everything so. */
async function aHub(status: number, body: string): Promise<string> {
  const server = createServer((_request, response) => {
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  const isPlace = (value: typeof address): value is AddressInfo => typeof value === 'object' && value !== null
  return `http://127.0.0.1:${isPlace(address) ? address.port : 0}/`
}

it.each([
  [200, '{"pinIsSet":true}', true],
  [200, '{"pinIsSet":false}', false],
  // What it does not say is taken for the stricter.
  [200, '{}', true],
  [500, '{}', null],
  [200, 'no JSON', null],
])('knows from %i %s whether there is a PIN: %s', async (status, body, expected) => {
  expect(await asksPin(await aHub(status, body))).toBe(expected)
})

it.each([
  [200, '{"ok":true}', { kind: 'leaving' }],
  [409, '{"where":"pin"}', { kind: 'leaving' }],
  [401, '{"where":"pin"}', { kind: 'wrong' }],
  [429, '{"waitMs":29001}', { kind: 'wait', seconds: 30 }],
  [500, '{}', { kind: 'no-answer' }],
])('takes %i %s for %o', async (status, body, expected) => {
  expect(await tryPin(await aHub(status, body), 'a guess')).toEqual(expected)
})

it('has no answer where nobody listens', async () => {
  expect([await asksPin('http://127.0.0.1:9/'), await tryPin('http://127.0.0.1:9/', 'a guess')]).toEqual([
    null,
    { kind: 'no-answer' },
  ])
})
