import { type Context, Hono } from 'hono'
import { basicAuth } from 'hono/basic-auth'
import { secureHeaders } from 'hono/secure-headers'
import type { Language } from '../../../stations/board/boardSchema.ts'
import { readPageAddress } from '../../../stations/board/pageAddress.ts'
import type { SiteId } from '../../../stations/contract/ids.ts'
import type { Credentials } from '../broker/credentials.ts'
import { addReviewRoutes, type ReviewDeps } from '../review/addReviewRoutes.ts'
import { addExportRoutes } from '../review/exports/addExportRoutes.ts'
import type { Exports } from '../review/exports/startExports.ts'
import { isLoopback } from './isLoopback.ts'
import type { Page } from './loadPages.ts'
import { stationManifest } from './stationManifest.ts'

type Bindings = { readonly incoming: { readonly socket: { readonly remoteAddress?: string | undefined } } }

const nobody = ["'none'"]
const ourselves = ["'self'"]

/** What is served over HTTP: the built files, `index.html` for every page there is, `/api/review/…` and `/healthz`. */
export function createPages(
  deps: ReviewDeps & {
    readonly pages: ReadonlyMap<string, Page>
    readonly isOurHost: (host: string) => boolean
    readonly beyond: Credentials | null
    /** null while all is well. */
    readonly illness: () => string | null
    readonly version: string
    readonly floor: { readonly site: SiteId; readonly language: Language }
    readonly exports: Exports
  },
): Hono<{ Bindings: Bindings }> {
  const app = new Hono<{ Bindings: Bindings }>()

  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: nobody,
        scriptSrc: ourselves,
        styleSrc: ourselves,
        imgSrc: [...ourselves, 'data:'],
        fontSrc: ourselves,
        mediaSrc: ourselves,
        connectSrc: ourselves,
        manifestSrc: ourselves,
        baseUri: nobody,
        formAction: nobody,
        frameAncestors: nobody,
      },
      xFrameOptions: 'DENY',
      referrerPolicy: 'no-referrer',
      // Only plain HTTP is served; the header means nothing there.
      strictTransportSecurity: false,
      permissionsPolicy: { camera: [], microphone: [], geolocation: [], usb: [], serial: [] },
    }),
  )
  app.use(async (c, next) => {
    if (deps.isOurHost(c.req.header('host') ?? '')) return next()
    return c.text('This kiosk does not go by that name.', 421)
  })
  if (deps.beyond !== null) {
    const ask = basicAuth({ ...deps.beyond, realm: 'BFR Floor Kiosk' })
    app.use(async (c, next) => {
      if (isLoopback(c.env.incoming.socket.remoteAddress)) return next()
      return ask(c, next)
    })
  }
  app.get('/healthz', c => {
    const reason = deps.illness()
    c.header('Cache-Control', 'no-store')
    if (reason === null) return c.json({ live: true, version: deps.version })
    return c.json({ live: false, reason, version: deps.version }, 503)
  })
  // What a tablet's page cannot know by itself; its own words go over MQTT.
  app.get('/site.json', c => {
    c.header('Cache-Control', 'no-store')
    return c.json(deps.floor)
  })
  app.get('/station/:id/app.webmanifest', c => {
    const manifest = stationManifest(c.req.param('id'))
    return manifest === null
      ? c.notFound()
      : c.json(manifest, 200, { 'Content-Type': 'application/manifest+json' })
  })
  addExportRoutes(app, deps.exports)
  addReviewRoutes(app, deps)
  app.get('*', c => {
    const file = deps.pages.get(c.req.path)
    if (file !== undefined) return answer(c, file)
    const address = readPageAddress(c.req.path)
    if (address.page === 'none') return c.text(`${address.reason} The wall is at /`, 404)
    const index = deps.pages.get('/index.html')
    return index === undefined ? c.text('The pages are not built yet: npm run build', 503) : answer(c, index)
  })
  return app
}

function answer(c: Context, page: Page): Response {
  const isNamedByContent = c.req.path.startsWith('/assets/')
  c.header('Cache-Control', isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache')
  c.header('ETag', page.etag)
  if (c.req.header('if-none-match') === page.etag) return c.body(null, 304)
  return c.body(page.bytes, 200, { 'Content-Type': page.type })
}
