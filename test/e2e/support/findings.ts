import AxeBuilder from '@axe-core/playwright'
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

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number]

async function violationsOf(page: Page): Promise<Violation[]> {
  return (
    await new AxeBuilder({ page })
      .setLegacyMode()
      .options({ resultTypes: ['violations'] })
      .analyze()
  ).violations
}

function named({ id, nodes }: Violation): [string, string[]] {
  return [id, nodes.map(({ html }) => html)]
}
