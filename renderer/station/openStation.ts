import '../styles/station.css'
import '../styles/stationTop.css'
import '../styles/stationTraining.css'
import '../styles/stationFeel.css'
import '../styles/stationForms.css'
import '../styles/stationSheets.css'
import '../styles/stationOffer.css'
import * as v from 'valibot'
import { createApp, reactive } from 'vue'
import { LanguageSchema, type Language } from '../../stations/board/boardSchema.ts'
import { SiteIdSchema, type StationId } from '../../stations/contract/ids.ts'
import { openPair } from '../doors/openPair.ts'
import { forgetKey } from '../doors/tabletKey.ts'
import { createTablet } from './createTablet.ts'
import { installOffline } from './installOffline.ts'
import { KeptSchema, WaitingSchema, type Kept } from './link/keptSchema.ts'
import { openStore, type TabletStore } from './link/openStore.ts'
import { randomId } from './link/randomId.ts'
import { createTabletClock } from './link/tabletClock.ts'
import type { Waiting } from '../../stations/tablet/outbox.ts'
import { keepAwake } from './keepAwake.ts'
import { ringTablet } from './ringTablet.ts'
import StationPage from './StationPage.vue'
import { watchFeed } from './watchFeed.ts'
import { watchBattery } from './watchBattery.ts'
import { isAlone } from './isAlone.ts'

const APP = 'station-page/1'
const SiteSchema = v.object({
  site: SiteIdSchema,
  language: LanguageSchema,
  /** The kiosk lets nobody speak without credentials. */
  lan: v.optional(v.boolean(), false),
})
type Site = v.InferOutput<typeof SiteSchema>

/** Starts the page of one station in `#app`. */
export async function openStation(station: StationId, chosenLanguage: Language | null): Promise<void> {
  document.title = `${station} · BFR`
  const [site, alone] = await Promise.all([readSite(), isAlone(station)])
  const language = chosenLanguage ?? site.language
  const key = site.lan ? await openPair(site.site, station, language) : null
  const health = reactive({ keeps: true, awake: true, known: true })
  const broken = (): void => {
    health.keeps = false
  }
  const store = await openStore(`bfr-tablet/${site.site}/${station}`, broken).catch(() => null)
  if (store === null) broken()
  const restored = await restore(store)
  const wallMs = (): number => Date.now()
  const tablet = alone
    ? createTablet({
        of: { site: site.site, station },
        url: `${location.protocol.replace('http', 'ws')}//${location.host}/mqtt`,
        clientId: key === null ? `bfr-tablet-${site.site}-${station}-${deviceId()}` : `${key.username}-page`,
        key,
        known(isKnown) {
          health.known = isKnown
        },
        app: APP,
        boot: randomId(),
        store,
        restored,
        clock: createTabletClock(restored.kept?.clock ?? null, { steadyMs: () => performance.now(), wallMs }),
        wallMs,
        newId: randomId,
        batteryPercent: watchBattery(),
      })
    : null
  const roster =
    tablet === null
      ? null
      : watchFeed({
          station,
          key,
          heard({ update, leave }) {
            if (update !== null) tablet.act({ kind: 'update', assignment: update })
            if (leave !== null) tablet.act({ kind: 'leave', ...leave })
          },
        })
  const simulate = new URLSearchParams(location.search).has('simulate')
  keepAwake(awake => {
    health.awake = awake
  })
  if (tablet !== null) ringTablet(tablet)
  const pairAgain = () => {
    forgetKey(site.site, station)
    location.reload()
  }
  createApp(StationPage, { tablet, roster, language, simulate, health, pairAgain }).mount('#app')
  void installOffline(station)
}

/** The site is asked for at every start, and remembered for one without a network. */
async function readSite(): Promise<Site> {
  const KEY = 'bfr-site'
  try {
    const answer = await fetch('/site.json')
    const site = v.parse(SiteSchema, await answer.json())
    localStorage.setItem(KEY, JSON.stringify(site))
    return site
  } catch {
    const kept = v.safeParse(v.pipe(v.string(), v.parseJson(), SiteSchema), localStorage.getItem(KEY))
    return kept.success ? kept.output : { site: v.parse(SiteIdSchema, 'main'), language: 'en', lan: false }
  }
}

async function restore(
  store: TabletStore | null,
): Promise<{ kept: Kept | null; waiting: readonly Waiting[] }> {
  const loaded = await store?.load().catch(() => null)
  const kept = v.safeParse(KeptSchema, loaded?.kept)
  const waiting = (loaded?.waiting ?? []).flatMap(word => {
    const read = v.safeParse(WaitingSchema, word)
    return read.success ? [read.output] : []
  })
  return { kept: kept.success ? kept.output : null, waiting }
}

/** The same over the life of this tablet, so that the broker keeps commands for it. */
function deviceId(): string {
  const KEY = 'bfr-device'
  const known = localStorage.getItem(KEY)
  if (known !== null) return known
  const made = randomId().slice(0, 8)
  localStorage.setItem(KEY, made)
  return made
}
