import { defineConfig } from '@playwright/test'

const quietChromium = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
]

/** @param name of Debian's program */
function browser(name: 'chromium' | 'chromium-headless-shell') {
  return { launchOptions: { executablePath: `/usr/bin/${name}`, args: quietChromium } }
}

/** What looks at single flashes, sounds and delays of the wall. */
const toTheMoment = 'wall/{brokerLost,flashes,notLive,sound,soundNeedsTouch}.browser.spec.ts'
/** Roster, coach, tablets and wall together: in the whole browser, as the wall is. */
const wholeSession = 'coach/session.browser.spec.ts'

/** A picture of every page that closes is half a minute of the whole, every step doubles it: ask for both where a failure is not clear. */
const isRecorded = process.env['E2E_TRACE'] !== undefined

/** Debian's Chromium for the browser, the runtime that `electronRuntime` finds for the kiosk itself. */
export default defineConfig({
  outputDir: '../../test-results/e2e',
  forbidOnly: true,
  retries: 0,
  // `npm test` runs two at a time of what need not be to the moment.
  workers: 1,
  // A busy machine is no fault of the page's; how fast things are is measured by the bench.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json']],
  use: {
    viewport: { width: 1920, height: 1080 },
    screenshot: isRecorded ? 'only-on-failure' : 'off',
    trace: isRecorded ? 'retain-on-failure' : 'off',
  },
  projects: [
    { name: 'chromium', testDir: '.', testMatch: toTheMoment, use: browser('chromium') },
    {
      ...{ name: 'walls', testDir: '.', testMatch: ['wall/**/*.spec.ts', wholeSession] },
      ...{ testIgnore: toTheMoment, use: browser('chromium') },
    },
    // The same engine without the windows around it: half the work for the processor, and with hinted fonts.
    {
      ...{ name: 'pages', testDir: '.', testMatch: '{coach,doors,review,station}/**/*.spec.ts' },
      ...{ testIgnore: wholeSession, use: browser('chromium-headless-shell') },
    },
    // The wall's own specs run in both; what only a browser can do ends in .browser.spec.ts.
    { name: 'electron', testDir: '.', testIgnore: ['browser/**', '**/*.browser.spec.ts'] },
  ],
})
