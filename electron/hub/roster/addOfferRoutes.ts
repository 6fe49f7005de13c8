import type { Hono } from 'hono'
import * as v from 'valibot'
import { StationIdSchema } from '../../../stations/contract/ids.ts'
import { NameSchema } from '../../../stations/contract/text.ts'
import { AthleteIdSchema } from '../../../stations/roster/athleteSchema.ts'
import { offerPlace } from '../../../stations/roster/makeOffer.ts'
import { offerUpdate } from '../../../stations/roster/offerUpdate.ts'
import { done, refuse } from '../../../stations/roster/refusal.ts'
import type { DoorsEnv } from '../doors/addDoors.ts'
import type { Doors } from '../doors/openDoors.ts'
import { readBody } from '../doors/readBody.ts'
import type { FloorRoster } from './floorRoster.ts'
import { rosterTold } from './rosterTold.ts'

const by = NameSchema
const station = StationIdSchema
const PlaceSchema = v.object({ by, station, athlete: AthleteIdSchema })
const MoreSchema = v.object({ by, station })
const ByeSchema = v.object({ by })

/** `/api/roster` and `/api/roster/offers…`: who is to go where, for coaches (`addDoors`). */
export function addOfferRoutes(
  app: Hono<DoorsEnv>,
  { doors, roster }: { readonly doors: Doors; readonly roster: FloorRoster },
): void {
  app.get('/api/roster', c => {
    c.header('Cache-Control', 'no-store')
    return c.json(roster.view())
  })

  app.post('/api/roster/offers', async c => {
    const read = await readBody(c, PlaceSchema)
    if (!read.ok) return c.json(read.problem, 400)
    const { body } = read
    const made = roster.offer(({ athletes }) => {
      const athlete = athletes.find(({ id }) => id === body.athlete)
      if (athlete === undefined) return refuse('unknown-athlete')
      return offerPlace(athlete, body.station, roster.now(body.by), false)
    })
    const text = `station ${body.station} for ${body.athlete}`
    return rosterTold(c, doors, { by: body.by, text, made })
  })

  app.post('/api/roster/one-set-more', async c => {
    const read = await readBody(c, MoreSchema)
    if (!read.ok) return c.json(read.problem, 400)
    const { body } = read
    const made = roster.offer(() => offerUpdate(body.station, 'one-set-more', roster.now(body.by)))
    const text = `station ${body.station}: one set more`
    return rosterTold(c, doors, { by: body.by, text, made })
  })

  app.delete('/api/roster/offers/:id', async c => {
    const id = c.req.param('id')
    const read = await readBody(c, ByeSchema)
    if (!read.ok) return c.json(read.problem, 400)
    const made = roster.change(before =>
      done({ ...before, offers: before.offers.filter(offer => offer.id !== id) }),
    )
    return rosterTold(c, doors, { by: read.body.by, text: `took an offer back`, made })
  })
}
