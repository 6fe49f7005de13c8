import { expect, type Page } from '@playwright/test'

/** Opens a part of the athlete's sheet. */
export async function openPart(phone: Page, part: 'screening' | 'lops' | 'plan' | 'who'): Promise<void> {
  const details = phone.locator(`[data-part="${part}"]`)
  if ((await details.getAttribute('open')) === null) await details.locator('summary').tap()
}

/** Imports a file; the roster's tab is open, the sheet stays. */
export async function importFile(phone: Page, csv: string): Promise<void> {
  await phone.locator('[data-import]').tap()
  const file = { name: 'squad.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }
  await phone.locator('[data-file]').setInputFiles(file)
}

export async function openAthlete(phone: Page, name: string): Promise<void> {
  await phone.locator('[data-athlete]', { hasText: name }).tap()
  await expect(phone.locator('[data-athlete-sheet]')).toBeVisible()
}

/** Goes through the contraindications of the athlete whose sheet is open: no to all of them. */
export async function screen(phone: Page): Promise<void> {
  await openPart(phone, 'screening')
  for (const question of await phone.locator('[data-no]').all()) await question.tap()
  await phone.locator('[data-screening-form] [data-keep]').tap()
  await expect(phone.locator('[data-screening-form] [data-told]')).toHaveText('Kept')
}

/** Types a prescription with a sensor cuff on these thighs; it is not kept yet. */
export async function planFor(
  phone: Page,
  plan: { readonly exercise: string; readonly sides: readonly ('left' | 'right')[] },
): Promise<void> {
  await openPart(phone, 'plan')
  await phone.locator('[data-exercise]').fill(plan.exercise)
  for (const side of ['left', 'right'] as const) {
    const key = phone.locator(`[data-choice="${side}"]`)
    const isPressed = (await key.getAttribute('aria-pressed')) === 'true'
    if (isPressed !== plan.sides.includes(side)) await key.tap()
  }
}

/** [C24] What is over a ceiling is said while it is typed, and is not kept. */
export async function overTemplate(phone: Page): Promise<void> {
  const over = phone.locator('[data-findings] [data-over="true"]')
  const keep = phone.locator('[data-plan-form] [data-keep]')
  await phone.locator('[data-percent]').fill('85')
  await expect(over).toHaveText('Over 80 % of LOP: not kept')
  await expect(keep).toBeDisabled()
  await phone.locator('[data-percent]').fill('70')
  await phone.locator('[data-load]').fill('60')
  await expect(over).toHaveText('60 % 1RM is over the ceiling of 50 %')
  await expect(keep).toBeDisabled()
  await phone.locator('[data-load]').fill('20')
  await expect(over).toHaveCount(0)
}

/** Adds an athlete with a prescription of a hand pump; the roster's tab is open, and is so again. */
export async function addAthlete(phone: Page, name: string): Promise<void> {
  await phone.locator('[data-add-athlete]').tap()
  await phone.locator('[data-name]').fill(name)
  await phone.locator('[data-who-form] [data-keep]').tap()
  await phone.locator('[data-athlete]', { hasText: name }).tap()
  await openPart(phone, 'plan')
  await phone.locator('[data-choice="hand"]').tap()
  await phone.locator('[data-plan-form] [data-keep]').tap()
  await expect(phone.locator('[data-plan-form] [data-told]')).toHaveText('Kept')
  await phone.keyboard.press('Escape')
  await expect(phone.locator('[data-athlete-sheet]')).toHaveCount(0)
}
