import {
  copyFileSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
  writeSync,
  closeSync,
} from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { openWritable } from '../../electron/hub/journal/handles.ts'
import { eventually } from '../integration/support/eventually.ts'
import { spawnHub } from '../integration/support/spawnHub.ts'
import { tempFolder } from '../integration/support/tempFolder.ts'
import { aHub, aStopStands, happenings, journalOf } from './recordingHub.ts'

it('a backup is made while a kiosk runs, and restored only where none does', async () => {
  const folder = tempFolder()
  const hub = await aHub(folder)
  const id = await aStopStands(hub)
  await eventually('it on the disk', () => happenings(journalOf(folder)).some(([kind]) => kind === 'alarm'))
  const copy = path.join(tempFolder(), 'copy.db')
  const backup = spawnHub(['--data', folder, '--backup', copy])
  expect(await backup.ended()).toEqual({ how: 0 })
  expect(happenings(copy).map(([kind]) => kind)).toContain('alarm')

  const tooEarly = spawnHub(['--data', folder, '--restore', copy])
  expect(await tooEarly.ended()).toEqual({ how: 1 })
  expect(tooEarly.printed.err).toContain('a kiosk runs there; end it first')
  hub.kill('SIGKILL')
  await hub.ended()
  const restored = spawnHub(['--data', folder, '--restore', copy])
  expect(await restored.ended()).toEqual({ how: 0 })
  expect(readdirSync(folder).some(name => name.startsWith('journal.db.replaced-'))).toBe(true)
  const again = await aHub(folder)
  expect((await again.wall.alarm('athlete-stop')).id).toBe(id)
})

/** What `--restore FILE` says, and its exit code, on a folder that has a journal already. */
async function restored(
  file: string,
): Promise<{ how: unknown; said: string; before: Buffer; after: Buffer }> {
  const folder = tempFolder()
  writeFileSync(journalOf(folder), 'what was there')
  const before = readFileSync(journalOf(folder))
  const hub = spawnHub(['--data', folder, '--restore', file])
  const { how } = await hub.ended()
  expect(readdirSync(folder).filter(name => name.startsWith('journal'))).toEqual(['journal.db'])
  return { how, said: hub.printed.err, before, after: readFileSync(journalOf(folder)) }
}

it('what is no whole backup is refused in one line, and the present journal stays where it is', async () => {
  const folder = tempFolder()
  const hub = await aHub(folder)
  await aStopStands(hub)
  await eventually('it on the disk', () => happenings(journalOf(folder)).some(([kind]) => kind === 'alarm'))
  const good = path.join(tempFolder(), 'copy.db')
  expect(await spawnHub(['--data', folder, '--backup', good]).ended()).toEqual({ how: 0 })
  const beside = (name: string): string => path.join(path.dirname(good), name)

  writeFileSync(beside('junk'), 'no backup')
  const foreign = openWritable(beside('foreign'))
  foreign.exec('CREATE TABLE somebody_elses (id INTEGER)')
  foreign.close()
  const cut = readFileSync(good)
  writeFileSync(beside('cut'), cut.subarray(0, Math.floor(cut.length / 2)))
  copyFileSync(good, beside('damaged'))
  const damaged = openSync(beside('damaged'), 'r+')
  // Pages of the tables, behind the first one that says what the file is.
  writeSync(damaged, Buffer.alloc(12_288, 0xa5), 0, 12_288, 8_192)
  closeSync(damaged)

  for (const [name, why] of [
    ['absent', 'there is no such file'],
    ['junk', 'is no backup of a journal: file is not a database'],
    ['foreign', 'is no backup of a journal: it is of another program, or of a newer kiosk'],
    ['cut', 'is no backup of a journal: '],
    ['damaged', 'is no backup of a journal: '],
  ] as const) {
    const { how, said, before, after } = await restored(beside(name))
    expect([name, how]).toEqual([name, 1])
    expect(said).toMatch(new RegExp(`^error  [^\\n]*${name}[^\\n]*${why}[^\\n]*\\n$`))
    expect(after.equals(before)).toBe(true)
  }
})

it('--backup, --restore and --import each go alone', async () => {
  const folder = tempFolder()
  const hub = spawnHub(['--data', folder, '--backup', '/tmp/never', '--restore', '/tmp/never'])
  expect(await hub.ended()).toEqual({ how: 2 })
  expect(hub.printed.err).toBe(
    'error  --backup, --restore: each ends when it is done: give one of them at a time\n',
  )
  expect(readdirSync(folder)).toEqual([])
})
