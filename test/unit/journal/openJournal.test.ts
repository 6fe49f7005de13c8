import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { openReadable, openWritable } from '../../../electron/hub/journal/handles.ts'
import { migrate, migrations, ownerOf, pragma } from '../../../electron/hub/journal/migrate.ts'
import { openJournal } from '../../../electron/hub/journal/openJournal.ts'
import { createRowWriter } from '../../../electron/hub/journal/writeRows.ts'
import { aBlock, aJournalPath, aRun, wallMs } from './aFolder.ts'

function aFilledJournal(blocks = 50): string {
  const file = aJournalPath()
  const { handle } = openJournal(file, wallMs)
  const many = Array.from({ length: blocks }, (_, index) => aBlock(index + 1))
  createRowWriter(handle)([aRun(), ...many], true)
  handle.close()
  return file
}

describe('handles', () => {
  it('a readable handle sees what is written, and cannot write', () => {
    const file = aJournalPath()
    const { handle } = openJournal(file, wallMs)
    const readable = openReadable(file)
    createRowWriter(handle)([aRun(7)], false)
    expect(readable.prepare('SELECT run FROM run').all([])).toEqual([{ run: 7 }])
    expect(() => readable.prepare('DELETE FROM run').run([])).toThrow(/readonly/)
    readable.close()
    handle.close()
  })

  it('bytes come back as bytes, however they are asked for', () => {
    const readable = openReadable(aFilledJournal(1))
    const select = readable.prepare('SELECT bytes FROM input')
    expect(select.get([])?.['bytes']).toBeInstanceOf(Uint8Array)
    expect(select.all([])[0]?.['bytes']).toBeInstanceOf(Uint8Array)
    readable.close()
  })

  it('what is not there is not made by reading', () => {
    const file = aJournalPath()
    expect(() => openReadable(file)).toThrow(/there is no/)
    expect(existsSync(file)).toBe(false)
  })
})

describe('migrate', () => {
  it.each(migrations.map((_, from) => from))('takes a journal of version %i to the newest', from => {
    const handle = openWritable(aJournalPath())
    migrate(handle, migrations.slice(0, from))
    migrate(handle)
    expect(pragma(handle, 'user_version')).toBe(migrations.length)
    expect(ownerOf(handle)).toBe('journal')
    createRowWriter(handle)([aRun(), aBlock(1)], true)
    handle.close()
  })

  it('a step that fails leaves nothing of itself', () => {
    const handle = openWritable(aJournalPath())
    migrate(handle)
    expect(() => migrate(handle, [...migrations, 'CREATE TABLE more (a) STRICT; nonsense'])).toThrow()
    expect(pragma(handle, 'user_version')).toBe(migrations.length)
    const tables = handle.prepare("SELECT name FROM sqlite_schema WHERE name = 'more'").all([])
    expect(tables).toEqual([])
    handle.close()
  })
})

describe('openJournal', () => {
  it('finds what was written, and gives back pages that are free', () => {
    const { handle, aside } = openJournal(aFilledJournal(), wallMs)
    expect(aside).toBeNull()
    expect(handle.prepare('SELECT count(*) AS count FROM input').get([])).toEqual({ count: 50 })
    expect(pragma(handle, 'auto_vacuum')).toBe(2)
    handle.close()
  })

  const spoil: readonly [string, string, (file: string) => void][] = [
    ['damaged', 'junk', file => writeFileSync(file, Buffer.alloc(20_000, 7))],
    ['damaged', 'truncated', file => truncateSync(file, 5_000)],
    ['damaged', 'cut in the middle of a page', file => truncateSync(file, statSync(file).size - 5_000)],
    ['damaged', 'overwritten inside', file => overwrite(file, 8_192, 4_096)],
    ['foreign', "somebody else's", makeForeign],
    ['foreign', 'of a newer kiosk', makeNewer],
  ]
  it.each(spoil)('puts a %s file aside (%s), as it was, and begins a new one', async (why, _what, act) => {
    const file = aFilledJournal()
    await untilLetGo()
    act(file)
    const before = readFileSync(file)
    const { handle, aside } = openJournal(file, wallMs)
    expect(aside?.why).toBe(why)
    expect(path.basename(aside?.as ?? '')).toMatch(new RegExp(`^journal\\.db\\.${why}-2026-11-22T`))
    expect(readFileSync(aside?.as ?? '').equals(before)).toBe(true)
    expect(ownerOf(handle)).toBe('journal')
    handle.close()
  })

  it('two put aside in one moment are both kept', async () => {
    const file = aFilledJournal()
    for (const _ of [1, 2]) {
      await untilLetGo()
      writeFileSync(file, 'no database at all, but long enough to be looked at as one'.repeat(20))
      openJournal(file, wallMs).handle.close()
    }
    expect(readdirSync(path.dirname(file)).filter(name => /damaged.*Z(-2)?$/.test(name))).toHaveLength(2)
  })

  it('an empty file is begun, not put aside', () => {
    const file = aJournalPath()
    writeFileSync(file, '')
    const { handle, aside } = openJournal(file, wallMs)
    expect(aside).toBeNull()
    handle.close()
  })

  it('a log without its database is not swallowed by a new one', () => {
    const file = aJournalPath()
    writeFileSync(`${file}-wal`, 'left behind')
    const { handle, aside } = openJournal(file, wallMs)
    expect(readFileSync(`${aside?.as}-wal`, 'utf8')).toBe('left behind')
    handle.close()
  })
})

/** Connections that were closed let go of their files in the next turn. */
const untilLetGo = () => new Promise(resolve => setImmediate(resolve))

function overwrite(file: string, from: number, bytes: number): void {
  const whole = readFileSync(file)
  whole.fill(0xa5, from, from + bytes)
  writeFileSync(file, whole)
}

function makeForeign(file: string): void {
  const handle = openWritable(file)
  handle.exec('PRAGMA application_id = 7')
  handle.close()
}

function makeNewer(file: string): void {
  const handle = openWritable(file)
  handle.exec(`PRAGMA user_version = ${migrations.length + 1}`)
  handle.close()
}
