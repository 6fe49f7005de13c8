import { describe, expect, it } from 'vitest'
import { CodeSchema, PIN, anOpenHub, parse } from './support/anOpenHub.ts'
import { eventually } from './support/eventually.ts'
import { beyond, openBrowser } from './support/openBrowser.ts'
import { openHub } from './support/openHub.ts'
import { openWall } from './support/openWall.ts'
import { tempFolder } from './support/tempFolder.ts'

/** A wall's socket that keeps all it is told, asked for a picture once it is open. */
async function listenAs(browser: ReturnType<typeof openBrowser>) {
  const { socket } = await browser.openSocket('/wall')
  const said: string[] = []
  socket.on('message', (bytes: Buffer) => said.push(bytes.toString()))
  socket.send('{"kind":"resync"}')
  return { said: () => said.join('\n'), ask: () => socket.send('{"kind":"resync"}') }
}

describe.runIf(beyond !== undefined)('a pairing code on the wall', () => {
  it('is told to walls on the kiosk itself, and to none elsewhere, whoever has signed in there', async () => {
    const { hub, browser, kiosk, lanUrl } = await anOpenHub()
    const own = await openWall(hub.wallUrl)
    const coach = browser()
    await coach.post('/api/doors/sign-in', { pin: PIN })
    const elsewhere = [await listenAs(browser()), await listenAs(coach)]
    const { code } = parse(CodeSchema, (await coach.post('/api/settings/pairing', { station: '5' })).text)
    const shown = await eventually('the code', () => own.pairing()?.codes[0])
    expect([shown.station, shown.code, shown.url]).toEqual(['5', code, `${lanUrl}station/5#pair=${code}`])
    expect(shown.expiresAtMs - own.nowMs()).toBeGreaterThan(4 * 60_000)
    // Pictures that are asked for now would have it, and heartbeats that come now as well.
    for (const wall of elsewhere) wall.ask()
    for (const wall of elsewhere)
      await eventually('pictures and heartbeats', () => {
        const kinds = wall.said().match(/"kind":"(snapshot|heartbeat)"/g) ?? []
        return kinds.length > 5 && kinds.filter(kind => kind.includes('snapshot')).length === 2
      })
    for (const wall of elsewhere) {
      expect(wall.said()).not.toContain('pairing')
      expect(wall.said()).not.toContain(code)
    }
    expect((await browser().post('/api/doors/pair', { station: '5', code })).status).toBe(200)
    await eventually('a wall without it', () => own.pairing()?.codes.length === 0)
    await kiosk.post('/api/settings/pairing', { station: '5' })
    await eventually('the next', () => own.pairing()?.codes[0]?.code !== code)
  })
})

it('a pairing code is on the wall of a kiosk that hears this machine alone as well, and not after a restart', async () => {
  const folder = tempFolder()
  const hub = await openHub([], folder)
  const wall = await openWall(hub.wallUrl)
  await openBrowser(hub.wallUrl, folder).post('/api/settings/pairing', { station: '5' })
  const shown = await eventually('the code', () => wall.pairing()?.codes[0])
  expect(shown.url).toMatch(new RegExp(`^${hub.wallUrl}station/5#pair=`))
  await hub.stop()
  const again = await openWall((await openHub([], folder)).wallUrl)
  await eventually('a word of codes', () => again.pairing() !== null)
  expect(again.pairing()?.codes).toEqual([])
})
