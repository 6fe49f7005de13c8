import { test as base, expect, type Locator, type Page } from '@playwright/test'
import { openElectronWall } from '../../support/electronApp.ts'
import { connectDevices, type Devices } from './devices.ts'
import { startHeadlessHub } from './headlessHub.ts'

/** One wall with a broker of its own, and devices that speak to it. The same in a browser and in the kiosk's window. */
export interface Wall {
  readonly page: Page
  readonly devices: Devices
  tile(station: string): Locator
  field(station: string, field: string): Locator
}

interface OpenWall {
  readonly page: Page
  readonly mqttUrl: string
  close(): Promise<void>
}

export const test = base.extend<{ wall: Wall }>({
  wall: async ({ playwright, launchOptions, viewport }, use, testInfo) => {
    const inElectron = testInfo.project.name === 'electron'
    const open = inElectron ? await openElectronWall() : await openInBrowser()
    const complaints: string[] = []
    open.page.on('pageerror', error => complaints.push(error.message))
    open.page.on('console', message => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    // The kiosk opens its window before its hub listens.
    await expect(open.page.locator('html')).toHaveAttribute('data-live', 'yes')
    const devices = await connectDevices(open.mqttUrl)
    await use({
      page: open.page,
      devices,
      tile: station => open.page.locator(`[data-station="${station}"]`),
      field: (station, field) => open.page.locator(`[data-station="${station}"] [data-field="${field}"]`),
    })
    await devices.close()
    await open.close()
    expect(complaints, 'errors on the console of the wall').toEqual([])

    async function openInBrowser(): Promise<OpenWall> {
      const hub = await startHeadlessHub()
      // Not the fixture `browser`: it would start one beside Electron as well.
      const browser = await playwright.chromium.launch(launchOptions)
      const page = await browser.newPage({ viewport })
      await page.goto(hub.wallUrl)
      return {
        page,
        mqttUrl: hub.mqttUrl,
        async close() {
          await browser.close()
          await hub.close()
        },
      }
    }
  },
})

export { expect }
