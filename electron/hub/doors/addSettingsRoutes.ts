import type { Hono } from 'hono'
import * as v from 'valibot'
import { StationIdSchema } from '../../../stations/contract/ids.ts'
import type { DoorsEnv } from './addDoors.ts'
import { isRefusal } from './auditSchema.ts'
import { PinSchema } from './coachPin.ts'
import { LabelSchema, RoleSchema } from './deviceKeySchema.ts'
import { letIn } from './letIn.ts'
import type { Doors } from './openDoors.ts'
import { CODE_VALID_MS, pairingUrl } from './pairingCodes.ts'
import { readBody } from './readBody.ts'
import { roleText } from './rights.ts'

const NewPinSchema = v.object({ pin: PinSchema, now: v.optional(v.pipe(v.string(), v.maxLength(64))) })
const NewCodeSchema = v.object({ station: StationIdSchema, label: v.optional(LabelSchema, 'Tablet') })
const NewKeySchema = v.object({ role: RoleSchema, label: LabelSchema })
const MOST_AUDIT = 500

/** `/api/settings/…` of the doors: PIN, devices, pairing, who did what. Whoever gets here is a coach (`addDoors`). */
export function addSettingsRoutes(
  app: Hono<DoorsEnv>,
  deps: {
    readonly doors: Doors
    readonly kiosk: string
    /** Where a tablet finds its page; null: from this machine alone. */
    readonly pagesUrl: () => string
    readonly fingerprint: string | null
  },
): void {
  const { doors } = deps
  const { audit, keys, codes } = doors

  app.use('/api/settings/*', async (c, next) => {
    c.header('Cache-Control', 'no-store')
    return next()
  })

  app.post('/api/settings/pin', async c => {
    const visitor = c.get('visitor')
    const read = await readBody(c, NewPinSchema)
    if (!read.ok)
      return c.json({ ...read.problem, text: '6 to 64 characters, not the same or in a row' }, 400)
    const isFirst = !doors.pin.isSet()
    if (!isFirst) {
      // A phone that lies about unlocked must not be enough to take the kiosk over.
      const guesser = { place: doors.nameOf(visitor), isStranger: false }
      const waitMs = doors.pinGuesses.attempt(guesser)
      if (waitMs > 0) return c.json({ where: 'now', text: 'too many guesses', waitMs }, 429)
      if (!(await doors.pin.check(read.body.now ?? ''))) {
        audit.refused('wrong-pin', {
          who: doors.nameOf(visitor),
          from: visitor.address,
          text: 'to change it',
        })
        return c.json({ where: 'now', text: 'is wrong' }, 403)
      }
      doors.pinGuesses.succeeded(guesser)
    }
    const who = doors.nameOf(visitor)
    await doors.pin.set(read.body.pin)
    doors.sessions.endAll()
    await letIn(c, doors)
    audit.did('pin-set', { who, from: visitor.address, text: isFirst ? 'the first PIN' : 'a new PIN' })
    return c.json({ ok: true })
  })

  app.get('/api/settings/devices', c =>
    c.json({
      devices: keys.list().map(({ name, role, label, madeAtMs }) => ({ name, role, label, madeAtMs })),
      fingerprint: deps.fingerprint,
      pagesUrl: deps.pagesUrl(),
      lan: doors.lan,
    }),
  )

  app.post('/api/settings/devices', async c => {
    const visitor = c.get('visitor')
    const read = await readBody(c, NewKeySchema)
    if (!read.ok) return c.json(read.problem, 400)
    const { role, label } = read.body
    if (role.kind === 'kiosk' && role.kiosk === deps.kiosk) {
      return c.json({ where: 'role.kiosk', text: 'is this kiosk itself' }, 409)
    }
    const made = await keys.make(role, label)
    if (made === null) return c.json({ where: 'devices', text: 'there are too many already' }, 409)
    const text = `${roleText(role)}: ${made.username}`
    audit.did('credentials-made', { who: doors.nameOf(visitor), from: visitor.address, text })
    return c.json(made)
  })

  app.delete('/api/settings/devices/:name', async c => {
    const visitor = c.get('visitor')
    const name = c.req.param('name')
    if (!(await keys.revoke(name))) return c.json({ where: 'name', text: 'there is no such device' }, 404)
    audit.did('credentials-revoked', { who: doors.nameOf(visitor), from: visitor.address, text: name })
    return c.json({ ok: true })
  })

  app.post('/api/settings/pairing', async c => {
    const visitor = c.get('visitor')
    const read = await readBody(c, NewCodeSchema)
    if (!read.ok) return c.json(read.problem, 400)
    const { station, label } = read.body
    const { code } = codes.make(station, label)
    const text = `to pair a tablet with station ${station}`
    audit.did('code-made', { who: doors.nameOf(visitor), from: visitor.address, text })
    return c.json({ code, url: pairingUrl(deps.pagesUrl(), station, code), validMs: CODE_VALID_MS })
  })

  app.get('/api/settings/audit', async c => {
    const entries = await audit.newest(MOST_AUDIT)
    return c.json({ entries: entries.map(entry => ({ ...entry, refused: isRefusal(entry.what) })) })
  })
}
