import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test as base, type Page } from '@playwright/test'
import { openWritable } from '../../../electron/hub/journal/handles.ts'
import { migrate } from '../../../electron/hub/journal/migrate.ts'
import { aTrainedSession } from '../../support/aTrainedSession.ts'
import { fillJournal } from '../../support/fillJournal.ts'
import { startHeadlessHub, type HeadlessHub } from '../support/headlessHub.ts'
import { lineOn } from '../support/lineOn.ts'

const trained = aTrainedSession()
const { session } = trained.record.line
const folder = 'test-results/reports'

function seed(data: string): void {
  const handle = openWritable(path.join(data, 'journal.db'))
  migrate(handle)
  fillJournal(handle, trained)
  handle.close()
}

// One journal for all: it is only read.
const test = base.extend<object, { hub: HeadlessHub }>({
  hub: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const hub = await startHeadlessHub([], seed)
      await use(hub)
      await hub.close()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
})

/** The report as a browser saves it: the text of its PDF, page by page, and its pages as pictures beside it. */
async function saved(page: Page, address: string, name: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true })
  await page.goto(address)
  await expect(page.locator('html')).toHaveAttribute('data-report', 'ready')
  const file = path.join(folder, `${name}.pdf`)
  await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true })
  execFileSync('pdftoppm', ['-r', '70', '-png', file, path.join(folder, name)])
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  return text.split('\f').filter(each => each.trim() !== '')
}

test('the report of an athlete is a page of A4 with a chart, by pseudonym', async ({ page, hub }) => {
  const pages = await saved(page, `${hub.wallUrl}review?session=${session}&athlete=a-17&print=1`, 'athlete')
  expect(pages.length).toBeLessThanOrEqual(2)
  const [first = ''] = pages
  for (const words of ['Athlete a-17', 'Site main', 'Squad Å', 'no medical device', '28 / 75', 'Leg press'])
    expect(first).toContain(words)
  expect(pages.join('')).not.toContain('Karla')
  expect(pages.join('')).toContain('after 0:04 by Anna')
  const canvas = page.locator('.report-canvas canvas').first()
  expect(await canvas.evaluate((element: HTMLCanvasElement) => element.width)).toBeGreaterThan(1_800)
  // The left cuff was at 212 of 250 mmHg, the right one all along at 150.
  const left = await lineOn(canvas, '--ink')
  expect(left.columns).toBeGreaterThan(0.5)
  expect(left.top).toBeLessThan(0.3)
  expect((await lineOn(canvas, '--rest')).columns).toBeGreaterThan(0.1)
  await expect(page).toHaveTitle('report-main-2026-11-22-a-17')
})

test('the report of a squad has everybody, the alarm report, and a page for each', async ({ page, hub }) => {
  const pages = await saved(page, `${hub.wallUrl}review?session=${session}&print=1`, 'squad')
  const [first = '', ...others] = pages
  for (const words of [
    'Squad report',
    'a-17',
    'a-2',
    'Alarm report',
    'alarms per athlete-',
    'What to look at',
  ])
    expect(first).toContain(words)
  expect(others.filter(text => text.includes('Athlete a-17'))).toHaveLength(1)
  expect(others.filter(text => text.includes('Athlete a-2'))).toHaveLength(1)
  // Everybody's pressure is drawn, not only the first one's.
  const charts = page.locator('.report-canvas canvas')
  await expect(charts).toHaveCount(2)
  for (const chart of await charts.all()) expect((await lineOn(chart, '--ink')).columns).toBeGreaterThan(0.5)
})

for (const [language, words] of [
  ['da', ['Udøver a-17', 'ikke medicinsk udstyr']],
  ['nb', ['Utøver a-17', 'ikke medisinsk utstyr']],
] as const) {
  test(`the report speaks ${language}`, async ({ page, hub }) => {
    const address = `${hub.wallUrl}review?session=${session}&athlete=a-17&print=1&lang=${language}`
    const text = (await saved(page, address, `athlete-${language}`)).join('')
    for (const word of words) expect(text).toContain(word)
  })
}

test('an athlete who was not there is said so, and nothing can be printed', async ({ page, hub }) => {
  await page.goto(`${hub.wallUrl}review?session=${session}&athlete=nobody&print=1`)
  await expect(page.getByRole('alert')).toContainText('nobody')
  await expect(page.getByRole('button', { name: 'Print or save as PDF' })).toBeDisabled()
})

test('the page of a session has its alarm report and its exports', async ({ page, hub }) => {
  await page.goto(`${hub.wallUrl}review?session=${session}`)
  await expect(page.locator('[data-alarm-report]')).toContainText('Over LOP')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-key="fhir"]').click(),
  ])
  expect(download.suggestedFilename()).toBe('session-main-2026-11-22t07-03-squad-a-fhir.json')
  await page.screenshot({ path: 'test-results/reports/session.png', fullPage: true })
})
