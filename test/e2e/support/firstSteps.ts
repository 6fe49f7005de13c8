import type { Page } from '@playwright/test'
import { expect } from './doorsFixture.ts'

/** Opens a place of the guided first start by its address, and waits until it stands. */
export async function openPlace(page: Page, wallUrl: string, place: string, language: string): Promise<void> {
  await page.goto(`${wallUrl}settings?step=${place}&lang=${language}`)
  await expectPlace(page, place)
}

export async function expectPlace(page: Page, place: string): Promise<void> {
  await expect(page.locator(`[data-first="${place}"] h1`)).toBeVisible()
}

/** Goes on, to the place that is expected then. */
export async function goOn(page: Page, to: string): Promise<void> {
  await page.click('[data-next]')
  await expectPlace(page, to)
}

export function inField(page: Page, field: 'site' | 'kiosk' | 'inches' | 'metres') {
  const whole = page.locator(`[data-field-of="${field}"]`)
  return { input: whole.locator('input'), wrong: whole.locator('[data-wrong]') }
}
