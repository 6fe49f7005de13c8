import { describe, expect, it } from 'vitest'
import { PIN, anOpenHub } from './support/anOpenHub.ts'
import { beyond, openBrowser } from './support/openBrowser.ts'
import { openHub } from './support/openHub.ts'
import { tempFolder } from './support/tempFolder.ts'

describe.runIf(beyond !== undefined)('the doors with --lan', () => {
  it('show a stranger the wall, and nothing that is for coaches', async () => {
    const { browser } = await anOpenHub()
    const stranger = browser()
    expect((await stranger.get('/healthz')).status).not.toBe(401)
    expect((await stranger.get('/site.json')).text).toContain('"lan":true')
    for (const page of ['/coach', '/review', '/settings', '/coach/']) {
      const { status, headers } = await stranger.get(page)
      expect([page, status, headers['location']]).toEqual([
        page,
        303,
        `/sign-in?to=${encodeURIComponent(page)}`,
      ])
    }
    for (const api of ['/api/review/sessions', '/api/settings/audit', '/api/coach/roster', '/api/whatever'])
      expect([api, (await stranger.get(api)).status]).toEqual([api, 401])
    expect((await stranger.post('/api/settings/pin', { pin: 'mine now!' })).status).toBe(401)
    expect((await stranger.openSocket('/wall')).how).toBe('open')
    expect((await stranger.openSocket('/replay?session=x')).how).toBe('401')
  })

  it('let a coach in by the PIN, and out again', async () => {
    const { browser } = await anOpenHub()
    const phone = browser()
    expect((await phone.post('/api/doors/sign-in', { pin: 'tiger 4712' })).status).toBe(401)
    const signedIn = await phone.post('/api/doors/sign-in', { pin: PIN })
    expect(signedIn.status).toBe(200)
    for (const cookie of signedIn.headers['set-cookie'] ?? [])
      expect(cookie).toMatch(/^__Host-[^;]+; Path=\/; HttpOnly; SameSite=Strict; Secure/)
    expect((await phone.get('/api/review/kiosk')).status).toBe(200)
    expect((await phone.get('/api/settings/audit')).status).toBe(200)
    const stolen = new Map(phone.jar)
    await phone.post('/api/doors/sign-out', {})
    expect((await phone.get('/api/review/kiosk')).status).toBe(401)
    const thief = browser()
    for (const [name, value] of stolen) thief.jar.set(name, value)
    expect((await thief.get('/api/review/kiosk')).status).toBe(401)
  })

  it('slow guessing down without locking out the coach who was here before, nor the kiosk', async () => {
    const { browser, kiosk } = await anOpenHub()
    const phone = browser()
    await phone.post('/api/doors/sign-in', { pin: PIN })
    const attacker = browser()
    const guesses = await Promise.all(
      Array.from({ length: 30 }, (_, at) => attacker.post('/api/doors/sign-in', { pin: `guess ${at}` })),
    )
    const looked = guesses.filter(({ status }) => status === 401)
    expect(looked.length).toBeLessThanOrEqual(5)
    expect(guesses.filter(({ status }) => status === 429)).toHaveLength(30 - looked.length)
    // Right, but too late: it is not even looked at.
    expect((await attacker.post('/api/doors/sign-in', { pin: PIN })).status).toBe(429)
    await phone.post('/api/doors/sign-out', {})
    expect((await phone.post('/api/doors/sign-in', { pin: PIN })).status).toBe(200)
    expect((await kiosk.post('/api/doors/sign-in', { pin: PIN })).status).toBe(200)
  })

  it("carry out a wall's command only for a coach whose session has not ended", async () => {
    const { browser, hub, folder } = await anOpenHub()
    const answerOf = async (
      who: ReturnType<typeof browser>,
      then?: () => Promise<unknown>,
      wanted: object = { kind: 'pause-sound' },
    ) => {
      const { socket } = await who.openSocket('/wall')
      await then?.()
      const answer = new Promise<string>(resolve => {
        socket.on('message', (bytes: Buffer) => {
          if (bytes.toString().includes('"answer"')) resolve(bytes.toString())
        })
      })
      socket.send(JSON.stringify({ kind: 'command', id: 'c1', command: { ...wanted, by: 'Mallory' } }))
      return answer
    }
    expect(await answerOf(browser())).toContain('sign in')
    const phone = browser()
    await phone.post('/api/doors/sign-in', { pin: PIN })
    expect(await answerOf(phone)).toContain('"accepted":true')
    expect(await answerOf(phone, () => phone.post('/api/doors/sign-out', {}))).toContain('sign in')
    expect(hub.lines.join('\n')).toContain('Mallory')
    // At the kiosk itself the wall acknowledges, and arranges nothing.
    const passerBy = openBrowser(hub.wallUrl, folder)
    expect(await answerOf(passerBy, undefined, { kind: 'arrange', stations: [] })).toContain('sign in')
  })

  it('answer plain HTTP from beyond by sending it to https', async () => {
    const { folder, lanUrl } = await anOpenHub()
    const plain = openBrowser(lanUrl.replace('https', 'http'), folder)
    const { status, headers } = await plain.get('/station/5?lang=da')
    expect([status, headers['location']]).toEqual([307, `${lanUrl}station/5?lang=da`])
    expect((await plain.post('/api/doors/sign-in', { pin: PIN })).status).toBe(403)
    expect((await plain.openSocket('/wall')).how).toBe('403')
  })

  it('refuse what pages of other origins ask, and names that are not ours', async () => {
    const { browser } = await anOpenHub()
    const phone = browser()
    await phone.post('/api/doors/sign-in', { pin: PIN })
    const evil = { origin: 'https://evil.example' }
    expect((await phone.post('/api/settings/pairing', { station: '5' }, evil)).status).toBe(403)
    expect(
      (await phone.post('/api/settings/pairing', { station: '5' }, { 'sec-fetch-site': 'cross-site' }))
        .status,
    ).toBe(403)
    expect(
      (await phone.post('/api/settings/pairing', { station: '5' }, { 'content-type': 'text/plain' })).status,
    ).toBe(400)
    expect((await phone.get('/api/settings/audit', { host: 'evil.example' })).status).toBe(421)
    for (const address of ['/wall', '/mqtt', '/replay'])
      expect((await phone.openSocket(address, evil)).how).toBe('403')
  })

  it('record who did what and who tried, for the settings page', async () => {
    const { kiosk, browser } = await anOpenHub()
    const attacker = browser()
    await attacker.post('/api/doors/sign-in', { pin: 'guess' })
    await attacker.get('/api/review/sessions')
    await attacker.post('/api/doors/pair', { station: '5', code: 'AAAAAAAA' })
    const { text } = await kiosk.get('/api/settings/audit')
    for (const what of ['pin-set', 'wrong-pin', 'not-signed-in', 'wrong-code'])
      expect(text).toContain(`"${what}"`)
    expect(text).toContain(beyond)
  })
})

describe('the doors on this machine', () => {
  it('are open before there is a PIN; after that the wall alone is', async () => {
    const folder = tempFolder()
    const hub = await openHub([], folder)
    const kiosk = openBrowser(hub.wallUrl, folder)
    expect((await kiosk.get('/api/review/kiosk')).status).toBe(200)
    await kiosk.post('/api/settings/pin', { pin: PIN })
    const passerBy = openBrowser(hub.wallUrl, folder)
    expect((await passerBy.get('/api/review/kiosk')).status).toBe(401)
    expect((await passerBy.openSocket('/wall')).how).toBe('open')
    expect((await kiosk.get('/api/review/kiosk')).status).toBe(200)
    expect((await kiosk.post('/api/settings/pin', { pin: 'another one', now: 'wrong' })).status).toBe(403)
    expect((await kiosk.post('/api/settings/pin', { pin: 'another one', now: PIN })).status).toBe(200)
    await hub.stop()
    const again = openBrowser((await openHub([], folder)).wallUrl, folder)
    expect((await again.post('/api/doors/sign-in', { pin: PIN })).status).toBe(401)
    expect((await again.post('/api/doors/sign-in', { pin: 'another one' })).status).toBe(200)
  })
})
