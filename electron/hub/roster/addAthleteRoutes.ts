import type { Hono } from 'hono'
import * as v from 'valibot'
import { NameSchema } from '../../../stations/contract/text.ts'
import {
  AthleteIdSchema,
  AthleteSchema,
  PlanSchema,
  ScreeningAnswersSchema,
  WhoSchema,
  type AthleteId,
} from '../../../stations/roster/athleteSchema.ts'
import { addAthlete, changeAthlete } from '../../../stations/roster/changeRoster.ts'
import { followAthlete } from '../../../stations/roster/followAthlete.ts'
import { isOver, lookAtPlan } from '../../../stations/roster/guardRails.ts'
import { done, refuse, type Done } from '../../../stations/roster/refusal.ts'
import type { RosterFile } from '../../../stations/roster/rosterSchema.ts'
import type { DoorsEnv } from '../doors/addDoors.ts'
import type { Doors } from '../doors/openDoors.ts'
import { readBody } from '../doors/readBody.ts'
import type { FloorRoster } from './floorRoster.ts'
import { rosterTold } from './rosterTold.ts'

const by = NameSchema
const AddSchema = v.object({ by, who: WhoSchema })
const ChangeSchema = v.variant('what', [
  v.object({ by, what: v.literal('who'), who: WhoSchema }),
  v.object({ by, what: v.literal('lops'), lops: AthleteSchema.entries.lops }),
  v.object({ by, what: v.literal('plan'), plan: v.nullable(PlanSchema) }),
  /** null takes a clearance back. */
  v.object({ by, what: v.literal('screening'), answers: v.nullable(ScreeningAnswersSchema) }),
])
type Change = v.InferOutput<typeof ChangeSchema>
const ByeSchema = v.object({ by })

/** `/api/roster/athletes…`: who trains here, for coaches (`addDoors`). */
export function addAthleteRoutes(
  app: Hono<DoorsEnv>,
  deps: { readonly doors: Doors; readonly roster: FloorRoster; readonly newAthleteId: () => AthleteId },
): void {
  const { doors, roster } = deps

  app.post('/api/roster/athletes', async c => {
    const read = await readBody(c, AddSchema)
    if (!read.ok) return c.json(read.problem, 400)
    const id = deps.newAthleteId()
    const made = roster.change(file => {
      const added = addAthlete(file.athletes, id, read.body.who)
      return added.ok ? done({ ...file, athletes: added.value }) : added
    })
    return rosterTold(c, doors, { by: read.body.by, text: `added ${id}`, made })
  })

  app.put('/api/roster/athletes/:id', async c => {
    const id = v.safeParse(AthleteIdSchema, c.req.param('id'))
    const read = await readBody(c, ChangeSchema)
    if (!read.ok) return c.json(read.problem, 400)
    const { body } = read
    const made = roster.change(file => {
      if (!id.success) return refuse('unknown-athlete')
      const now = roster.now(body.by)
      const after = changed(file.athletes, id.output, body, now)
      const athlete = after.ok ? after.value.find(known => known.id === id.output) : undefined
      if (!after.ok || athlete === undefined) return after.ok ? refuse('unknown-athlete') : after
      const what = body.what === 'screening' ? 'screening' : 'other'
      return done({ ...file, athletes: after.value, offers: [...followAthlete(athlete, what, now)] })
    })
    const text = `changed ${body.what} of ${id.success ? id.output : ''}`
    return rosterTold(c, doors, { by: body.by, text, made })
  })

  app.delete('/api/roster/athletes/:id', async c => {
    const id = c.req.param('id')
    const read = await readBody(c, ByeSchema)
    if (!read.ok) return c.json(read.problem, 400)
    const made = roster.change(file => {
      const place = roster.now('').places.find(({ assignment }) => assignment?.athlete.id === id)
      if (place !== undefined && !place.isFinished) return refuse('is-elsewhere', place.station)
      if (!file.athletes.some(athlete => athlete.id === id)) return refuse('unknown-athlete')
      return done({
        ...file,
        athletes: file.athletes.filter(athlete => athlete.id !== id),
        offers: file.offers.filter(({ assignment }) => assignment.athlete.id !== id),
      })
    })
    return rosterTold(c, doors, { by: read.body.by, text: `removed ${id}`, made })
  })
}

function changed(
  athletes: RosterFile['athletes'],
  id: AthleteId,
  change: Change,
  { limits, wallMs }: ReturnType<FloorRoster['now']>,
): Done<RosterFile['athletes']> {
  switch (change.what) {
    case 'who':
      return changeAthlete(athletes, id, change.who)
    case 'lops':
      return changeAthlete(athletes, id, { lops: change.lops })
    case 'screening': {
      const { answers, by } = change
      const screening = answers === null ? null : { answers, clearedBy: by, clearedAtMs: wallMs }
      return changeAthlete(athletes, id, { screening })
    }
    case 'plan': {
      const athlete = athletes.find(known => known.id === id)
      if (athlete === undefined) return refuse('unknown-athlete')
      const { plan } = change
      if (plan !== null && lookAtPlan(athlete, plan, limits, wallMs).some(isOver))
        return refuse('plan-over', athlete.name)
      return changeAthlete(athletes, id, { plan })
    }
  }
}
