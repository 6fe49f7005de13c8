import { test as base, expect, type Page } from '@playwright/test'
import { openElectronWall } from '../../support/electronApp.ts'
import { pressKeys } from './pressKeys.ts'
import { startHeadlessHub } from './headlessHub.ts'
import { seedReview } from './reviewJournal.ts'

/** The page of review over a seeded journal: in a browser, and at the kiosk, where it lies over the wall. */
export interface ReviewPage {
  readonly page: Page
  /** Where the hub serves its pages. */
  readonly pages: string
}

/** Enough for one long session; the million is the browser's. */
const SAMPLES = 20_000

export const test = base.extend<{ review: ReviewPage }>({
  review: async ({ playwright, launchOptions }, use, testInfo) => {
    const open = testInfo.project.name === 'electron' ? openAtKiosk : openInBrowser
    const { page, pages, close } = await open()
    const complaints: string[] = []
    page.on('pageerror', error => complaints.push(error.message))
    page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
    await use({ page, pages })
    await close()
    expect(complaints, 'errors on the console of the page').toEqual([])

    async function openInBrowser() {
      const hub = await startHeadlessHub([], folder => seedReview(folder, SAMPLES))
      const browser = await playwright.chromium.launch(launchOptions)
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
      await page.goto(`${hub.wallUrl}review`)
      const close = async (): Promise<void> => {
        await browser.close()
        await hub.close()
      }
      return { page, pages: hub.wallUrl, close }
    }
  },
})

async function openAtKiosk() {
  const wall = await openElectronWall([], folder => seedReview(folder, SAMPLES))
  await expect(wall.page.locator('html')).toHaveAttribute('data-live', 'yes')
  const page = await openReviewOver(wall)
  return { page, pages: wall.wallUrl, close: wall.close }
}

/** Presses a key at the wall until its page opens: a hub that has just started has not said yet that the floor is calm. */
export async function openReviewOver(
  wall: Awaited<ReturnType<typeof openElectronWall>>,
  key: 'r' | 's' = 'r',
): Promise<Page> {
  const opened = wall.app.waitForEvent('window', { timeout: 15_000 })
  await expect
    .poll(
      async () => {
        await pressKeys(wall.app, key)
        return wall.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
      },
      { intervals: [300] },
    )
    .toBe(2)
  const page = await opened
  await page.waitForLoadState()
  return page
}

export { expect }
