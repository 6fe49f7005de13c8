import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { checkHistory } from './checkHistory.ts'
import type { History } from './history.ts'

// What the laws once found, shrunk: each was mended, and stays so.

const folder = path.join(import.meta.dirname, 'journals')
const files = readdirSync(folder).filter(file => file.endsWith('.json'))

test.each(files)('%s breaks no law any more', file => {
  const journal: unknown = JSON.parse(readFileSync(path.join(folder, file), 'utf8'))
  expect(isJournal(journal)).toBe(true)
  if (isJournal(journal)) checkHistory(journal.history)
})

function isJournal(value: unknown): value is { readonly broken: string; readonly history: History } {
  if (typeof value !== 'object' || value === null || !('broken' in value) || !('history' in value))
    return false
  const { history } = value
  return typeof history === 'object' && history !== null && 'acts' in history && Array.isArray(history.acts)
}
