import { test as base, expect, type BrowserContext, type Locator, type Page } from '@playwright/test'
import { connectDevices, type Devices } from './devices.ts'
import { startHeadlessHub, type HeadlessHub } from './headlessHub.ts'
import { startMosquitto } from './mosquitto.ts'
import { tapAway } from './tapAway.ts'

/** The kiosk's own, or a real Mosquitto. */
export type Broker = 'embedded' | 'mosquitto'

/** The wall and a coach's phone at one hub, and devices that speak to it. */
export interface CoachFloor {
  readonly hub: HeadlessHub
  readonly wall: Page
  readonly phone: Page
  readonly devices: Devices
  onWall(station: string): Locator
  onPhone(station: string): Locator
  /** Says who the coach is, as a phone asks at first. */
  nameCoach(name: string): Promise<void>
  /** Taps a button that goes once it is taken. A tap right after the page moved is not taken for meant: a coach taps again. */
  tapAway(button: Locator): Promise<void>
  /** Opens the page of a station on a tablet of its own. */
  tablet(station: string): Promise<Page>
  /** Opens a tab of the phone. */
  openTab(name: string): Promise<void>
  /** Taps the station's tile on the phone. */
  openSheet(station: string): Promise<Locator>
}

export const test = base.extend<{ hasWall: boolean; broker: Broker; coach: CoachFloor }>({
  broker: ['embedded', { option: true }],
  /** Without one the wall's page stays empty: what it draws is half of a test's work. */
  hasWall: [true, { option: true }],
  coach: async ({ browser, hasWall, broker }, use) => {
    const outside = broker === 'embedded' ? null : await startMosquitto()
    const hub = await startHeadlessHub(outside === null ? [] : ['--broker', outside.url])
    const phone = await (
      await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true })
    ).newPage()
    const wall = await browser.newPage()
    const complaints: string[] = []
    const tablets: BrowserContext[] = []
    const listen = (page: Page): void => {
      page.on('pageerror', error => complaints.push(error.message))
      page.on('console', message => {
        if (message.type() === 'error') complaints.push(message.text())
      })
    }
    for (const page of [wall, phone]) listen(page)
    const devices = await connectDevices(hub.mqttUrl)
    if (hasWall) await wall.goto(hub.wallUrl)
    await phone.goto(`${hub.wallUrl}coach`)
    for (const page of hasWall ? [wall, phone] : [phone])
      await expect(page.locator('html')).toHaveAttribute('data-live', 'yes')
    await use({
      ...{ hub, wall, phone, devices },
      onWall: station => wall.locator(`[data-station="${station}"]`),
      onPhone: station => phone.locator(`[data-station="${station}"]`),
      async nameCoach(name) {
        await phone.locator('[data-name-sheet] input').fill(name)
        await phone.locator('[data-name-sheet] [data-main]').tap()
        await expect(phone.locator('[data-name-sheet]')).toHaveCount(0)
      },
      async tablet(station) {
        const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
        tablets.push(context)
        const page = await context.newPage()
        listen(page)
        await page.goto(`${hub.wallUrl}station/${station}`)
        await expect(page.locator('[data-hearing="heard"]')).toBeVisible()
        return page
      },
      openTab: name => phone.locator('.coach-nav').getByRole('button', { name }).tap(),
      tapAway,
      async openSheet(station) {
        const sheet = phone.locator(`[data-sheet="${station}"]`)
        // A tap right after the page moved is not taken for meant: a coach taps again.
        await expect(async () => {
          await phone.locator(`[data-station="${station}"]`).tap()
          await expect(sheet).toBeVisible({ timeout: 500 })
        }).toPass({ timeout: 10_000 })
        return sheet
      },
    })
    await devices.close()
    for (const tablet of tablets) await tablet.close()
    await phone.context().close()
    await wall.close()
    await hub.close()
    await outside?.close()
    expect(complaints.filter(text => !/ERR_CONNECTION_REFUSED|status of (409|422)/.test(text))).toEqual([])
  },
})

export { expect }
