import { execFileSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openReadable } from '../../electron/hub/journal/handles.ts'
import { anAssignment } from '../integration/support/aStation.ts'
import { eventually } from '../integration/support/eventually.ts'
import { tempFolder } from '../integration/support/tempFolder.ts'
import { whyNoDisk } from './aDisk.ts'
import { aHub, alarmsGoOn, aStopStands, five, gaps, happenings, journalOf } from './recordingHub.ts'

/** Writes until the disk takes no more. */
function fill(file: string): void {
  const handle = openSync(file, 'w')
  try {
    for (const size of [65_536, 4_096, 512]) {
      try {
        for (;;) if (writeSync(handle, Buffer.alloc(size)) < size) break
      } catch {
        // Full: smaller pieces may still find room.
      }
    }
  } finally {
    closeSync(handle)
  }
}

describe('[C26] a journal that cannot be written', () => {
  it.skipIf(whyNoDisk !== null)(
    'disk full: alarms go on, it is said, and recording resumes by itself with the gap marked',
    async () => {
      const folder = tempFolder()
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder])
      onTestFinished(() => void execFileSync('umount', ['-l', folder]))
      const hub = await aHub(folder)
      await hub.station.say(five.assignment, anAssignment(), { retain: true })
      await eventually('a journal', () => existsSync(journalOf(folder)))
      fill(path.join(folder, 'something-else'))
      expect(await hub.wall.alarm('not-recorded', 20_000)).toMatchObject({ priority: 'medium' })
      await alarmsGoOn(hub, 'e-1')
      rmSync(path.join(folder, 'something-else'))
      await hub.wall.noAlarm('not-recorded', 10_000)
      await eventually('the gap', () => gaps(folder).length === 1)
      const kinds = happenings(journalOf(folder)).map(([kind]) => kind)
      expect(kinds).toContain('event')
      hub.kill('SIGTERM')
      expect(await hub.ended()).toEqual({ how: 0 })
    },
  )

  it('a file that may not grow (SIGXFSZ): the kiosk lives, alarms go on, recording resumes', async () => {
    const folder = tempFolder()
    const hub = await aHub(folder)
    await eventually('a journal', () => existsSync(`${journalOf(folder)}-wal`))
    const limit = (bytes: string) =>
      execFileSync('prlimit', ['--pid', String(hub.pid()), `--fsize=${bytes}:unlimited`])
    limit(String(statSync(`${journalOf(folder)}-wal`).size))
    await hub.wall.alarm('not-recorded', 20_000)
    await alarmsGoOn(hub, 'e-1')
    limit('unlimited')
    await hub.wall.noAlarm('not-recorded', 10_000)
    await eventually('the gap', () => gaps(folder).length === 1)
  })

  it('a file that was deleted: a new one is begun that a restart can go on from', async () => {
    const folder = tempFolder()
    const hub = await aHub(folder)
    await hub.station.say(five.assignment, anAssignment(), { retain: true })
    await eventually('a journal', () => existsSync(`${journalOf(folder)}-wal`))
    for (const part of ['', '-wal', '-shm']) rmSync(journalOf(folder) + part, { force: true })
    await hub.wall.alarm('not-recorded', 10_000)
    await hub.wall.noAlarm('not-recorded', 10_000)
    await eventually('a snapshot', () => {
      const handle = openReadable(journalOf(folder))
      const { count } = handle.prepare('SELECT count(*) AS count FROM snapshot').get([]) ?? {}
      handle.close()
      return Number(count) > 0
    })
    const id = await aStopStands(hub)
    // The alarm did not wait for the disk, so the power cut of this test does.
    await eventually('it on the disk', () => happenings(journalOf(folder)).some(([kind]) => kind === 'alarm'))
    hub.kill('SIGKILL')
    await hub.ended()
    const again = await aHub(folder)
    expect((await again.wall.alarm('athlete-stop')).id).toBe(id)
  })

  it('a place where none can be made at start: the wall lives and says so, and records once it can', async () => {
    const folder = tempFolder()
    // It points to where nothing can be made: a disk that is not there yet.
    symlinkSync(path.join(folder, 'absent', 'journal.db'), journalOf(folder))
    const hub = await aHub(folder)
    await hub.wall.alarm('not-recorded', 5_000)
    await alarmsGoOn(hub, 'e-1')
    mkdirSync(path.join(folder, 'absent'))
    await hub.wall.noAlarm('not-recorded', 10_000)
    await eventually('the alarm on the disk', () =>
      happenings(journalOf(folder)).some(([kind]) => kind === 'alarm'),
    )
  })
})

it('[C27][C26] a damaged journal is put aside, never deleted; the wall lives, and says that it looked away', async () => {
  const folder = tempFolder()
  writeFileSync(journalOf(folder), Buffer.alloc(100_000, 7))
  const hub = await aHub(folder)
  await hub.wall.alarm('kiosk-gap', 3_000)
  const aside = readdirSync(folder).filter(name => /^journal\.db\.damaged-.*Z$/.test(name))
  expect(aside).toHaveLength(1)
  expect(statSync(path.join(folder, aside[0] ?? '')).size).toBe(100_000)
  expect(hub.printed.err).toContain(aside[0] ?? 'nothing')
  await hub.wall.noAlarm('not-recorded', 10_000)
})
