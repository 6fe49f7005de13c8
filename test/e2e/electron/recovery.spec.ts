import { expect, test } from '@playwright/test'
import { type ElectronWall, openElectronWall } from '../../support/electronApp.ts'

let wall: ElectronWall

test.beforeEach(async () => {
  wall = await openElectronWall()
  await expect(wall.page.locator('html')).toHaveAttribute('data-live', 'yes')
})
test.afterEach(async () => {
  await wall.close()
})

/** Asked through main, because Playwright gives up a page whose process has gone. Null while no page answers. */
async function standingPage(): Promise<{ bornAtMs: number; live: string } | null> {
  return wall.app.evaluate(async ({ BrowserWindow }) => {
    const asked: Promise<{ bornAtMs: number; live: string }> | undefined =
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        '({ bornAtMs: performance.timeOrigin, live: document.documentElement.dataset.live })',
      )
    const nothing = new Promise<null>(resolve => setTimeout(resolve, 200, null))
    return Promise.race([asked ?? null, nothing])
  })
}

/** Waits until a page born after `atMs` shows a live wall, and says how long that took. */
async function newPageAfter(atMs: number): Promise<number> {
  await expect
    .poll(
      async () => {
        const page = await standingPage()
        return page !== null && page.bornAtMs > atMs && page.live === 'yes'
      },
      { intervals: [50], timeout: 15_000 },
    )
    .toBe(true)
  return Date.now() - atMs
}

function note(type: string, tookMs: number): void {
  test.info().annotations.push({ type, description: `${tookMs} ms` })
  console.log(`${type}: ${tookMs} ms`)
}

test('a hub that hangs leaves a wall that says so, and is replaced', async () => {
  const before = await wall.hubPid()
  const hungAtMs = Date.now()
  process.kill(before, 'SIGSTOP')
  await expect(wall.page.locator('html')).toHaveAttribute('data-live', 'no')
  note('hub silent to "not live"', Date.now() - hungAtMs)
  expect(Date.now() - hungAtMs).toBeLessThan(3_000)
  await expect(wall.page.locator('html')).toHaveAttribute('data-live', 'yes', { timeout: 15_000 })
  note('hub silent to live again', Date.now() - hungAtMs)
  expect(await wall.hubPid()).not.toBe(before)
  expect(wall.printed()).toContain('hub: no word for 5 s, killed')
})

test('a hub that dies is replaced at once', async () => {
  const before = await wall.hubPid()
  const killedAtMs = Date.now()
  process.kill(before, 'SIGKILL')
  // Between the two there is none.
  await expect.poll(() => wall.hubPid().catch(() => before)).not.toBe(before)
  await expect(wall.page.locator('html')).toHaveAttribute('data-live', 'yes')
  note('hub killed to live again', Date.now() - killedAtMs)
  expect(Date.now() - killedAtMs).toBeLessThan(5_000)
  expect(wall.printed()).toContain('hub: ended')
})

test('a page whose process crashes is live again within 5 s', async () => {
  const pid = await wall.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  )
  expect(pid).toBeGreaterThan(0)
  const crashedAtMs = Date.now()
  process.kill(pid ?? 0, 'SIGKILL')
  const tookMs = await newPageAfter(crashedAtMs)
  note('crash to live again', tookMs)
  expect(tookMs).toBeLessThan(5_000)
})

test('a page that hangs is live again within 5 s', async () => {
  await wall.page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    }, 50)
  })
  const hungAtMs = Date.now()
  const tookMs = await newPageAfter(hungAtMs)
  note('hang to live again', tookMs)
  expect(tookMs).toBeLessThan(5_000)
  expect(wall.printed()).toContain('no sign of life')
})

test('a page that crashes again and again is always brought back', async () => {
  for (const round of [1, 2, 3]) {
    const crashedAtMs = Date.now()
    await wall.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    )
    const tookMs = await newPageAfter(crashedAtMs)
    note(`crash ${round} to live again`, tookMs)
    expect(tookMs).toBeLessThan(5_000)
  }
})
