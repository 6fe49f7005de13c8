import { test as base, chromium, expect, type Browser, type Page } from '@playwright/test'
import { connectDevices, type Devices } from '../support/devices.ts'
import { startHeadlessHub, type HeadlessHub } from '../support/headlessHub.ts'
import { heardPulses, melody, tapSound, type HeardPulse } from '../support/soundTap.ts'

const HIGH = 784
const MEDIUM = 523
const SESSION_MELODY = '392x1 523x3 784x10'

interface Floor {
  readonly hub: HeadlessHub
  readonly page: Page
  readonly devices: Devices
  /** After the sound test that begins a session, so that only alarms are heard. */
  begin(): Promise<void>
  pulsesOf(frequencyHz: number): Promise<readonly HeardPulse[]>
}

/** A browser that takes it that there is a loudspeaker, and plays without a touch, as the kiosk does. */
function open(): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--use-fake-device-for-media-stream',
      '--autoplay-policy=no-user-gesture-required',
    ],
  })
}

const test = base.extend<{ floor: Floor }>({
  floor: async ({ contextOptions }, use) => {
    const hub = await startHeadlessHub()
    const devices = await connectDevices(hub.mqttUrl)
    const browser = await open()
    const page = await browser.newPage(contextOptions)
    await tapSound(page)
    await page.goto(hub.wallUrl)
    await expect(page.locator('html')).toHaveAttribute('data-live', 'yes')
    const pulsesOf = async (frequencyHz: number) =>
      (await heardPulses(page)).filter(pulse => pulse.frequencyHz === frequencyHz)
    await use({
      ...{ hub, page, devices, pulsesOf },
      async begin() {
        await devices.station('1').checkIn()
        await expect.poll(async () => melody(await heardPulses(page))).toBe(SESSION_MELODY)
        await page.evaluate(() => {
          window.soundTap.pulses = []
        })
      },
    })
    await browser.close()
    await devices.close()
    await hub.close()
  },
})

const gaps = (pulses: readonly HeardPulse[]): number[] =>
  pulses.slice(1).map(({ startMs }, index) => Math.round(startMs - (pulses[index]?.startMs ?? 0)))

test('[SG2] tries each sound once when a session begins, and with T', async ({ floor: { page, begin } }) => {
  await begin()
  await page.waitForTimeout(3_500)
  await page.keyboard.press('t')
  await expect.poll(async () => melody(await heardPulses(page))).toBe(SESSION_MELODY)
})

test('[SG2] a high alarm sounds 3-2, pause, 3-2, every 10 s; acknowledging breaks it off', async ({
  floor,
}) => {
  const { page, begin, devices, pulsesOf } = floor
  await begin()
  const station = devices.station('1')
  station.cuff('l').hold(150)
  await page.waitForTimeout(3_000)
  await station.event('stop')
  await expect.poll(async () => (await pulsesOf(HIGH)).length).toBe(10)
  expect(gaps(await pulsesOf(HIGH))).toEqual([200, 200, 400, 200, 720, 200, 200, 400, 200])
  await expect.poll(async () => (await pulsesOf(HIGH)).length, { timeout: 15_000 }).toBe(20)
  const heard = await pulsesOf(HIGH)
  const againMs = (heard[10]?.startMs ?? 0) - (heard[0]?.startMs ?? 0)
  expect(againMs).toBeGreaterThan(9_900)
  expect(againMs).toBeLessThan(11_000)

  await page.keyboard.press('a')
  await expect(page.locator('[data-alarm-id]')).toHaveAttribute('data-acknowledged', 'yes')
  await expect
    .poll(async () => (await pulsesOf(HIGH)).at(-1)?.stopMs)
    .toBeLessThan((heard.at(-1)?.startMs ?? 0) + 120)
  const sines = (await page.evaluate(() => window.soundTap.sines)).slice(1)
  const levels = sines.map(sine => 20 * Math.log10(sine / Math.max(...sines)))
  expect(levels.filter(decibel => decibel >= -15).length).toBeGreaterThanOrEqual(5)
})

test('[AL4] pauses for 120 s with a countdown; a new high alarm breaks through', async ({ floor }) => {
  const { page, begin, devices, pulsesOf } = floor
  await begin()
  const first = devices.station('1')
  first.cuff('l').hold(150)
  await first.event('report', { symptoms: ['tingling'] })
  await expect.poll(async () => (await pulsesOf(MEDIUM)).length).toBe(3)
  await page.keyboard.press('p')
  await expect(page.locator('[data-sound-left]')).toHaveText(/^(2:00|1:5\d)$/)
  await expect(page.locator('[data-sound]')).toHaveAttribute('data-sound', 'paused')
  await page.screenshot({ path: 'test-results/screens/sound-paused.png' })
  await first.event('report', { symptoms: ['dizziness'] })
  await expect.poll(async () => (await pulsesOf(HIGH)).length).toBe(10)
  await expect(page.locator('[data-sound]')).toHaveAttribute('data-sound', 'on')
  await expect(page.locator('[data-sound-left]')).toHaveText('')
})

test('[SG4] a wall that hears nothing of the kiosk calls for somebody itself', async ({ floor }) => {
  const { page, hub, pulsesOf } = floor
  await hub.kill()
  await expect(page.locator('[data-cover]')).toBeVisible()
  await expect.poll(async () => (await pulsesOf(MEDIUM)).length).toBe(3)
  await page.keyboard.press('p')
  await expect(page.locator('[data-cover] [data-sound-left]')).toHaveText(/^(2:00|1:5\d)$/)
  await page.screenshot({ path: 'test-results/screens/sound-not-live.png' })
})

for (const [language, words] of [
  ['en', 'No loudspeaker: connect one'],
  ['da', 'Ingen højttaler: tilslut en'],
  ['nb', 'Ingen høyttaler: koble til en'],
] as const) {
  test(`[AL4] says that there is no loudspeaker, in ${language}`, async ({ browser }) => {
    const hub = await startHeadlessHub()
    const page = await browser.newPage()
    await page.addInitScript(() => {
      navigator.mediaDevices.enumerateDevices = () => Promise.resolve([])
    })
    await page.goto(`${hub.wallUrl}?lang=${language}`)
    await expect(page.locator('[data-sound-warning]')).toHaveText(words)
    await expect(page.locator('[data-sound]')).toHaveAttribute('data-sound', 'none')
    await page.screenshot({ path: `test-results/screens/sound-none-${language}.png` })
    await page.close()
    await hub.close()
  })
}
