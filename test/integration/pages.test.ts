import { mkdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { openHub } from './support/openHub.ts'
import { openWall } from './support/openWall.ts'
import { tempFolder } from './support/tempFolder.ts'

async function aServedWall() {
  const folder = tempFolder()
  mkdirSync(path.join(folder, 'pages', 'assets'), { recursive: true })
  writeFileSync(path.join(folder, 'pages', 'index.html'), '<!doctype html><title>wall</title>')
  writeFileSync(path.join(folder, 'pages', 'assets', 'a-1.js'), 'export {}')
  writeFileSync(path.join(folder, 'secret.txt'), 'secret')
  return openHub([], folder)
}

/** fetch chooses the Host header and tidies paths itself. */
function ask(
  url: string,
  options: { path?: string; headers?: Record<string, string> },
): Promise<[number, string]> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const asked = request({ hostname, port, path: '/', ...options }, response => {
      let text = ''
      response.on('data', (bytes: Buffer) => (text += bytes.toString()))
      response.on('end', () => resolve([response.statusCode ?? 0, text]))
    })
    asked.on('error', reject)
    asked.end()
  })
}

function open(url: string, origin?: string): Promise<string> {
  return new Promise(resolve => {
    const socket = new WebSocket(url, origin === undefined ? {} : { origin })
    socket.once('open', () => resolve('open'))
    socket.once('error', error => resolve(error.message))
    onTestFinished(() => socket.terminate())
  })
}

describe('the pages', () => {
  it('are served with a strict policy', async () => {
    const hub = await aServedWall()
    const wall = await fetch(hub.wallUrl)
    expect([wall.status, await wall.text()]).toEqual([200, '<!doctype html><title>wall</title>'])
    const policy = wall.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(wall.headers.get('x-content-type-options')).toBe('nosniff')
    expect(wall.headers.get('cache-control')).toBe('no-cache')
    const script = await fetch(`${hub.wallUrl}assets/a-1.js`)
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(script.headers.get('cache-control')).toContain('immutable')
    const etag = script.headers.get('etag') ?? ''
    const again = await fetch(`${hub.wallUrl}assets/a-1.js`, { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
  })

  it('say in words that there is no such page, and give away nothing beside them', async () => {
    const hub = await aServedWall()
    const paths = [
      '/nothing',
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/assets/..%2f..%2fsecret.txt',
      '//',
      '/.git',
      '/wall/2',
    ]
    for (const asked of paths) {
      const [status, text] = await ask(hub.wallUrl, { path: asked })
      expect([asked, status], text).toEqual([asked, 404])
      expect(text).toContain('There is no such page')
    }
  })

  it('say that nothing was built', async () => {
    const hub = await openHub()
    const response = await fetch(hub.wallUrl)
    expect([response.status, await response.text()]).toEqual([
      503,
      'The pages are not built yet: npm run build',
    ])
  })

  it("do not answer to a stranger's name", async () => {
    const hub = await aServedWall()
    const { port } = new URL(hub.wallUrl)
    for (const host of ['evil.example', `evil.example:${port}`, 'localhost']) {
      expect((await ask(hub.wallUrl, { headers: { host } }))[0], host).toBeGreaterThanOrEqual(400)
    }
    expect((await ask(hub.wallUrl, { headers: { host: `localhost:${port}` } }))[0]).toBe(200)
  })
})

describe('WebSockets', () => {
  it('are opened to our own pages alone, and to MQTT clients that are no browser', async () => {
    const hub = await aServedWall()
    const own = hub.wallUrl.slice(0, -1)
    const [wall, mqtt] = ['wall', 'mqtt'].map(name => hub.wallUrl.replace('http', 'ws') + name)
    expect(await open(wall ?? '', own)).toBe('open')
    expect(await open(mqtt ?? '', own)).toBe('open')
    expect(await open(mqtt ?? '')).toBe('open')
    expect(await open(wall ?? '')).toContain('403')
    expect(await open(wall ?? '', 'http://evil.example')).toContain('403')
    expect(await open(mqtt ?? '', 'http://evil.example')).toContain('403')
    expect(await open(`${hub.wallUrl.replace('http', 'ws')}else`, own)).toContain('404')
  })

  it('carry a heartbeat four times a second, and live through what a wall should not say', async () => {
    const hub = await aServedWall()
    const wall = await openWall(hub.wallUrl)
    wall.say({ kind: 'nonsense' })
    const before = wall.heard.length
    await new Promise(resolve => setTimeout(resolve, 1_100))
    const beats = wall.heard.slice(before).filter(kind => kind === 'heartbeat').length
    expect(beats).toBeGreaterThanOrEqual(3)
    expect(beats).toBeLessThanOrEqual(5)
  })

  it('are closed when a wall sends too much', async () => {
    const hub = await aServedWall()
    const socket = new WebSocket(`${hub.wallUrl.replace('http', 'ws')}wall`, {
      origin: hub.wallUrl.slice(0, -1),
    })
    onTestFinished(() => socket.terminate())
    socket.once('open', () => socket.send('x'.repeat(65 * 1024)))
    const code = await new Promise(resolve => socket.once('close', resolve))
    expect(code).toBe(1009)
  })
})
