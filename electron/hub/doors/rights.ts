import type { KioskId, SiteId, StationId } from '../../../stations/contract/ids.ts'
import { commandTopic, siteTopic, stationSubscriptions } from '../../../stations/contract/topics.ts'
import { covers, takesIn } from './topicFilters.ts'

/** Whose credentials somebody came with, as the contract names them. */
export type Role =
  | { readonly kind: 'station'; readonly station: StationId }
  | { readonly kind: 'kiosk'; readonly kiosk: KioskId }
  | { readonly kind: 'reader' }

/** A role's row of the contract's table "who may do what", as MQTT filters; what is denied wins. */
export type RightsRow = {
  readonly publish: readonly string[]
  readonly deny: readonly string[]
  readonly subscribe: readonly string[]
}

export type Rights = {
  readonly mayPublish: (topic: string) => boolean
  /** Whether the whole of a subscription is within what may be heard: a wider one is refused, not narrowed. */
  readonly maySubscribe: (filter: string) => boolean
  readonly mayHear: (topic: string) => boolean
}

/** The contract's table. The embedded broker holds it, and README has it as a Mosquitto ACL file. */
export function rightsRow(site: SiteId, role: Role): RightsRow {
  const everything = [`${siteTopic(site)}/#`]
  switch (role.kind) {
    case 'station':
      return {
        publish: [`${siteTopic(site)}/station/${role.station}/#`],
        deny: [commandTopic(site, role.station)],
        subscribe: stationSubscriptions(site, role.station),
      }
    case 'kiosk':
      return {
        publish: [`${siteTopic(site)}/station/+/command`, `${siteTopic(site)}/kiosk/${role.kiosk}/#`],
        deny: [],
        subscribe: everything,
      }
    case 'reader':
      return { publish: [], deny: [], subscribe: everything }
  }
}

/** What a row of the table lets somebody do. */
export function rightsOf(row: RightsRow): Rights {
  return {
    mayPublish: topic =>
      row.publish.some(filter => takesIn(filter, topic)) && !row.deny.some(filter => takesIn(filter, topic)),
    maySubscribe: filter => row.subscribe.some(allowed => covers(allowed, filter)),
    mayHear: topic => row.subscribe.some(filter => takesIn(filter, topic)),
  }
}

/** Without `--lan` only this machine is heard, and whoever is on it may speak for any station; but not as this kiosk. */
export function anyonesRights(site: SiteId, kiosk: KioskId): Rights {
  const own = `${siteTopic(site)}/kiosk/${kiosk}/`
  return {
    mayPublish: topic => !topic.startsWith(own) && !topic.startsWith('$'),
    maySubscribe: () => true,
    mayHear: () => true,
  }
}

/** The kiosk's own client. */
export const allRights: Rights = { mayPublish: () => true, maySubscribe: () => true, mayHear: () => true }

/** `station 5`, `reader`: as logs and the record of doors name it. */
export function roleText(role: Role): string {
  if (role.kind === 'station') return `station ${role.station}`
  return role.kind === 'kiosk' ? `kiosk ${role.kiosk}` : 'reader'
}
