import type { Context, Hono, MiddlewareHandler } from 'hono'
import { isSameOrigin } from '../server/hostCheck.ts'
import type { Doors } from './openDoors.ts'
import { isForCoaches, stationOf } from './pathRule.ts'
import { isTabletOf } from './isTabletOf.ts'
import { createRateLimit } from './rateLimit.ts'
import { type Knock, type Visitor, visitorOf } from './visitor.ts'

/** What @hono/node-server hands on with each request. */
export type Bindings = { readonly incoming: Knock }
export type DoorsEnv = { Bindings: Bindings; Variables: { visitor: Visitor } }

const EXPORT = /^\/api\/review\/(sessions\/[^/]+\/export\/[^/]+)$/
const REQUESTS = { burst: 400, perSecond: 40 }

/** Looks at every request before anything else does: from where, to whom, encrypted, how often, from which page, by whom. */
export function addDoors(
  app: Hono<DoorsEnv>,
  deps: {
    readonly doors: Doors
    readonly isOurHost: (host: string, isEncrypted: boolean) => boolean
    readonly nowMs: () => number
  },
): void {
  const { doors } = deps
  const limit = createRateLimit(deps.nowMs, REQUESTS)

  function refuse(c: Context<DoorsEnv>, what: Parameters<typeof doors.audit.refused>[0]): void {
    const visitor = c.get('visitor')
    const text = `${c.req.method} ${c.req.path}`
    doors.audit.refused(what, { who: doors.nameOf(visitor), from: visitor.address, text })
  }

  app.use(async (c, next) => {
    c.set('visitor', visitorOf(c.env.incoming))
    return next()
  })
  app.use(async (c, next) => {
    const { isEncrypted } = c.get('visitor')
    if (deps.isOurHost(c.req.header('host') ?? '', isEncrypted)) return next()
    refuse(c, 'foreign-host')
    return c.text('This kiosk does not go by that name.', 421)
  })
  app.use(async (c, next) => {
    const { isHere, isEncrypted } = c.get('visitor')
    if (isHere || isEncrypted) return next()
    const { pathname, search } = new URL(c.req.url)
    if (c.req.method === 'GET')
      return c.redirect(`https://${c.req.header('host') ?? ''}${pathname}${search}`, 307)
    refuse(c, 'not-encrypted')
    return c.text('Only https beyond the kiosk itself.', 403)
  })
  app.use(async (c, next) => {
    const { isHere, place } = c.get('visitor')
    if (isHere || limit.lets(place)) return next()
    refuse(c, 'too-often')
    return c.text('Too many requests.', 429, { 'Retry-After': '5' })
  })
  app.use(ownPagesOnly(refuse))
  app.use(async (c, next) => {
    const visitor = c.get('visitor')
    if (!isForCoaches(c.req.path)) return next()
    const station = stationOf(c.req.path)
    const isTablet = station !== null && isTabletOf(station, visitor, c.req.header('authorization'), doors)
    if (isTablet) return next()
    if (doors.isCoach(visitor)) {
      await next()
      const text = EXPORT.exec(c.req.path)?.[1]
      // Health data that leaves the kiosk.
      if (text !== undefined && c.res.ok) {
        doors.audit.did('exported', { who: doors.nameOf(visitor), from: visitor.address, text })
      }
      return
    }
    c.header('Cache-Control', 'no-store')
    if (!c.req.path.toLowerCase().startsWith('/api/')) {
      return c.redirect(`/sign-in?to=${encodeURIComponent(c.req.path)}`, 303)
    }
    refuse(c, station === null ? 'not-signed-in' : 'not-paired')
    return c.json({ where: 'pin', text: 'the coach has to sign in first', signIn: true }, 401)
  })
}

/** Only our own pages may change anything: a browser says with each such request which page it comes from. */
function ownPagesOnly(
  refuse: (c: Context<DoorsEnv>, what: 'foreign-page') => void,
): MiddlewareHandler<DoorsEnv> {
  return async (c, next) => {
    const origin = c.req.header('origin')
    const host = c.req.header('host') ?? ''
    const isSafe = c.req.method === 'GET' || c.req.method === 'HEAD'
    const isOurs = origin === undefined || isSameOrigin(origin, host, c.get('visitor').isEncrypted)
    const site = c.req.header('sec-fetch-site')
    const isForeignFetch = !isSafe && site !== undefined && site !== 'same-origin'
    if (isOurs && !isForeignFetch) return next()
    refuse(c, 'foreign-page')
    return c.text('Only the pages of this kiosk may ask that.', 403)
  }
}
