import type { Page } from '@playwright/test'
import * as v from 'valibot'
import { expect, test } from '../support/doorsFixture.ts'

// A kiosk with TLS and a browser, on two cores.
test.setTimeout(150_000)

const FileSchema = v.object({ file: v.record(v.string(), v.unknown()) })

/** What stands in `kiosk.json`. */
async function fileOf(page: Page): Promise<Readonly<Record<string, unknown>>> {
  const told = await page.evaluate(async () => {
    const file: unknown = await (await fetch('/api/settings/kiosk')).json()
    return file
  })
  return v.parse(FileSchema, told).file
}

function limitOf(page: Page, key: string) {
  const row = page.locator(`[data-limit="${key}"]`)
  return { row, input: row.locator('input'), reset: row.locator('[data-reset]') }
}

/** Unfolds a rule. */
async function unfold(page: Page, rule: string): Promise<void> {
  await page.click(`[data-rule="${rule}"] > summary`)
}

test('[C-1] limits are set, refused and reset field by field, and the rest of the file stays', async ({
  floor,
}) => {
  const page = floor.kiosk
  const card = page.locator('[data-card="limits"]')
  const said = card.locator('[role="status"]')
  const save = () => card.locator('[data-limits-save]').click()
  await page.selectOption('[data-kiosk="names"]', 'first')
  await page.click('[data-kiosk-save]')
  await expect(page.locator('[data-card="kiosk"] > [role="status"]')).toContainText('Saved')

  // Outside the bounds: said at the field, and not saved.
  await unfold(page, 'C4')
  const on = limitOf(page, 'C4.onMs')
  await expect(on.row).toContainText('Default 3. From 0 to 15.')
  await on.input.fill('16')
  await expect(on.row.getByRole('alert')).toHaveText('Outside the bounds.')
  await expect(on.input).toHaveAttribute('aria-invalid', 'true')
  await save()
  await expect(said).toHaveText('Not saved: 1 is wrong.')
  expect(await fileOf(page)).not.toHaveProperty('limits')

  await on.input.fill('6')
  await expect(on.row.getByRole('alert')).toHaveCount(0)
  await save()
  await expect(said).toContainText('Saved')
  expect(await fileOf(page)).toMatchObject({ names: 'first', limits: { C4: { onMs: 6_000 } } })

  // What only the kiosk can judge comes back to its field, in a rule that is folded.
  await unfold(page, 'C5')
  const off = limitOf(page, 'C5.cautionOffPercentLop')
  await off.input.fill('90')
  await unfold(page, 'C5')
  await save()
  await expect(off.row.getByRole('alert')).toHaveText('Does not go with the other values of this rule.')
  await expect(off.input).toBeVisible()
  await off.reset.click()

  // The other card knows nothing of what this one saved, and keeps it.
  await page.selectOption('[data-kiosk="names"]', 'number')
  await page.click('[data-kiosk-save]')
  await expect.poll(() => fileOf(page)).toMatchObject({ names: 'number', limits: { C4: { onMs: 6_000 } } })

  await page.reload()
  await expect(card.locator('[data-changed-count]')).toHaveText('Changed by this site: 1.')
  await expect(page.locator('[data-rule="C4"] > summary')).toContainText('changed')
  await unfold(page, 'C4')
  await expect(on.input).toHaveValue('6')
  await on.reset.click()
  await save()
  await expect(said).toContainText('Saved')
  expect(await fileOf(page)).not.toHaveProperty('limits')
})

for (const language of ['en', 'da', 'nb'])
  test(`limits in ${language} fit a phone and a desk`, async ({ floor }) => {
    const page = floor.kiosk
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 })
      await page.goto(`${floor.hub.wallUrl}settings?lang=${language}`)
      for (const rule of ['C1b', 'C4', 'C5', 'C8']) await unfold(page, rule)
      await limitOf(page, 'C4.onMs').input.fill('16')
      await limitOf(page, 'C8.share').input.fill('80')
      await page.fill('[data-kiosk="broker"]', 'mqtt://10.0.0.9')
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(wide).toBeLessThanOrEqual(0)
      for (const card of ['limits', 'kiosk'])
        await page
          .locator(`[data-card="${card}"]`)
          .screenshot({ path: `test-results/screens/settings-${card}-${language}-${width}.png` })
    }
  })
