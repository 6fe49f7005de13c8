import type { Context } from 'hono'
import { refusalText, type Done } from '../../../stations/roster/refusal.ts'
import type { DoorsEnv } from '../doors/addDoors.ts'
import type { Doors } from '../doors/openDoors.ts'

/** Tells whoever asked what became of it; what was done stands in the record, by ids and without health data. */
export async function rosterTold<Value>(
  c: Context<DoorsEnv>,
  doors: Doors,
  { by, text, made }: { readonly by: string; readonly text: string; readonly made: Promise<Done<Value>> },
): Promise<Response> {
  const visitor = c.get('visitor')
  c.header('Cache-Control', 'no-store')
  const outcome = await made.catch(() => null)
  if (outcome === null)
    return c.json({ where: 'roster.json', text: "can't be written: is the disk full?" }, 507)
  if (!outcome.ok) {
    const { refusal } = outcome
    return c.json({ where: 'roster', text: refusalText(refusal), refusal }, 409)
  }
  doors.audit.did('roster', { who: `${by} (${doors.nameOf(visitor)})`, from: visitor.address, text })
  return c.json({ ok: true })
}
