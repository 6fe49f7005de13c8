import type { Hono } from 'hono'
import * as v from 'valibot'
import { NameSchema } from '../../../stations/contract/text.ts'
import { done, refuse } from '../../../stations/roster/refusal.ts'
import { wavePlan } from '../../../stations/roster/wavePlan.ts'
import { WaveOrderSchema } from '../../../stations/roster/waveSchema.ts'
import type { DoorsEnv } from '../doors/addDoors.ts'
import type { Doors } from '../doors/openDoors.ts'
import { readBody } from '../doors/readBody.ts'
import type { FloorRoster } from './floorRoster.ts'
import { rosterTold } from './rosterTold.ts'

const StartSchema = v.object({ by: NameSchema, order: WaveOrderSchema })
const EndSchema = v.object({ by: NameSchema })

/** `/api/roster/wave`: the floor starts in groups, for coaches (`addDoors`). */
export function addWaveRoutes(
  app: Hono<DoorsEnv>,
  { doors, roster }: { readonly doors: Doors; readonly roster: FloorRoster },
): void {
  app.post('/api/roster/wave', async c => {
    const read = await readBody(c, StartSchema)
    if (!read.ok) return c.json(read.problem, 400)
    const { by, order } = read.body
    const made = roster.change(before => {
      const { places, wallMs } = roster.now(by)
      const wave = wavePlan(places, order, wallMs)
      return wave === null ? refuse('nobody-ready') : done({ ...before, wave })
    })
    const text = `wave of ${order.groupSize}, ${order.gapSeconds} s apart`
    return rosterTold(c, doors, { by, text, made })
  })

  app.delete('/api/roster/wave', async c => {
    const read = await readBody(c, EndSchema)
    if (!read.ok) return c.json(read.problem, 400)
    const made = roster.change(before => done({ ...before, wave: null }))
    return rosterTold(c, doors, { by: read.body.by, text: 'ended the wave', made })
  })
}
