import type { Hono } from 'hono'
import * as v from 'valibot'
import { StationIdSchema } from '../../../stations/contract/ids.ts'
import { NameSchema } from '../../../stations/contract/text.ts'
import { AthleteIdSchema } from '../../../stations/roster/athleteSchema.ts'
import { offerPlace } from '../../../stations/roster/makeOffer.ts'
import { offerMove, offerSwap } from '../../../stations/roster/moveOffers.ts'
import type { Offer } from '../../../stations/roster/offerSchema.ts'
import { offerUpdate } from '../../../stations/roster/offerUpdate.ts'
import { done, refuse, type Done } from '../../../stations/roster/refusal.ts'
import type { DoorsEnv } from '../doors/addDoors.ts'
import type { Doors } from '../doors/openDoors.ts'
import { readBody } from '../doors/readBody.ts'
import type { FloorRoster } from './floorRoster.ts'
import { rosterTold } from './rosterTold.ts'

const by = NameSchema
const station = StationIdSchema
/** shared: whoever is there now has the place first, and the next one their cuff. */
const PlaceSchema = v.object({
  by,
  station,
  athlete: AthleteIdSchema,
  shared: v.optional(v.boolean(), false),
})
const MoreSchema = v.object({ by, station })
const MoveSchema = v.object({ by, from: StationIdSchema, to: StationIdSchema })
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
      return asList(offerPlace(athlete, body.station, roster.now(body.by), body.shared))
    })
    const text = `station ${body.station} for ${body.athlete}`
    return rosterTold(c, doors, { by: body.by, text, made })
  })

  app.post('/api/roster/one-set-more', async c => {
    const read = await readBody(c, MoreSchema)
    if (!read.ok) return c.json(read.problem, 400)
    const { body } = read
    const made = roster.offer(() => asList(offerUpdate(body.station, 'one-set-more', roster.now(body.by))))
    const text = `station ${body.station}: one set more`
    return rosterTold(c, doors, { by: body.by, text, made })
  })

  const moves = { move: offerMove, swap: offerSwap } as const
  for (const how of ['move', 'swap'] as const) {
    app.post(`/api/roster/${how}`, async c => {
      const read = await readBody(c, MoveSchema)
      if (!read.ok) return c.json(read.problem, 400)
      const { from, to, by: who } = read.body
      const made = roster.offer(() => moves[how](from, to, roster.now(who)))
      return rosterTold(c, doors, { by: who, text: `${how} of station ${from} and ${to}`, made })
    })
  }

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

function asList(made: Done<Offer>): Done<readonly Offer[]> {
  return made.ok ? done([made.value]) : made
}
