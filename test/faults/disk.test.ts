import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readKept } from '../../electron/hub/doors/keptFile.ts'
import { anAssignment } from '../integration/support/aStation.ts'
import { eventually } from '../integration/support/eventually.ts'
import { tempFolder } from '../integration/support/tempFolder.ts'
import { aDisk, whyNoDisk } from './aDisk.ts'
import { aHub, alarmsGoOn, five, gaps, happenings, journalOf } from './recordingHub.ts'

/** Root may write wherever it wants: the hub is started without that right. */
const asAnyoneElse =
  process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override', '--inh-caps=-dac_override'] : []

describe('[C26] a disk that cannot be written to', () => {
  it('a data folder that may only be read: the wall starts and says so, and records once it may write', async () => {
    const folder = tempFolder()
    chmodSync(folder, 0o555)
    const hub = await aHub(folder, asAnyoneElse)
    expect(hub.printed.err).toContain("can't be written to")
    await hub.wall.alarm('not-recorded', 5_000)
    await alarmsGoOn(hub, 'e-1')
    chmodSync(folder, 0o777)
    await hub.wall.noAlarm('not-recorded', 10_000)
    await eventually('the alarm on the disk', () =>
      happenings(journalOf(folder)).some(([kind]) => kind === 'alarm'),
    )
  })

  it.skipIf(whyNoDisk !== null)(
    'a disk that turns read-only under it: alarms go on, and another disk in its place is written to',
    async () => {
      const folder = tempFolder()
      const disk = aDisk(folder)
      const hub = await aHub(folder)
      await hub.station.say(five.assignment, anAssignment(), { retain: true })
      await eventually('a journal', () => existsSync(`${journalOf(folder)}-wal`))
      disk.fail()
      expect(await hub.wall.alarm('not-recorded', 20_000)).toMatchObject({ priority: 'medium' })
      await alarmsGoOn(hub, 'e-1')
      disk.replace()
      await hub.wall.noAlarm('not-recorded', 10_000)
      await eventually('the gap', () => gaps(folder).length === 1)
      hub.kill('SIGTERM')
      expect(await hub.ended()).toEqual({ how: 0 })
    },
  )

  it.skipIf(whyNoDisk !== null)(
    'a disk that answers nobody: alarms go on, it is said, and recording resumes when it answers again',
    async () => {
      const folder = tempFolder()
      const disk = aDisk(folder)
      const hub = await aHub(folder)
      await hub.station.say(five.assignment, anAssignment(), { retain: true })
      await eventually('a journal', () => existsSync(`${journalOf(folder)}-wal`))
      disk.freeze()
      let isFrozen = true
      const thaw = (): void => {
        if (isFrozen) disk.thaw()
        isFrozen = false
      }
      // Nobody can be ended who waits for it.
      onTestFinished(thaw)
      await alarmsGoOn(hub, 'e-1')
      await hub.wall.alarm('not-recorded', 20_000)
      await alarmsGoOn(hub, 'e-2')
      thaw()
      await hub.wall.noAlarm('not-recorded', 10_000)
      await eventually('the alarm on the disk', () =>
        happenings(journalOf(folder)).some(([kind]) => kind === 'alarm'),
      )
    },
  )

  it.skipIf(whyNoDisk !== null)(
    'secrets on a disk that turned read-only are read: no wall stays dark',
    () => {
      const folder = tempFolder()
      const disk = aDisk(folder)
      const file = path.join(folder, 'secrets.json')
      writeFileSync(file, '{"kept": 1}', { mode: 0o600 })
      disk.fail()
      expect(readKept(file, v.object({ kept: v.number() }))).toEqual({ ok: true, kept: { kept: 1 } })
    },
  )
})
