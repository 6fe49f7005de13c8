import type { Page } from '@playwright/test'

/** Whatever can be tapped and is less than 48 px high or wide, in words; none if all is well. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, input, select, textarea, a[href], summary')]
      .filter(target => target.getClientRects().length > 0)
      .map(target => ({ text: target.textContent.trim(), box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 48 || box.height < 48)
      .map(({ text, box }) => `${text}: ${box.width} × ${box.height}`),
  )
}
