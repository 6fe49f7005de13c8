import path from 'node:path'
import * as v from 'valibot'
import type { Language } from '../../../stations/board/boardSchema.ts'
import { type KioskId, KioskIdSchema, type SiteId, SiteIdSchema } from '../../../stations/contract/ids.ts'
import type { KioskSetup, NameStyle } from '../../../stations/kioskSetup.ts'
import type { Limits } from '../../../stations/safety/limits.ts'
import { type BrokerChoice, loginOf, readBroker } from './brokerUrl.ts'
import { defaultDataFolder } from './dataFolder.ts'
import type { Flags } from './flags.ts'
import type { Problem } from './problem.ts'
import { readSettings } from './readSettings.ts'

/** All the hub is told: flags over `kiosk.json` over defaults. */
export type Settings = {
  readonly site: SiteId
  readonly kiosk: KioskId
  readonly language: Language
  readonly names: NameStyle
  readonly limits: Limits
  readonly stations: KioskSetup['stations']
  readonly broker: BrokerChoice
  /**
   * An outside broker as tablets speak to it through `/mqtt`; null: they don't. The kiosk's own login is not lent to them: it has
   * other rights, and a broker that names clients by their login would put the kiosk out for each tablet.
   */
  readonly tabletsBroker: string | null
  readonly mqttPort: number
  readonly httpPort: number
  readonly lan: boolean
  /** How many simulated stations; null: none. */
  readonly demo: number | null
  readonly seed: number
  /** How long samples are kept, and how large the journal may become. */
  readonly retention: { readonly days: number; readonly megabytes: number }
  readonly dataFolder: string
  /** `kiosk.json`, where the settings page writes it. */
  readonly settingsFile: string
  /** What a flag says, whatever `kiosk.json` says. */
  readonly byFlag: readonly ('site' | 'kiosk')[]
}

const defaultRetention = { days: 90, megabytes: 2_000 }

/** Puts flags, file and defaults together; the problems are those of the file. */
export function resolveSettings(flags: Flags): {
  readonly settings: Settings
  readonly problems: readonly Problem[]
} {
  // A squad that does not exist leaves nothing on a real floor: no stations, no sessions, no settings.
  const ownFolder = flags.demo === null ? defaultDataFolder() : path.join(defaultDataFolder(), 'demo')
  const dataFolder = path.resolve(flags.data ?? ownFolder)
  const file = flags.config === null ? path.join(dataFolder, 'kiosk.json') : path.resolve(flags.config)
  const read = readSettings(file, flags.config !== null)
  const written = read.file
  const stations = (written.stations ?? []).map(({ id, name }) => ({ id, name: name ?? null }))
  const broker = flags.broker ?? readBroker(written.broker ?? 'embedded') ?? { kind: 'embedded' }
  const shared = broker.kind === 'outside' && loginOf(broker.url) === null ? broker.url : null
  const settings: Settings = {
    site: flags.site ?? written.site ?? v.parse(SiteIdSchema, 'main'),
    kiosk: flags.kiosk ?? written.kiosk ?? v.parse(KioskIdSchema, 'wall-1'),
    language: written.language ?? 'en',
    names: written.names ?? 'initial',
    limits: read.limits,
    stations,
    broker,
    tabletsBroker:
      broker.kind === 'outside' ? (flags.tabletsBroker ?? written.tabletsBroker ?? shared) : null,
    mqttPort: flags.mqttPort,
    httpPort: flags.httpPort,
    lan: flags.lan,
    demo: flags.demo,
    seed: flags.seed,
    retention: { ...defaultRetention, ...written.retention },
    dataFolder,
    settingsFile: file,
    byFlag: (['site', 'kiosk'] as const).filter(key => flags[key] !== null),
  }
  return { settings, problems: read.problems }
}
