import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { openWritable } from '../../electron/hub/journal/handles.ts'
import { migrate } from '../../electron/hub/journal/migrate.ts'
import { exportFormats } from '../../electron/hub/review/exports/exportOrder.ts'
import { aTrainedSession } from '../support/aTrainedSession.ts'
import { fillJournal } from '../support/fillJournal.ts'
import { csvRows } from '../support/parseCsv.ts'
import { openHub } from './support/openHub.ts'
import { tempFolder } from './support/tempFolder.ts'

const trained = aTrainedSession()
const { session } = trained.record.line
const formats = Object.keys(exportFormats)
const sampleCount = trained.series.reduce((sum, { atMs }) => sum + atMs.length, 0)
const run = promisify(execFile)

function aKioskWithASession(): string {
  const folder = tempFolder()
  const handle = openWritable(path.join(folder, 'journal.db'))
  migrate(handle)
  fillJournal(handle, trained)
  handle.close()
  return folder
}

async function openExports(folder = aKioskWithASession()) {
  const hub = await openHub([], folder)
  return {
    hub,
    async get(format: string, query = '', of = session) {
      const response = await fetch(
        `${hub.wallUrl}api/review/sessions/${encodeURIComponent(of)}/export/${format}${query}`,
      )
      return { status: response.status, headers: response.headers, text: await response.text() }
    },
  }
}

const afterHead = (text: string): string => text.slice(text.indexOf('\n'))
const importing = (file: string, folder: string) =>
  run(process.execPath, ['dist/hub/index.cjs', '--import', file, '--data', folder])

describe('exports of a session', () => {
  it('come as files with plain names, each of its type, and kept by no cache', async () => {
    const { hub, get } = await openExports()
    for (const format of formats) {
      const { status, headers, text } = await get(format)
      expect([format, status, headers.get('cache-control')]).toEqual([format, 200, 'no-store'])
      expect(headers.get('content-disposition')).toMatch(
        /^attachment; filename="session-main-2026-11-22t07-03-squad-a[a-z-]*\.(csv|json)"$/,
      )
      expect(headers.get('content-type')).toContain('utf-8')
      expect(text.length).toBeGreaterThan(100)
    }
    const samples = csvRows((await get('csv-samples')).text)
    expect(samples).toHaveLength(sampleCount)
    const audit = await (await fetch(`${hub.wallUrl}api/settings/audit`)).text()
    for (const format of formats) expect(audit).toContain(`/export/${format}"`)
  })

  it('run beside each other while the wall goes on', async () => {
    const { hub, get } = await openExports()
    const answers = await Promise.all([
      ...['csv-samples', 'csv-samples', 'json', 'fhir'].map(format => get(format)),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(answers[0]?.text).toBe(answers[1]?.text)
    expect((await hub.health()).status).toBe(200)
  })

  it('say in words what is not there', async () => {
    const { get } = await openExports()
    const answers = [
      await get('csv-samples', '', 'none'),
      await get('xls'),
      await get('csv-samples', '?athlete=nobody'),
      await get('fhir', '?athlete=nobody'),
      await get('json', '?athlete=a-17'),
      await get('csv-events', '', '../../etc/passwd'),
    ]
    const wanted = { what: 'session', expected: 'the id of a session in /api/review/sessions' }
    const nobody = { what: 'export', got: 'nobody' }
    const told: unknown[] = answers.map(({ status, text }): unknown => [status, JSON.parse(text)])
    expect(told).toEqual([
      [404, { error: { ...wanted, got: 'none' } }],
      [404, { error: { what: 'format', got: 'xls', expected: formats.join(', ') } }],
      [404, { error: { ...nobody, expected: 'an athlete of this session, with samples to export' } }],
      [404, { error: { ...nobody, expected: 'an athlete of this session, with fhir to export' } }],
      [400, { error: { what: 'athlete', got: 'a-17', expected: 'none: this file has the whole session' } }],
      [404, { error: { ...wanted, got: '../../etc/passwd' } }],
    ])
  })

  it('say so where nothing was ever recorded', async () => {
    const { get } = await openExports(tempFolder())
    expect((await get('json')).status).toBe(404)
  })

  it('that are broken off leave room for others', async () => {
    const { hub, get } = await openExports()
    for (let round = 0; round < 12; round += 1) {
      const stop = new AbortController()
      const response = await fetch(`${hub.wallUrl}api/review/sessions/${session}/export/csv-samples`, {
        signal: stop.signal,
      })
      expect(response.status).toBe(200)
      stop.abort()
      await expect(response.text()).rejects.toThrow()
    }
    await expect.poll(async () => (await get('csv-summary')).status).toBe(200)
  })
})

describe('--import', () => {
  it('gives an empty kiosk the same review, and the same file again', async () => {
    const { get } = await openExports()
    const { text } = await get('json')
    const [folder, file] = [tempFolder(), path.join(tempFolder(), 'session.json')]
    writeFileSync(file, text)
    const { stdout } = await importing(file, folder)
    expect(stdout).toBe(`imported session ${session}: 2 athletes, ${sampleCount} samples\n`)
    const second = await openExports(folder)
    expect(afterHead((await second.get('json')).text)).toBe(afterHead(text))
    expect((await second.get('csv-samples')).text).toBe((await get('csv-samples')).text)
    expect((await second.get('csv-events')).text).toBe((await get('csv-events')).text)
    await expect(importing(file, folder)).rejects.toThrow('is in use by another kiosk')
  })

  it('refuses what it can’t take with the place and what was expected, exit code 1', async () => {
    const file = path.join(tempFolder(), 'other.json')
    writeFileSync(file, '{"format":"spreadsheet"}')
    await expect(importing(file, tempFolder())).rejects.toMatchObject({
      code: 1,
      stderr: `error  ${file}: format: must be "bfr-floor-kiosk session", got "spreadsheet"\n`,
    })
    await expect(importing(`${file}.none`, tempFolder())).rejects.toMatchObject({ code: 1 })
  })
})
