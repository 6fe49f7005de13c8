import axe, { type AxeResults } from 'axe-core'
import type { Page } from '@playwright/test'

/** What axe has against a page as it stands: the rule, and the elements. The pages have no frames, so nothing is left out. */
export async function findings(page: Page): Promise<[rule: string, elements: string[]][]> {
  return (await violationsOf(page)).map(named)
}

/** The same, of those that are serious or critical. */
export async function graveFindings(page: Page): Promise<[rule: string, elements: string[]][]> {
  const found = await violationsOf(page)
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(named)
}

type Violation = AxeResults['violations'][number]

/** axe is read into a page once and asked once a look: bringing it anew for each costs as much as the look. */
async function violationsOf(page: Page): Promise<Violation[]> {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(
    async () => (await window.axe.run(document, { resultTypes: ['violations'] })).violations,
  )
}

function named({ id, nodes }: Violation): [string, string[]] {
  return [id, nodes.map(({ html }) => html)]
}

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}
