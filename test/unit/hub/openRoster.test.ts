import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createLog } from '../../../electron/hub/log.ts'
import { openRoster } from '../../../electron/hub/roster/openRoster.ts'
import { done, refuse } from '../../../stations/roster/refusal.ts'
import { anAthlete } from '../roster/anAthlete.ts'

function aRoster() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'roster-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = path.join(folder, 'roster.json')
  const lines: string[] = []
  const clock = { nowMs: () => 0, wallNowMs: () => 0 }
  const log = createLog({ ...clock, write: line => lines.push(line) })
  return { folder, file, lines, open: () => openRoster({ file, log, wallNowMs: () => 0 }) }
}

it('keeps the roster for its owner alone, over a restart', async () => {
  const { file, open } = aRoster()
  const roster = open()
  expect(roster.file()).toEqual({ athletes: [], offers: [], wave: null })
  await roster.change(before => done({ ...before, athletes: [anAthlete()] }))
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(open().file()).toEqual({ athletes: [anAthlete()], offers: [], wave: null })
})

it('makes changes one after the other, and keeps nothing that was refused', async () => {
  const { open } = aRoster()
  const roster = open()
  const add = (id: string) =>
    roster.change(before => done({ ...before, athletes: [...before.athletes, anAthlete({ id })] }))
  await Promise.all([add('a-1'), add('a-2'), roster.change(() => refuse('no-plan')), add('a-3')])
  expect(
    open()
      .file()
      .athletes.map(({ id }) => id),
  ).toEqual(['a-1', 'a-2', 'a-3'])
})

it('puts a damaged one aside, never deletes it, says so, and says nothing of what stood in it', () => {
  const { folder, file, lines, open } = aRoster()
  writeFileSync(file, '{"athletes": [{"name": "Karla Jensen"}]}')
  const roster = open()
  expect(roster.file().athletes).toEqual([])
  const [aside = ''] = readdirSync(folder)
  expect(roster.setAside).toBe(aside)
  expect(readFileSync(path.join(folder, aside), 'utf8')).toContain('Karla Jensen')
  expect(lines.join()).toContain('put aside')
  expect(lines.join()).not.toContain('Karla')
})

it('forgets nothing that is known, and says so, where the disk takes nothing', async () => {
  const { folder, lines, open } = aRoster()
  const roster = open()
  rmSync(folder, { recursive: true })
  await expect(roster.change(before => done({ ...before, athletes: [anAthlete()] }))).rejects.toThrow()
  expect(roster.file().athletes).toEqual([])
  expect(lines.join()).toContain("can't be written")
})
