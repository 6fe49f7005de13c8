import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')

// 16: no test can know which Electron is current.
const untested = 1

it.each([
  ['## Attacks tried', 41, 0],
  ["## Electron's checklist", 20, untested],
])('names for every row of docs/security.md a test that is there: %s', (heading, least, without) => {
  const text = readFileSync(path.join(root, 'docs/security.md'), 'utf8')
  const part = (text.split(heading)[1] ?? '').split('\n## ')[0] ?? ''
  const rows = part
    .split('\n')
    .filter(line => line.startsWith('| '))
    .slice(2)
  expect(rows.length).toBeGreaterThanOrEqual(least)
  const tested = rows.filter(row => !/ – +\|$/.test(row))
  expect(rows.length - tested.length).toBe(without)
  const named = tested.map(row => /`([^`]+)` *\|$/.exec(row)?.[1] ?? row)
  const tests = ['test/unit', 'test/integration', 'test/e2e']
    .flatMap(folder =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(f =>
        path.join(root, folder, f),
      ),
    )
    .filter(file => /\.(test|spec)\.ts$/.test(file))
    .map(file => readFileSync(file, 'utf8'))
    .join('\n')
    .replaceAll('\\', '')
  expect(named.filter(name => !tests.includes(name))).toEqual([])
})
