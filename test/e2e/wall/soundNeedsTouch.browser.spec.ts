import { chromium, expect, test } from '@playwright/test'
import { startHeadlessHub } from '../support/headlessHub.ts'
import { tapSound } from '../support/soundTap.ts'

// A trace looks at the page all the time, and every such look is a touch.
test.use({ trace: 'off', screenshot: 'off' })

test('[AL4] says what to do where the browser wants a touch first, and goes on by itself', async () => {
  const hub = await startHeadlessHub()
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--autoplay-policy=document-user-activation-required'],
  })
  const page = await browser.newPage()
  await tapSound(page)
  await page.goto(hub.wallUrl)
  await new Promise(resolve => setTimeout(resolve, 4_000))
  await page.mouse.click(600, 600)
  await expect(page.locator('[data-loudspeaker]')).toHaveAttribute(
    'data-loudspeaker',
    /running|no-loudspeaker/,
  )
  const states = await page.evaluate(() => window.soundTap.states)
  expect(states.filter(state => state.startsWith('needs-touch'))).toEqual([
    expect.stringMatching(/^needs-touch: No sound.*click/),
  ])
  await browser.close()
  await hub.close()
})
