import type { Hono } from 'hono'
import * as v from 'valibot'
import { ArrangementSchema, type WallCommand } from '../../../stations/board/commandSchema.ts'
import { NameSchema } from '../../../stations/contract/text.ts'
import type { DoorsEnv } from '../doors/addDoors.ts'
import { readKioskFile } from '../doors/addKioskFileRoutes.ts'
import type { Doors } from '../doors/openDoors.ts'
import { readBody } from '../doors/readBody.ts'
import { writeAtomically } from '../broker/writeAtomically.ts'

const BodySchema = v.object({ by: NameSchema, stations: ArrangementSchema })

/** `/api/roster/floor`: the order and names of the stations. In `kiosk.json` for the next start, and on every wall at once. */
export function addArrangeRoute(
  app: Hono<DoorsEnv>,
  deps: {
    readonly doors: Doors
    readonly settingsFile: string
    readonly command: (command: WallCommand) => Promise<boolean>
  },
): void {
  app.put('/api/roster/floor', async c => {
    const visitor = c.get('visitor')
    c.header('Cache-Control', 'no-store')
    const read = await readBody(c, BodySchema)
    if (!read.ok) return c.json(read.problem, 400)
    const { by, stations } = read.body
    const kept = stations.map(({ id, name }) => (name === null ? { id } : { id, name }))
    const file = { ...readKioskFile(deps.settingsFile), stations: kept }
    const text = `${JSON.stringify(file, null, 2)}\n`
    const isWritten = await writeAtomically(deps.settingsFile, text).then(
      () => true,
      () => false,
    )
    if (!isWritten) return c.json({ where: 'kiosk.json', text: "can't be written: is the disk full?" }, 507)
    if (!(await deps.command({ kind: 'arrange', stations, by })))
      return c.json({ where: 'kiosk', text: 'is only starting; kept for its next start' }, 503)
    const told = {
      who: `${by} (${deps.doors.nameOf(visitor)})`,
      from: visitor.address,
      text: 'arranged the floor',
    }
    deps.doors.audit.did('roster', told)
    return c.json({ ok: true })
  })
}
