import type { Hono } from 'hono'
import * as v from 'valibot'
import { NameSchema } from '../../../stations/contract/text.ts'
import type { AthleteId } from '../../../stations/roster/athleteSchema.ts'
import { importAthletes } from '../../../stations/roster/changeRoster.ts'
import { readRoster } from '../../../stations/roster/csv/readRoster.ts'
import { writeRoster } from '../../../stations/roster/csv/writeRoster.ts'
import { done } from '../../../stations/roster/refusal.ts'
import type { DoorsEnv } from '../doors/addDoors.ts'
import type { Doors } from '../doors/openDoors.ts'
import { readBody } from '../doors/readBody.ts'
import type { FloorRoster } from './floorRoster.ts'
import { rosterTold } from './rosterTold.ts'

const LARGEST_BYTES = 512 * 1024
const ImportSchema = v.object({ by: NameSchema, csv: v.string() })
// More than anybody reads; the count is said.
const MOST_PROBLEMS = 50

/** `/api/roster/…csv` and `/api/roster/import`: the roster as a file, for coaches (`addDoors`). */
export function addFileRoutes(
  app: Hono<DoorsEnv>,
  deps: { readonly doors: Doors; readonly roster: FloorRoster; readonly newAthleteId: () => AthleteId },
): void {
  const { doors, roster } = deps

  app.get('/api/roster/roster.csv', c => {
    const visitor = c.get('visitor')
    const { athletes } = roster.view()
    const text = `roster of ${athletes.length}`
    doors.audit.did('exported', { who: doors.nameOf(visitor), from: visitor.address, text })
    return c.body(writeRoster(athletes), 200, {
      'Cache-Control': 'no-store',
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="roster.csv"',
    })
  })

  app.post('/api/roster/import', async c => {
    const read = await readBody(c, ImportSchema, LARGEST_BYTES)
    if (!read.ok) return c.json(read.problem, 400)
    const file = readRoster(read.body.csv)
    if (!file.ok) {
      const { problems } = file
      const text = `${problems.length} cells are not as they must be; nothing was imported`
      return c.json({ where: 'csv', text, cells: problems.slice(0, MOST_PROBLEMS) }, 422)
    }
    const made = roster.change(before => {
      const after = importAthletes(before.athletes, file.athletes, deps.newAthleteId)
      return after.ok ? done({ ...before, athletes: after.value }) : after
    })
    return rosterTold(c, doors, { by: read.body.by, text: `imported ${file.athletes.length}`, made })
  })
}
