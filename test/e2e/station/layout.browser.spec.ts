import type { Page } from '@playwright/test'
import { graveFindings } from '../support/findings.ts'
import { checkIn, expect, test, tighten } from '../support/stationFixture.ts'

const sizes = { landscape: { width: 1280, height: 800 }, portrait: { width: 800, height: 1280 } }
const LEAST_TOUCH_PX = 48

/** What is wider than its box, what reaches under the foot, and keys too small for a thumb: in words, none if all is well. */
function faults(page: Page): Promise<string[]> {
  return page.evaluate(leastPx => {
    const shown = [...document.querySelectorAll('.station *')].filter(
      box => box.closest('[inert]') === null && box.getClientRects().length > 0,
    )
    const foot = document.querySelector('.station-footer')?.getBoundingClientRect().top ?? 0
    return shown.flatMap(box => {
      const { width, height, bottom } = box.getBoundingClientRect()
      const name = `${box.className} "${box.textContent.trim().slice(0, 30)}"`
      const isKey = box.matches('button, input') && box.closest('.roster-names') === null
      const isInScale = box.closest('.scale') !== null
      const isCut = getComputedStyle(box).display !== 'inline' && box.scrollWidth > box.clientWidth + 1
      return [
        ...(isCut && box.clientWidth > 0 ? [`cut: ${name}`] : []),
        ...(isKey && height < leastPx ? [`low: ${name} ${height}`] : []),
        ...(isKey && !isInScale && width < leastPx ? [`narrow: ${name} ${width}`] : []),
        ...(isKey && box.closest('.station-footer') === null && bottom > foot + 1
          ? [`under the foot: ${name}`]
          : []),
      ]
    })
  }, LEAST_TOUCH_PX)
}

async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `test-results/screens/station-${name}.png` })
  await expect.poll(() => faults(page), { message: name }).toEqual([])
}

/** A roster of thirteen with a prescription each. */
async function prepare({ request }: Page, wallUrl: string): Promise<void> {
  const ask = (method: 'post' | 'put', to: string, data: object) =>
    request[method](`${wallUrl}api/roster${to}`, { data: { by: 'Anna', ...data } })
  const names = Array.from(
    { length: 13 },
    (_, at) => `Maximiliane-${at} Nygaard-Østergaard-Sørensen,CODE${at}`,
  )
  await ask('post', '/import', { csv: `name,code\n${names.join('\n')}` })
  const told: unknown = await (await request.get(`${wallUrl}api/roster`)).json()
  const ids = JSON.stringify(told).match(/"a-[0-9a-f]{12}"/g) ?? []
  const plan = {
    ...{ template: 'passive', exercise: 'Bulgarian split squat, rear foot up', loadPercent1Rm: null },
    ...{ part: 'thigh', sides: ['left', 'right'], manual: false },
    ...{ percentLop: null, targetMmHg: 120, tightness: 7 },
  }
  for (const id of ids) await ask('put', `/athletes/${id.slice(1, -1)}`, { what: 'plan', plan })
}

for (const [turned, tabletSize] of Object.entries(sizes))
  for (const language of ['en', 'da', 'nb'])
    test.describe(`${turned}, ${language}`, () => {
      test.use({ tabletSize, hasWall: false })

      test('nothing is cut, and every key fits a thumb', async ({ floor }) => {
        test.setTimeout(120_000)
        const { page } = await floor.tablet('5', `?lang=${language}`)
        const screen = `${language}-${turned}`
        await look(page, `${screen}-who`)
        await checkIn(page, { who: 'Maximiliane Nygaard-Østergaard', cleared: false })
        await tighten(page)
        await page.click('[data-big]')
        await page.click('[data-big]')
        await expect(page.locator('.own-alarms [data-alarm="high"]')).toBeVisible()
        await look(page, `${screen}-working`)
        await page.click('[data-not-cleared]')
        await look(page, `${screen}-screening`)
        await page.locator('.sheet .form-keys .station-button').first().click()
        await page.click('[data-symptoms]')
        await look(page, `${screen}-symptoms`)
        await page.locator('.sheet > .station-button').click()
        await page.click('[data-set-done]')
        await look(page, `${screen}-resting`)
        await page.click('[data-stop]')
        await look(page, `${screen}-stopped`)
      })

      test('the same for who checks in from the roster, and for a place that is offered', async ({
        floor,
      }) => {
        const { page } = await floor.tablet('5', `?lang=${language}`)
        const screen = `${language}-${turned}`
        await prepare(page, floor.hub.wallUrl)
        await expect(page.locator('[data-athlete]')).toHaveCount(13)
        await look(page, `${screen}-roster`)
        // The other screens are looked at with all pages (everyPage).
        const isAxe = turned === 'landscape'
        if (isAxe) expect(await graveFindings(page)).toEqual([])
        await page.locator('[data-code]').fill('CODE7')
        await page.locator('[data-by-code]').click()
        await expect(page.locator('[data-offer]')).toBeVisible()
        await look(page, `${screen}-offer`)
        if (isAxe) expect(await graveFindings(page)).toEqual([])
      })
    })
