import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import * as v from 'valibot'
import { expect, onTestFinished, test } from 'vitest'
import { bundle } from '../support/run/bundle.mjs'

const run = promisify(execFile)
const PrintedSchema = v.object({
  timeZone: v.string(),
  locale: v.string(),
  hour: v.number(),
  decisions: v.number(),
  told: v.string(),
})

/** Summer time in the south, half an hour off, and languages with a comma in their numbers and another i. */
const places = [
  { TZ: 'UTC', LC_ALL: 'C' },
  { TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'America/St_Johns', LC_ALL: 'de_DE.UTF-8' },
]

test('[L8] the same histories lead to the same decisions in any time zone and language of the machine', async () => {
  const { file, remove } = await bundle('test/laws/printDecisions.ts')
  onTestFinished(remove)
  const printed = []
  for (const place of places) {
    const { stdout } = await run(process.execPath, [file], { env: { ...process.env, ...place } })
    printed.push(v.parse(PrintedSchema, JSON.parse(stdout)))
  }
  expect(printed.map(({ timeZone }) => timeZone)).toEqual(places.map(({ TZ }) => TZ))
  expect(new Set(printed.map(({ hour }) => hour)).size).toBe(3)
  expect(new Set(printed.map(({ locale }) => locale)).size).toBeGreaterThan(1)
  expect(printed[0]?.decisions).toBeGreaterThan(100)
  expect(new Set(printed.map(({ told }) => told)).size).toBe(1)
})
