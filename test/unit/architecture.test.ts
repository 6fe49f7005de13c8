import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { wrongImport } from '../support/architecture/rooms.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const rooms = ['stations', 'electron', 'renderer']
const specifiers = /(?:(?<=[\s}*])from\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)(['"])([^'"\n]+)\1/g

function filesIn(folders: readonly string[], endings: RegExp): string[] {
  return folders
    .flatMap(folder =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(file =>
        path.posix.join(folder, file.split(path.sep).join('/')),
      ),
    )
    .filter(file => endings.test(file) && !file.includes('node_modules/'))
}

function linesOf(file: string): number {
  return readFileSync(path.join(root, file), 'utf8').trimEnd().split('\n').length
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}

function wrongImportsOf(file: string): string[] {
  const source = withoutComments(readFileSync(path.join(root, file), 'utf8'))
  return [...source.matchAll(specifiers)]
    .map(match => wrongImport(file, match[2] ?? ''))
    .filter(problem => problem !== undefined)
    .map(problem => `${file}: ${problem}`)
}

test('the table refuses what crosses a wall', () => {
  expect(wrongImport('stations/floor/cuff.ts', 'node:fs')).toBeDefined()
  expect(wrongImport('stations/floor/cuff.ts', '../../electron/hub/clock.ts')).toBeDefined()
  expect(wrongImport('stations/contract/topics.ts', '../floor/cuff.ts')).toBeDefined()
  expect(wrongImport('renderer/main.ts', '../stations/floor/cuff.ts')).toBeDefined()
  expect(wrongImport('renderer/main.ts', '../stations/board/boardSchema.ts')).toBeUndefined()
  expect(wrongImport('electron/hub/index.ts', 'electron')).toBeDefined()
})

test('no room imports what it may not', () => {
  const files = filesIn(rooms, /\.(ts|vue|mjs|cjs)$/)
  expect(files.length).toBeGreaterThan(0)
  expect(files.flatMap(wrongImportsOf)).toEqual([])
})

test('no file is longer than 200 lines', () => {
  const files = filesIn([...rooms, 'test'], /\.(ts|vue|mjs|cjs|css)$/)
  expect(files.filter(file => linesOf(file) > 200)).toEqual([])
})

test('no README of a room is longer than 40 lines', () => {
  const readmes = filesIn([...rooms, 'test'], /README\.md$/)
  expect(readmes.filter(file => linesOf(file) > 40)).toEqual([])
})
