import { test as base, expect, type BrowserContext, type Page } from '@playwright/test'
import { networkInterfaces } from 'node:os'
import { startHeadlessHub, type HeadlessHub } from './headlessHub.ts'
import { readQr } from './readQr.ts'

export const PIN = 'tiger 4711'

/** A kiosk with `--lan`, the browser on it, and others elsewhere in the network, each with a store of its own. */
export interface OpenFloor {
  readonly hub: HeadlessHub
  /** Its data folder. */
  readonly folder: string
  /** The settings on the kiosk itself. */
  readonly kiosk: Page
  /** `https://…/`, as others reach the kiosk. */
  readonly lanUrl: string
  elsewhere(size?: { readonly width: number; readonly height: number }): Promise<Page>
  /** The wall on the kiosk itself. */
  ownWall(size: { readonly width: number; readonly height: number }, query?: string): Promise<Page>
  /** Chooses the PIN at the kiosk, as at a first start. */
  choosePin(): Promise<void>
  /** Makes a code at the kiosk, and reads the address that its QR code holds. */
  scanCode(station: string): Promise<string>
}

export const test = base.extend<{ floor: OpenFloor; flags: readonly string[] }>({
  flags: [['--lan'], { option: true }],
  floor: async ({ browser, flags }, use) => {
    let folder = ''
    const hub = await startHeadlessHub(flags, made => {
      folder = made
    })
    const contexts: BrowserContext[] = []
    const complaints: string[] = []
    const open = async (options: object): Promise<Page> => {
      const context = await browser.newContext({ ignoreHTTPSErrors: true, ...options })
      contexts.push(context)
      const page = await context.newPage()
      page.on('pageerror', error => complaints.push(error.message))
      page.on('console', message => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      return page
    }
    const kiosk = await open({})
    await kiosk.goto(`${hub.wallUrl}settings`)
    await use({
      ...{ hub, folder, kiosk },
      lanUrl: hub.wallUrl.replace('http://127.0.0.1', `https://${lanAddress()}`),
      elsewhere: (viewport = { width: 390, height: 844 }) => open({ viewport }),
      async ownWall(viewport, query = '') {
        const wall = await open({ viewport })
        await wall.goto(`${hub.wallUrl}${query}`)
        await expect(wall.locator('html')).toHaveAttribute('data-live', 'yes')
        return wall
      },
      async choosePin() {
        await kiosk.fill('[data-pin-new]', PIN)
        await kiosk.click('[data-pin-save]')
        await expect(kiosk.locator('[data-sign-out]')).toBeVisible()
      },
      async scanCode(station) {
        await kiosk.fill('[data-pair-station]', station)
        await kiosk.click('[data-make-code]')
        await expect(kiosk.locator('[data-code] svg')).toBeVisible()
        return readQr(kiosk.locator('[data-code] svg'))
      },
    })
    for (const context of contexts) await context.close()
    await hub.close()
    // What a page is refused on purpose, the browser calls an error; and a certificate that was only clicked through lets no
    // page start without a network.
    const known =
      /status of (400|401|403|422|429)|SSL certificate error occurred when fetching the script|CLOSING or CLOSED/
    expect(complaints.filter(text => !known.test(text))).toEqual([])
  },
})

function lanAddress(): string {
  const found = Object.values(networkInterfaces())
    .flatMap(list => list ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)
  if (found === undefined) throw new Error('this machine has no address in a network')
  return found.address
}

export { expect }
