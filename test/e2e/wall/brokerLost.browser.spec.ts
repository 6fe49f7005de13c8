import { clockFrom } from '../support/clockFrom.ts'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { connectDevices } from '../support/devices.ts'
import { startHeadlessHub } from '../support/headlessHub.ts'

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** A broker of somebody else's, that can hang without going away. */
async function startMosquitto() {
  const port = await freePort()
  const folder = mkdtempSync(path.join(tmpdir(), 'broker-'))
  const settings = path.join(folder, 'mosquitto.conf')
  writeFileSync(settings, `listener ${port} 127.0.0.1\nallow_anonymous true\n`)
  const broker = spawn('/usr/sbin/mosquitto', ['-c', settings], { stdio: 'ignore' })
  return {
    url: `mqtt://127.0.0.1:${port}`,
    hang: () => broker.kill('SIGSTOP'),
    goOn: () => broker.kill('SIGCONT'),
    close() {
      broker.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

test('[C25] a lost broker is one banner and one place in the row; every tile keeps its own', async ({
  browser,
}) => {
  const broker = await startMosquitto()
  const hub = await startHeadlessHub(['--broker', broker.url])
  const devices = await connectDevices(broker.url)
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  await page.goto(hub.wallUrl)
  await expect(page.locator('html')).toHaveAttribute('data-live', 'yes')
  for (let number = 1; number <= 12; number += 1) {
    const station = devices.station(String(number))
    await station.checkIn()
    station.cuff('l').hold(150)
  }
  await expect(page.locator('[data-station="12"] [data-field="clock"]')).toHaveText(clockFrom(2))
  const before = await page.locator('.tile').first().boundingBox()
  broker.hang()
  const banner = page.locator('[data-banner]')
  await expect(banner).toHaveAttribute('data-alarm', 'high', { timeout: 20_000 })
  await expect(banner).toContainText(/‼ No broker for \d+ s/)
  const row = page.locator('header [data-alarm-id]')
  await expect(row).toHaveCount(2)
  await expect(row.nth(1)).toHaveText(/^!?‼? ?12 cuffs not heard$/)
  await expect(page.locator('.tile[data-alarm="high"], .tile[data-alarm="medium"]')).toHaveCount(12)
  await page.screenshot({ path: 'test-results/screens/broker-lost.png' })
  const during = await page.locator('.tile').first().boundingBox()
  expect(during?.x).toBeCloseTo(before?.x ?? 0, -1)

  await row.nth(1).focus()
  await page.keyboard.press('Enter')
  await expect(row.nth(1)).toHaveAttribute('data-acknowledged', 'yes')
  broker.goOn()
  await expect(banner).toHaveCount(0, { timeout: 20_000 })
  await page.close()
  await devices.close()
  await hub.close()
  broker.close()
})
