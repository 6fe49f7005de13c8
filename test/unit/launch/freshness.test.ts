import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashSources, isBuilt, removeStamp, writeStamp } from '../../../electron/launch/freshness.mjs'

let root = ''
const outputs = ['hub/index.cjs', 'main/index.cjs', 'preload/index.cjs', 'renderer/index.html']

function write(file: string, content: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), content)
}

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'bfr-freshness-'))
  write('stations/step.ts', 'export const step = 1\n')
  write('package-lock.json', '{}\n')
  for (const output of outputs) write(`dist/${output}`, 'built\n')
  writeStamp(root, hashSources(root))
})
afterEach(() => rmSync(root, { recursive: true }))

test('what was built of these sources is fresh', () => {
  expect(isBuilt(root)).toBe(true)
})

test('a changed source is built again', () => {
  appendFileSync(path.join(root, 'stations/step.ts'), '// changed\n')
  expect(isBuilt(root)).toBe(false)
})

test('a new source, a source gone and a changed lock file are noticed', () => {
  const before = hashSources(root)
  write('renderer/main.ts', 'export {}\n')
  const withNew = hashSources(root)
  rmSync(path.join(root, 'stations/step.ts'))
  const withGone = hashSources(root)
  write('package-lock.json', '{"changed":true}\n')
  expect(new Set([before, withNew, withGone, hashSources(root)]).size).toBe(4)
})

test('text moved from the end of one file to the start of the next is noticed', () => {
  write('stations/a.ts', 'ab')
  write('stations/b.ts', 'c')
  const before = hashSources(root)
  write('stations/a.ts', 'a')
  write('stations/b.ts', 'bc')
  expect(hashSources(root)).not.toBe(before)
})

test('words for people and tests do not ask for a build', () => {
  write('stations/README.md', '# Stations\n')
  write('test/unit/step.test.ts', 'export {}\n')
  expect(isBuilt(root)).toBe(true)
})

test('a missing output, a cut-off stamp and a removed one are as good as not built', () => {
  rmSync(path.join(root, 'dist/preload/index.cjs'))
  expect(isBuilt(root)).toBe(false)
  write('dist/preload/index.cjs', 'built\n')
  write('dist/stamp.json', '{"sour')
  expect(isBuilt(root)).toBe(false)
  removeStamp(root)
  expect(isBuilt(root)).toBe(false)
})
