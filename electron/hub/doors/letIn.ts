import type { Context } from 'hono'
import type { DoorsEnv } from './addDoors.ts'
import type { Doors } from './openDoors.ts'
import { knownCookie, sessionCookie } from './visitor.ts'

/** Begins a session for whoever asks, in place of the one they came with; hands back how the record names it. */
export async function letIn(c: Context<DoorsEnv>, { sessions, known }: Doors): Promise<string> {
  const { address, isEncrypted, sessionToken, knownToken } = c.get('visitor')
  sessions.end(sessionToken)
  const token = sessions.start(address)
  c.header('Set-Cookie', sessionCookie(token, isEncrypted), { append: true })
  if (known.nameOf(knownToken) === null) {
    c.header('Set-Cookie', knownCookie(await known.add(), isEncrypted), { append: true })
  }
  return `coach ${sessions.look(token)?.id ?? ''}`
}
