import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { CredentialsSchema, PIN, anOpenHub, parse } from './support/anOpenHub.ts'
import { beyond, openBrowser } from './support/openBrowser.ts'
import { openHub } from './support/openHub.ts'
import { tempFolder } from './support/tempFolder.ts'

const who = { name: 'Karla Jensen', nickname: null, squad: 'Squad A', code: 'K17', trained: true }
const basic = ({ username, password }: { username: string; password: string }) => ({
  authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
})

describe.runIf(beyond !== undefined)('the roster with --lan', () => {
  it('tells a station’s feed to its own tablet and to coaches, and to nobody else', async () => {
    const { browser, kiosk } = await anOpenHub()
    const make = async (station: string) => {
      const role = { kind: 'station', station }
      const { text } = await kiosk.post('/api/settings/devices', { role, label: 'Tablet' })
      return basic(parse(CredentialsSchema, text))
    }
    const [five, six] = [await make('5'), await make('6')]
    const tablet = browser()
    const feed = async (headers?: Record<string, string>) =>
      (await tablet.get('/api/station/5/feed', headers)).status
    expect(await feed()).toBe(401)
    expect(await feed(six)).toBe(401)
    expect(await feed({ authorization: 'Basic !!' })).toBe(401)
    expect(await feed(five)).toBe(200)
    expect((await tablet.get('/api/station/6/feed', five)).status).toBe(401)
    expect((await tablet.post('/api/station/6/check-in', { how: 'code', code: 'K17' }, five)).status).toBe(
      401,
    )
    // A tablet is no coach.
    for (const api of ['/api/roster', '/api/roster/roster.csv', '/api/station/5/whatever'])
      expect([api, (await tablet.get(api, five)).status]).toEqual([api, 401])
    const phone = browser()
    await phone.post('/api/doors/sign-in', { pin: PIN })
    expect((await phone.get('/api/station/5/feed')).status).toBe(200)
    expect((await phone.get('/api/roster')).status).toBe(200)
    const { text } = await kiosk.get('/api/settings/audit')
    expect(text).toContain('"not-paired"')
  })

  it('slows down who guesses codes at a tablet', async () => {
    const { kiosk, browser } = await anOpenHub()
    const role = { kind: 'station', station: '5' }
    const made = await kiosk.post('/api/settings/devices', { role, label: 'Tablet' })
    const five = basic(parse(CredentialsSchema, made.text))
    const tablet = browser()
    const guess = async () =>
      (await tablet.post('/api/station/5/check-in', { how: 'code', code: 'AAA' }, five)).status
    const guesses: number[] = []
    for (let count = 0; count < 6; count += 1) guesses.push(await guess())
    expect(guesses).toEqual([409, 409, 409, 409, 409, 429])
  })
})

describe('the roster', () => {
  it('records every command by ids, without names or health data', async () => {
    const folder = tempFolder()
    const hub = await openHub([], folder)
    const kiosk = openBrowser(hub.wallUrl, folder)
    expect((await kiosk.post('/api/roster/athletes', { by: 'Anna', who })).status).toBe(200)
    const id = /"id":"(a-[0-9a-f]+)"/.exec((await kiosk.get('/api/roster')).text)?.[1] ?? ''
    const screening = { by: 'Anna', what: 'screening', answers: { clot: 'yes' } }
    expect((await kiosk.put(`/api/roster/athletes/${id}`, screening)).status).toBe(200)
    const csv = await kiosk.get('/api/roster/roster.csv')
    expect(csv.headers['content-disposition']).toContain('attachment')
    expect(csv.text).toContain('Karla Jensen')
    await hub.stop()
    const audit = readFileSync(path.join(folder, 'audit.jsonl'), 'utf8')
    for (const text of [`added ${id}`, `changed screening of ${id}`, 'roster of 1'])
      expect(audit).toContain(text)
    expect(audit).not.toMatch(/Karla|clot|yes/)
    expect(hub.lines.join('\n')).not.toMatch(/Karla|clot/)
  })

  it('takes nothing that is not as it must be, and says what was expected', async () => {
    const folder = tempFolder()
    const hub = await openHub([], folder)
    const kiosk = openBrowser(hub.wallUrl, folder)
    const bad = await kiosk.post('/api/roster/athletes', { by: 'Anna', who: { ...who, code: '!' } })
    expect([bad.status, bad.text]).toEqual([400, expect.stringContaining('who.code')])
    const csv = await kiosk.post('/api/roster/import', { by: 'Anna', csv: 'name,code\nBo,!' })
    expect(csv.status).toBe(422)
    expect(csv.text).toContain('"line":2,"column":2')
    const over = await kiosk.post('/api/roster/offers', { by: 'Anna', station: '5', athlete: 'a-9' })
    expect([over.status, over.text]).toEqual([409, expect.stringContaining('unknown-athlete')])
    expect((await kiosk.get('/api/roster')).text).toContain('"athletes":[]')
  })

  it('that is damaged is set aside and said, and keeps no kiosk from starting', async () => {
    const folder = tempFolder()
    writeFileSync(path.join(folder, 'roster.json'), 'not JSON')
    const hub = await openHub([], folder)
    const kiosk = openBrowser(hub.wallUrl, folder)
    expect((await kiosk.get('/api/roster')).text).toMatch(/"setAside":"roster\.json\.damaged-/)
  })
})
