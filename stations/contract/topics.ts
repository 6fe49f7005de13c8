import type { CuffId, KioskId, SiteId, StationId } from './ids.ts'
import { isCuffId, isKioskId, isSiteId, isStationId } from './ids.ts'

/** What a topic of the contract carries, and whose it is. */
export type ParsedTopic =
  | { readonly kind: 'station-status'; readonly site: SiteId; readonly station: StationId }
  | { readonly kind: 'assignment'; readonly site: SiteId; readonly station: StationId }
  | { readonly kind: 'event'; readonly site: SiteId; readonly station: StationId }
  | { readonly kind: 'reply'; readonly site: SiteId; readonly station: StationId }
  | { readonly kind: 'command'; readonly site: SiteId; readonly station: StationId }
  | {
      readonly kind: 'cuff-status'
      readonly site: SiteId
      readonly station: StationId
      readonly cuff: CuffId
    }
  | { readonly kind: 'pressure'; readonly site: SiteId; readonly station: StationId; readonly cuff: CuffId }
  | { readonly kind: 'kiosk-status'; readonly site: SiteId; readonly kiosk: KioskId }
  | { readonly kind: 'kiosk-alarms'; readonly site: SiteId; readonly kiosk: KioskId }
  | { readonly kind: 'kiosk-heartbeat'; readonly site: SiteId; readonly kiosk: KioskId }

export type TopicKind = ParsedTopic['kind']

/** How a kind is delivered: its quality of service, and whether the broker keeps the last one. */
export interface Delivery {
  readonly qos: 0 | 1
  readonly retain: boolean
}

const DELIVERY: Readonly<Record<TopicKind, Delivery>> = {
  'station-status': { qos: 1, retain: true },
  assignment: { qos: 1, retain: true },
  event: { qos: 1, retain: false },
  'cuff-status': { qos: 1, retain: true },
  pressure: { qos: 0, retain: false },
  reply: { qos: 1, retain: false },
  command: { qos: 1, retain: false },
  'kiosk-status': { qos: 1, retain: true },
  'kiosk-alarms': { qos: 1, retain: true },
  'kiosk-heartbeat': { qos: 0, retain: false },
}

// Four ids of at most 32 characters and the words between them; anything longer is none of ours.
const LONGEST_TOPIC = 160

/** How a message of this kind is published. */
export function deliveryOf(kind: TopicKind): Delivery {
  return DELIVERY[kind]
}

/** Whether the broker keeps the last message of this kind. A retained copy of any other kind is not live. */
export function isRetainedKind(kind: TopicKind): boolean {
  return DELIVERY[kind].retain
}

/** Everything below one site. */
export function siteTopic(site: SiteId): string {
  return `bfr/v1/${site}`
}

export function stationStatusTopic(site: SiteId, station: StationId): string {
  return `bfr/v1/${site}/station/${station}/status`
}

export function assignmentTopic(site: SiteId, station: StationId): string {
  return `bfr/v1/${site}/station/${station}/assignment`
}

export function eventTopic(site: SiteId, station: StationId): string {
  return `bfr/v1/${site}/station/${station}/event`
}

export function replyTopic(site: SiteId, station: StationId): string {
  return `bfr/v1/${site}/station/${station}/reply`
}

export function commandTopic(site: SiteId, station: StationId): string {
  return `bfr/v1/${site}/station/${station}/command`
}

export function cuffStatusTopic(site: SiteId, station: StationId, cuff: CuffId): string {
  return `bfr/v1/${site}/station/${station}/cuff/${cuff}/status`
}

export function pressureTopic(site: SiteId, station: StationId, cuff: CuffId): string {
  return `bfr/v1/${site}/station/${station}/cuff/${cuff}/pressure`
}

export function kioskStatusTopic(site: SiteId, kiosk: KioskId): string {
  return `bfr/v1/${site}/kiosk/${kiosk}/status`
}

export function kioskAlarmsTopic(site: SiteId, kiosk: KioskId): string {
  return `bfr/v1/${site}/kiosk/${kiosk}/alarms`
}

export function kioskHeartbeatTopic(site: SiteId, kiosk: KioskId): string {
  return `bfr/v1/${site}/kiosk/${kiosk}/heartbeat`
}

/** The topic that `parseTopic` would read as this. */
export function buildTopic(topic: ParsedTopic): string {
  switch (topic.kind) {
    case 'station-status':
      return stationStatusTopic(topic.site, topic.station)
    case 'assignment':
      return assignmentTopic(topic.site, topic.station)
    case 'event':
      return eventTopic(topic.site, topic.station)
    case 'reply':
      return replyTopic(topic.site, topic.station)
    case 'command':
      return commandTopic(topic.site, topic.station)
    case 'cuff-status':
      return cuffStatusTopic(topic.site, topic.station, topic.cuff)
    case 'pressure':
      return pressureTopic(topic.site, topic.station, topic.cuff)
    case 'kiosk-status':
      return kioskStatusTopic(topic.site, topic.kiosk)
    case 'kiosk-alarms':
      return kioskAlarmsTopic(topic.site, topic.kiosk)
    case 'kiosk-heartbeat':
      return kioskHeartbeatTopic(topic.site, topic.kiosk)
  }
}

/** What a topic carries, or null if it is none of the contract's. */
export function parseTopic(topic: string): ParsedTopic | null {
  if (topic.length > LONGEST_TOPIC) return null
  const [root, version, site, branch, owner, word, cuff, cuffWord, ...more] = topic.split('/')
  if (root !== 'bfr' || version !== 'v1' || site === undefined || owner === undefined) return null
  if (more.length > 0 || !isSiteId(site)) return null
  if (branch === 'station' && isStationId(owner)) {
    if (cuff === undefined) return stationTopic(site, owner, word)
    return word === 'cuff' && isCuffId(cuff) ? cuffTopic(site, owner, cuff, cuffWord) : null
  }
  if (branch === 'kiosk' && cuff === undefined && isKioskId(owner)) return kioskTopic(site, owner, word)
  return null
}

function stationTopic(site: SiteId, station: StationId, word: string | undefined): ParsedTopic | null {
  switch (word) {
    case 'status':
      return { kind: 'station-status', site, station }
    case 'assignment':
    case 'event':
    case 'reply':
    case 'command':
      return { kind: word, site, station }
    default:
      return null
  }
}

function cuffTopic(
  site: SiteId,
  station: StationId,
  cuff: CuffId,
  word: string | undefined,
): ParsedTopic | null {
  switch (word) {
    case 'status':
      return { kind: 'cuff-status', site, station, cuff }
    case 'pressure':
      return { kind: 'pressure', site, station, cuff }
    default:
      return null
  }
}

function kioskTopic(site: SiteId, kiosk: KioskId, word: string | undefined): ParsedTopic | null {
  switch (word) {
    case 'status':
      return { kind: 'kiosk-status', site, kiosk }
    case 'alarms':
      return { kind: 'kiosk-alarms', site, kiosk }
    case 'heartbeat':
      return { kind: 'kiosk-heartbeat', site, kiosk }
    default:
      return null
  }
}

/**
 * What a kiosk subscribes to, with QoS 1: all of its site, so that a misspelt topic is seen and said as well.
 */
export function subscriptions(site: SiteId): readonly string[] {
  return [`${siteTopic(site)}/#`]
}

/** What a station subscribes to, with QoS 1. */
export function stationSubscriptions(site: SiteId, station: StationId): readonly string[] {
  return [
    commandTopic(site, station),
    `${siteTopic(site)}/kiosk/+/status`,
    `${siteTopic(site)}/kiosk/+/alarms`,
  ]
}
