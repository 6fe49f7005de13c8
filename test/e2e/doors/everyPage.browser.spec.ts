import { test as base, expect, type BrowserContext, type Page } from '@playwright/test'
import { connectDevices, type Devices } from '../support/devices.ts'
import { PIN } from '../support/doorsFixture.ts'
import { fillFloor } from '../support/fillFloor.ts'
import { graveFindings } from '../support/findings.ts'
import { startHeadlessHub, type HeadlessHub } from '../support/headlessHub.ts'
import { seedReview } from '../support/reviewJournal.ts'
import { importFile, openPart } from '../support/rosterSteps.ts'
import { checkIn } from '../support/stationFixture.ts'

const SAMPLES = 5_000
const sizes = {
  wall: { width: 1280, height: 720 },
  phone: { width: 390, height: 844 },
  tablet: { width: 1280, height: 800 },
}

/** Looks at pages with axe: what is serious or critical of any fails the test, and the rest is looked at all the same. */
function createLooks(language: string) {
  const seen: string[] = []
  return {
    seen,
    async look(page: Page, name: string): Promise<void> {
      seen.push(name)
      await expect(page.locator('html'), name).toHaveAttribute('lang', language)
      expect.soft(await graveFindings(page), name).toEqual([])
    },
  }
}
type Look = ReturnType<typeof createLooks>['look']

interface Everything {
  readonly hub: HeadlessHub
  readonly devices: Devices
  open(size: keyof typeof sizes): Promise<Page>
}

const test = base.extend<{ all: Everything }>({
  all: async ({ browser }, use) => {
    const hub = await startHeadlessHub([], folder => seedReview(folder, SAMPLES))
    const devices = await connectDevices(hub.mqttUrl)
    const contexts: BrowserContext[] = []
    await use({
      ...{ hub, devices },
      async open(size) {
        const context = await browser.newContext({ viewport: sizes[size], hasTouch: size === 'phone' })
        contexts.push(context)
        return context.newPage()
      },
    })
    for (const context of contexts) await context.close()
    await devices.close()
    await hub.close()
  },
})

// Every page in one language, most of them twice, on two cores. The pairing page is in doorsLayout: it needs `--lan`.
test.setTimeout(900_000)

/** The coach's page, tab by tab and sheet by sheet. */
async function lookAtCoach(phone: Page, look: Look): Promise<void> {
  const tab = (at: number) => phone.locator('.coach-nav button').nth(at).tap()
  await look(phone, 'coach: who are you')
  await phone.locator('[data-name-sheet] input').fill('Anna Krogh')
  await phone.locator('[data-name-sheet] [data-main]').tap()
  await expect(phone.locator('[data-name-sheet]')).toHaveCount(0)
  await expect(phone.locator('[data-station="5"]')).toHaveAttribute('data-alarm', 'high')
  await look(phone, 'coach: floor')
  const sheet = phone.locator('[data-sheet="6"]')
  await expect(async () => {
    await phone.locator('[data-station="6"]').tap()
    await expect(sheet).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 10_000 })
  await look(phone, 'coach: station')
  await phone.keyboard.press('Escape')
  await tab(1)
  await look(phone, 'coach: empty roster')
  await importFile(phone, 'name,code\n,!!')
  await expect(phone.locator('[data-cells] li')).toHaveCount(2)
  await look(phone, 'coach: import')
  await phone.keyboard.press('Escape')
  await importFile(phone, 'name,squad\nKarla Jensen,Squad A\nBo Krogh,Squad A')
  await expect(phone.locator('[data-imported]')).toBeVisible()
  await phone.keyboard.press('Escape')
  await look(phone, 'coach: roster')
  await phone.locator('[data-athlete]').first().tap()
  for (const part of ['screening', 'lops', 'plan', 'who'] as const) await openPart(phone, part)
  await phone.locator('[data-measure]').first().tap()
  await phone.locator('[data-percent]').fill('85')
  await look(phone, 'coach: athlete')
  await phone.keyboard.press('Escape')
  await phone.locator('[data-add-athlete]').tap()
  await look(phone, 'coach: new athlete')
  await phone.keyboard.press('Escape')
  await tab(2)
  await look(phone, 'coach: session')
  for (const which of ['wave', 'arrange']) {
    await phone.locator(`[data-open-${which}]`).tap()
    await look(phone, `coach: ${which}`)
    await phone.keyboard.press('Escape')
  }
}

/** A tablet from check-in to STOP, with its sheets. */
async function lookAtStation(tablet: Page, look: Look): Promise<void> {
  await expect(tablet.locator('[data-hearing="heard"]')).toBeVisible()
  await look(tablet, 'station: free')
  await checkIn(tablet, { cleared: false })
  await look(tablet, 'station: ready')
  await tablet.click('[data-tight]')
  await look(tablet, 'station: tightness')
  await tablet.click('[data-enter]')
  await tablet.click('[data-big]')
  await look(tablet, 'station: working')
  await tablet.click('[data-not-cleared]')
  await look(tablet, 'station: screening')
  await tablet.locator('.sheet .form-keys .station-button').first().click()
  await tablet.click('[data-symptoms]')
  await look(tablet, 'station: symptoms')
  await tablet.locator('.sheet > .station-button').click()
  await tablet.click('[data-stop]')
  await look(tablet, 'station: stopped')
}

for (const language of ['en', 'da', 'nb'])
  test(`axe finds nothing serious on any page, in ${language}`, async ({ all }) => {
    const { hub, devices, open } = all
    const at = (path: string, query = '') => `${hub.wallUrl}${path}?lang=${language}${query}`
    const { look, seen } = createLooks(language)
    const [wall, phone, tablet] = [await open('wall'), await open('phone'), await open('tablet')]

    await wall.goto(at('settings'))
    await expect(wall.locator('[data-limit]').first()).toBeAttached()
    for (const summary of await wall.locator('[data-rule] > summary').all()) await summary.click()
    await wall.locator('[data-limit="C4.onMs"] input').fill('99')
    await look(wall, 'settings: first start')

    await wall.goto(at(''))
    await expect(wall.locator('html')).toHaveAttribute('data-live', 'yes')
    await look(wall, 'wall: empty')
    // Not while anyone is under a cuff.
    await wall.goto(at('', '&replay=s-0'))
    await expect(wall.locator('[data-replay-pause]')).toBeVisible()
    await look(wall, 'wall: replay')
    await fillFloor(devices, 12)
    for (const theme of ['dark', 'light']) {
      await wall.goto(at('', `&theme=${theme}`))
      await expect(wall.locator('[data-station="5"]')).toHaveAttribute('data-alarm', 'high')
      await look(wall, `wall: ${theme}`)
    }
    // Nobody looks at the wall meanwhile, and what it draws costs the others their turn.
    await wall.goto('about:blank')
    await phone.goto(at('coach'))
    await lookAtCoach(phone, look)
    // It would go to the sign-in by itself when a PIN is chosen, perhaps in the middle of being sent there.
    await phone.goto('about:blank')
    await tablet.goto(at('station/20'))
    await lookAtStation(tablet, look)

    const reader = await open('tablet')
    for (const query of ['', '&session=s-0', '&session=s-0&athlete=a-17', '&athlete=a-17']) {
      await reader.goto(at('review', query))
      await expect(reader.locator('[data-session]').first()).toBeVisible()
      await look(reader, `review: ${query}`)
    }
    await reader.goto(at('review', '&session=s-0&athlete=a-17&print=1'))
    await expect(reader.locator('html')).toHaveAttribute('data-report', 'ready')
    await look(reader, 'review: report')

    await reader.goto(at('settings'))
    await reader.fill('[data-pin-new]', PIN)
    await reader.click('[data-pin-save]')
    await expect(reader.locator('[data-sign-out]')).toBeVisible()
    await reader.fill('[data-pair-station]', '7')
    await reader.click('[data-make-code]')
    await expect(reader.locator('[data-code] svg')).toBeVisible()
    await look(reader, 'settings: a code')
    await phone.goto(at('sign-in'))
    await phone.fill('[data-pin]', 'a guess')
    await phone.click('[data-sign-in]')
    await expect(phone.locator('#sign-in-wrong')).not.toBeEmpty()
    await look(phone, 'sign-in')

    await wall.goto(at(''))
    await expect(wall.locator('html')).toHaveAttribute('data-live', 'yes')
    await hub.kill()
    await expect(wall.locator('html')).toHaveAttribute('data-live', 'no')
    await look(wall, 'wall: not live')
    await expect(tablet.locator('.deaf')).toBeVisible()
    await look(tablet, 'station: not heard')
    expect(seen.length).toBeGreaterThan(30)
  })
