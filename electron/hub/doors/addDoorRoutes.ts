import type { Context, Hono } from 'hono'
import * as v from 'valibot'
import { StationIdSchema } from '../../../stations/contract/ids.ts'
import type { DoorsEnv } from './addDoors.ts'
import type { Guesser } from './guessLimit.ts'
import { letIn } from './letIn.ts'
import type { Doors } from './openDoors.ts'
import { readBody } from './readBody.ts'
import { sessionCookie, type Visitor } from './visitor.ts'

const SignInSchema = v.object({ pin: v.pipe(v.string(), v.maxLength(64)) })
const PairSchema = v.object({ station: StationIdSchema, code: v.pipe(v.string(), v.maxLength(40)) })

/** `/api/doors…`: what may be asked without being a coach: how the doors stand, to sign in and out, to pair a tablet. */
export function addDoorRoutes(app: Hono<DoorsEnv>, doors: Doors): void {
  const { audit, sessions, known, keys, codes } = doors

  app.get('/api/doors', c => {
    const visitor = c.get('visitor')
    c.header('Cache-Control', 'no-store')
    const signedIn = sessions.look(visitor.sessionToken) !== null
    return c.json({
      lan: doors.lan,
      pinIsSet: doors.pin.isSet(),
      isCoach: doors.looksLikeCoach(visitor),
      signedIn,
      isHere: visitor.isHere,
    })
  })

  app.post('/api/doors/sign-in', async c => {
    const visitor = c.get('visitor')
    const read = await readBody(c, SignInSchema)
    if (!read.ok) return c.json(read.problem, 400)
    if (!doors.pin.isSet())
      return c.json({ where: 'pin', text: 'there is none yet: choose it at the kiosk' }, 409)
    const device = known.nameOf(visitor.knownToken)
    const guesser = guesserOf(visitor, device)
    const waitMs = doors.pinGuesses.attempt(guesser)
    const told = { who: device ?? 'somebody', from: visitor.address }
    if (waitMs > 0) return tooMany(c, doors, { ...told, text: 'the PIN' }, waitMs)
    if (!(await doors.pin.check(read.body.pin))) {
      audit.refused('wrong-pin', { ...told, text: 'a wrong PIN' })
      return c.json({ where: 'pin', text: 'is wrong' }, 401)
    }
    doors.pinGuesses.succeeded(guesser)
    const who = await letIn(c, doors)
    audit.did('signed-in', { who, from: visitor.address, text: device ?? 'a new device' })
    return c.json({ ok: true })
  })

  app.post('/api/doors/sign-out', c => {
    const visitor = c.get('visitor')
    const ended = sessions.end(visitor.sessionToken)
    if (ended !== null) {
      audit.did('signed-out', { who: `coach ${ended.id}`, from: visitor.address, text: 'a session' })
    }
    c.header('Set-Cookie', sessionCookie('', visitor.isEncrypted))
    return c.json({ ok: true })
  })

  app.post('/api/doors/pair', async c => {
    const visitor = c.get('visitor')
    c.header('Cache-Control', 'no-store')
    const read = await readBody(c, PairSchema)
    if (!read.ok) return c.json(read.problem, 400)
    const { station, code } = read.body
    const guesser = guesserOf(visitor, null)
    const waitMs = doors.codeGuesses.attempt(guesser)
    const told = { who: `a tablet for ${station}`, from: visitor.address }
    if (waitMs > 0) return tooMany(c, doors, { ...told, text: 'a pairing code' }, waitMs)
    const taken = codes.take(station, code)
    if (taken === null) {
      audit.refused('wrong-code', { ...told, text: 'a code that is wrong, used or too old' })
      return c.json({ where: 'code', text: 'is wrong, was used, or is too old' }, 401)
    }
    doors.codeGuesses.succeeded(guesser)
    const made = await keys.make({ kind: 'station', station }, taken.label)
    if (made === null) return c.json({ where: 'code', text: 'there are too many devices already' }, 409)
    audit.did('paired', { ...told, text: `station ${station}: ${made.username}` })
    return c.json(made)
  })
}

function guesserOf(visitor: Visitor, device: string | null): Guesser {
  if (device !== null) return { place: device, isStranger: false }
  return { place: visitor.place, isStranger: !visitor.isHere }
}

function tooMany(
  c: Context<DoorsEnv>,
  doors: Doors,
  told: { who: string; from: string; text: string },
  waitMs: number,
): Response {
  doors.audit.refused('too-many-guesses', told)
  const seconds = Math.ceil(waitMs / 1000)
  return c.json({ where: 'pin', text: `too many guesses, wait ${seconds} s`, waitMs }, 429, {
    'Retry-After': String(seconds),
  })
}
