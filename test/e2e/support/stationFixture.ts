import { test as base, expect, type BrowserContext, type Page } from '@playwright/test'
import { startHeadlessHub, type HeadlessHub } from './headlessHub.ts'

/** A floor with its wall, and tablets that are opened on it. Whatever their console complains of fails the test. */
export interface Floor {
  readonly hub: HeadlessHub
  readonly wall: Page
  /** A tablet of its own: another context, another store. */
  tablet(station: string, query?: string): Promise<{ page: Page; context: BrowserContext }>
}

interface Options {
  tabletSize: { width: number; height: number }
  /** A wall that nobody looks at is drawn all the same, by the processor. */
  hasWall: boolean
}

export const test = base.extend<{ floor: Floor } & Options>({
  tabletSize: [{ width: 1280, height: 800 }, { option: true }],
  hasWall: [true, { option: true }],
  floor: async ({ browser, tabletSize, hasWall }, use) => {
    const hub = await startHeadlessHub()
    const contexts: BrowserContext[] = []
    const complaints: string[] = []
    const open = async (): Promise<{ page: Page; context: BrowserContext }> => {
      const context = await browser.newContext({ viewport: tabletSize })
      contexts.push(context)
      const page = await context.newPage()
      page.on('pageerror', error => complaints.push(error.message))
      return { page, context }
    }
    const { page: wall } = await open()
    if (hasWall) await wall.goto(hub.wallUrl)
    await use({
      hub,
      wall,
      async tablet(station, query = '') {
        const tablet = await open()
        await tablet.page.goto(`${hub.wallUrl}station/${station}${query}`)
        await expect(tablet.page.locator('[data-hearing="heard"]')).toBeVisible()
        return tablet
      },
    })
    for (const context of contexts) await context.close()
    await hub.close()
    expect(complaints, 'errors of the pages').toEqual([])
  },
})

/** Checks somebody in by hand, as a coach does. */
export async function checkIn(
  page: Page,
  { who = 'Karla Jensen', cleared = true, sensor = false, template = '30-15-15-15' } = {},
): Promise<void> {
  await page.fill('[data-who]', who)
  await page.click(`[data-template="${template}"]`)
  await page.click('[data-next]')
  if (sensor) {
    await page.click('[data-manual="no"]')
    await page.click('[data-side="right"]')
    await page.fill('[data-lop="left"]', '200')
  }
  await page.click('[data-next]')
  if (cleared) for (const question of await page.locator('[data-no]').all()) await question.click()
  await page.click('[data-check-in]')
  await expect(page.locator('[data-phase="ready"]')).toBeVisible()
}

/** The hand-pumped cuffs are on, 7 of 10 tight. */
export async function tighten(page: Page): Promise<void> {
  await page.click('[data-tight]')
  await page.click('[data-enter]')
}

export { expect }
