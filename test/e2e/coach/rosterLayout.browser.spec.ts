import type { Page } from '@playwright/test'
import { expect, test } from '../support/coachFixture.ts'
import { findings } from '../support/findings.ts'
import { overflowing } from '../support/overflowing.ts'
import { importFile, openPart } from '../support/rosterSteps.ts'
import { smallTargets } from '../support/smallTargets.ts'

test.use({ hasWall: false })

const screens = 'test-results/screens/roster'
const boxes = [
  ...['.roster-row', '.roster-keys', '.coach-button', '.form-field', '.sheet > *', '.sheet-top'],
  ...['.form-pair', '.findings li', '.lop', '.offer-line', '.question', '.wave-group', '.coach-nav button'],
]
const longName = 'Þorgerður Sigurbjörnsdóttir-Vilhjálmsdóttir'
const squad = [
  'name,nickname,squad,code,trained,lop_left_thigh_mmhg,lop_left_thigh_measured,lop_left_thigh_posture,lop_left_thigh_cuff_cm,lop_left_thigh_expires',
  `${longName},Thorga,Elite women & juniors,THORGA12,no,200,2020-11-01,sitting,11.5,2020-12-01`,
  'Bo Krogh,,Squad B,,yes,,,,,',
].join('\n')

async function look(page: Page, name: string, isAxe: boolean): Promise<void> {
  await page.screenshot({ path: `${screens}/${name}.png` })
  await expect.poll(() => overflowing(page, boxes), { message: name }).toEqual([])
  await expect.poll(() => smallTargets(page), { message: name }).toEqual([])
  if (isAxe) expect(await findings(page), name).toEqual([])
}

const sizes = [
  { name: 'phone', width: 390, height: 844 },
  { name: 'narrow', width: 340, height: 640 },
  { name: 'tablet', width: 820, height: 1180 },
] as const

for (const { name, width, height } of sizes)
  test(`the roster: nothing is cut, small or unclear, in three languages, ${name}`, async ({ coach }) => {
    test.setTimeout(240_000)
    const { phone, hub, devices } = coach
    await coach.nameCoach('Anna-Katharina Sigurbjörnsdóttir-Krogh')
    await coach.openTab('Athletes')
    await importFile(phone, squad)
    await expect(phone.locator('[data-imported]')).toBeVisible()
    await devices.station('7').free()
    await devices.station('7').event('call')
    await devices.station('5').checkIn({ name: longName })
    await phone.setViewportSize({ width, height })
    for (const language of ['en', 'da', 'nb']) {
      // The dark theme is looked at with all pages and languages (everyPage); the tablet's is light.
      const isAxe = name === 'tablet' && language === 'en'
      const shot = (what: string): string => `${what}-${name}-${language}`
      await phone.goto(`${hub.wallUrl}coach?lang=${language}${name === 'tablet' ? '&theme=light' : ''}`)
      await expect(phone.locator('html')).toHaveAttribute('lang', language)
      await phone.locator('.coach-nav button').nth(1).tap()
      await expect(phone.locator('[data-athlete]')).toHaveCount(2)
      await look(phone, shot('list'), isAxe)
      await phone.locator('[data-import]').tap()
      await phone.locator('[data-file]').setInputFiles({
        ...{ name: 'bad.csv', mimeType: 'text/csv' },
        buffer: Buffer.from('name,code\n,!!'),
      })
      await expect(phone.locator('[data-cells] li')).toHaveCount(2)
      await look(phone, shot('import'), isAxe)
      await phone.keyboard.press('Escape')
      await phone.locator('[data-athlete]', { hasText: longName }).tap()
      for (const part of ['screening', 'lops', 'plan', 'who'] as const) await openPart(phone, part)
      await phone.locator('[data-measure]').first().tap()
      await phone.locator('[data-percent]').fill('70')
      await expect(phone.locator('[data-findings] [data-over="true"]')).toHaveCount(1)
      for (const part of ['screening', 'lops', 'plan', 'who'] as const) {
        await phone.locator(`[data-part="${part}"]`).scrollIntoViewIfNeeded()
        await phone.locator(`[data-part="${part}"]`).evaluate(box => box.scrollIntoView({ block: 'start' }))
        await phone.screenshot({ path: `${screens}/${shot(part)}.png` })
      }
      await look(phone, shot('athlete'), isAxe)
      await phone.keyboard.press('Escape')
      await expect(phone.locator('[data-athlete-sheet]')).toHaveCount(0)
      await phone.locator('.coach-nav button').nth(0).tap()
      const sheet = await coach.openSheet('5')
      await sheet.locator('[data-station-place]').evaluate(box => box.scrollIntoView({ block: 'start' }))
      await look(phone, shot('place'), isAxe)
      await phone.keyboard.press('Escape')
      await phone.locator('.coach-nav button').nth(2).tap()
      await phone.locator('[data-open-wave]').tap()
      await expect(phone.locator('[data-group]')).toHaveCount(1)
      await look(phone, shot('wave'), isAxe)
      await phone.keyboard.press('Escape')
      await phone.locator('[data-open-arrange]').tap()
      await look(phone, shot('arrange'), isAxe)
      await phone.keyboard.press('Escape')
    }
  })
