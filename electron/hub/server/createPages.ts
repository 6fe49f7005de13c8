import { type Context, Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { Language } from '../../../stations/board/boardSchema.ts'
import { readPageAddress } from '../../../stations/board/pageAddress.ts'
import type { SiteId } from '../../../stations/contract/ids.ts'
import { addDoorRoutes } from '../doors/addDoorRoutes.ts'
import { addDoors, type DoorsEnv } from '../doors/addDoors.ts'
import { addKioskFileRoutes, type Running } from '../doors/addKioskFileRoutes.ts'
import { addSettingsRoutes } from '../doors/addSettingsRoutes.ts'
import type { Doors } from '../doors/openDoors.ts'
import { addReviewRoutes, type ReviewDeps } from '../review/addReviewRoutes.ts'
import type { AddRoster } from '../roster/startRoster.ts'
import { addExportRoutes } from '../review/exports/addExportRoutes.ts'
import type { Exports } from '../review/exports/startExports.ts'
import type { Page } from './loadPages.ts'
import { stationManifest } from './stationManifest.ts'

const nobody = ["'none'"]
const ourselves = ["'self'"]

/** What is served over HTTP: the built files, `index.html` for every page there is, `/api/review/…` and `/healthz`. */
export function createPages(
  deps: ReviewDeps & {
    readonly pages: ReadonlyMap<string, Page>
    readonly isOurHost: (host: string, isEncrypted: boolean) => boolean
    readonly doors: Doors
    readonly nowMs: () => number
    /** Where others find the pages. */
    readonly pagesUrl: () => string
    readonly kiosk: string
    /** `kiosk.json`. */
    readonly settingsFile: string
    readonly running: Running
    /** The certificate as a tablet can be told to trust it; null: nothing is encrypted. */
    readonly certificate: { readonly cert: string; readonly fingerprint: string } | null
    /** null while all is well. */
    readonly illness: () => string | null
    readonly version: string
    readonly floor: { readonly site: SiteId; readonly language: Language }
    readonly exports: Exports
    readonly addRoster: AddRoster
  },
): Hono<DoorsEnv> {
  const app = new Hono<DoorsEnv>()

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
        objectSrc: nobody,
        workerSrc: ourselves,
        frameAncestors: nobody,
      },
      xFrameOptions: 'DENY',
      referrerPolicy: 'no-referrer',
      // A certificate of our own could not be clicked through any more.
      strictTransportSecurity: false,
      permissionsPolicy: { camera: [], microphone: [], geolocation: [], usb: [], serial: [] },
    }),
  )
  addDoors(app, deps)
  app.get('/healthz', c => {
    const reason = deps.illness()
    c.header('Cache-Control', 'no-store')
    if (reason === null) return c.json({ live: true, version: deps.version })
    return c.json({ live: false, reason, version: deps.version }, 503)
  })
  // What a tablet's page cannot know by itself; its own words go over MQTT.
  app.get('/site.json', c => {
    c.header('Cache-Control', 'no-store')
    return c.json({ ...deps.floor, lan: deps.doors.lan })
  })
  app.get('/station/:id/app.webmanifest', c => {
    const manifest = stationManifest(c.req.param('id'))
    return manifest === null
      ? c.notFound()
      : c.json(manifest, 200, { 'Content-Type': 'application/manifest+json' })
  })
  app.get('/certificate.pem', c =>
    deps.certificate === null
      ? c.notFound()
      : c.body(deps.certificate.cert, 200, { 'Content-Type': 'application/x-pem-file' }),
  )
  addDoorRoutes(app, deps.doors)
  addSettingsRoutes(app, { ...deps, fingerprint: deps.certificate?.fingerprint ?? null })
  addKioskFileRoutes(app, { doors: deps.doors, file: deps.settingsFile, running: deps.running })
  deps.addRoster(app)
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
