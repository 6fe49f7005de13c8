import type { Hono } from 'hono'
import * as v from 'valibot'
import { isStationId, type StationId } from '../../../stations/contract/ids.ts'
import { AthleteIdSchema, CheckInCodeSchema } from '../../../stations/roster/athleteSchema.ts'
import { offerPlace } from '../../../stations/roster/makeOffer.ts'
import { done, refuse } from '../../../stations/roster/refusal.ts'
import type { RosterFile } from '../../../stations/roster/rosterSchema.ts'
import type { DoorsEnv } from '../doors/addDoors.ts'
import { createGuessLimit } from '../doors/guessLimit.ts'
import type { Doors } from '../doors/openDoors.ts'
import { readBody } from '../doors/readBody.ts'
import type { FloorRoster } from './floorRoster.ts'
import { rosterTold } from './rosterTold.ts'

const CheckInSchema = v.variant('how', [
  v.object({ how: v.literal('tap'), athlete: AthleteIdSchema }),
  v.object({ how: v.literal('code'), code: CheckInCodeSchema }),
])

/**
 * `/api/station/{id}/…`: what a station's tablet asks of the roster. Whoever gets here is that station's tablet, a coach, or somebody on
 * this machine without `--lan` (`addDoors`).
 */
export function addStationRoutes(
  app: Hono<DoorsEnv>,
  {
    doors,
    roster,
    nowMs,
  }: { readonly doors: Doors; readonly roster: FloorRoster; readonly nowMs: () => number },
): void {
  const guesses = createGuessLimit(nowMs)
  const ownName = (station: StationId) => `station ${station}`

  app.get('/api/station/:id/feed', c => {
    const station = c.req.param('id')
    c.header('Cache-Control', 'no-store')
    return isStationId(station) ? c.json(roster.feed(station)) : c.notFound()
  })

  app.post('/api/station/:id/check-in', async c => {
    const station = c.req.param('id')
    if (!isStationId(station)) return c.notFound()
    const read = await readBody(c, CheckInSchema)
    if (!read.ok) return c.json(read.problem, 400)
    const { body } = read
    const guesser = { place: ownName(station), isStranger: false }
    if (body.how === 'code') {
      const waitMs = guesses.attempt(guesser)
      if (waitMs > 0) return c.json({ where: 'code', text: 'too many guesses', waitMs }, 429)
    }
    const who = find(roster.view(), body)
    if (body.how === 'code' && who !== undefined) guesses.succeeded(guesser)
    const made = roster.offer(() => {
      if (who === undefined) return refuse(body.how === 'code' ? 'unknown-code' : 'unknown-athlete')
      const offered = offerPlace(who, station, roster.now(ownName(station)), false)
      return offered.ok ? done([offered.value]) : offered
    })
    return rosterTold(c, doors, { by: ownName(station), text: `check-in of ${who?.id ?? ''}`, made })
  })

  /** Whoever checked in here themselves goes again; what a coach prepared stays. */
  app.post('/api/station/:id/step-back', async c => {
    const station = c.req.param('id')
    if (!isStationId(station)) return c.notFound()
    const made = roster.change(before =>
      done({
        ...before,
        offers: before.offers.filter(offer => offer.station !== station || offer.by !== ownName(station)),
      }),
    )
    return rosterTold(c, doors, { by: ownName(station), text: 'stepped back', made })
  })
}

function find({ athletes }: Pick<RosterFile, 'athletes'>, said: v.InferOutput<typeof CheckInSchema>) {
  return athletes.find(({ id, code }) => (said.how === 'tap' ? id === said.athlete : code === said.code))
}
