import { expect, type Locator } from '@playwright/test'

/** Presses a button that goes once it is taken. What comes right after the page moved is not taken for meant: a coach taps again. */
export async function tapAway(button: Locator): Promise<void> {
  await expect(async () => {
    if ((await button.count()) > 0) await button.click({ timeout: 1_000 })
    await expect(button).toHaveCount(0, { timeout: 1_000 })
  }).toPass({ timeout: 10_000 })
}
