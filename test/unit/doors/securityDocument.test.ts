import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')

it('names for every attack of docs/security.md a test that is there', () => {
  const text = readFileSync(path.join(root, 'docs/security.md'), 'utf8')
  const rows = (text.split('## Attacks tried')[1] ?? '').split('\n').filter(line => line.startsWith('| '))
  const named = rows.slice(2).map(row => /`([^`]+)` *\|$/.exec(row)?.[1] ?? row)
  expect(named.length).toBeGreaterThan(20)
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
