import type { Client } from 'aedes'
import { type KioskId, type SiteId } from '../../../stations/contract/ids.ts'
import { printable } from '../../../stations/contract/printable.ts'
import { siteTopic } from '../../../stations/contract/topics.ts'
import type { Log } from '../log.ts'
import { isLoopback } from '../server/isLoopback.ts'
import { type Credentials, isSame } from './credentials.ts'

/** Who may connect to the embedded broker, and say what. */
export type BrokerAccess = {
  /** null: let in; otherwise why not. */
  readonly refusal: (
    client: Client,
    username: string | undefined,
    password: Uint8Array | undefined,
  ) => string | null
  readonly isOwn: (client: Client) => boolean
  /** Whether what this client publishes on the topic may be carried. */
  readonly mayPublish: (client: Client | null, topic: string) => boolean
}

/**
 * From this machine anybody is let in, from beyond it whoever has the credentials. Only the kiosk's own client may use its
 * client id and speak on the kiosk's own topics: its heartbeat proves the broker, so nobody else may say it.
 */
export function createBrokerAccess(deps: {
  readonly site: SiteId
  readonly kiosk: KioskId
  readonly ownClientId: string
  readonly own: Credentials
  readonly beyond: Credentials | null
  readonly addressOf: (client: Client) => string | undefined
  /** A page of ours in a browser beyond this machine: its login came with the WebSocket, not in MQTT. */
  readonly hasLoggedIn: (client: Client) => boolean
  readonly log: Log
}): BrokerAccess {
  const own = new WeakSet<Client>()
  const ownTopics = `${siteTopic(deps.site)}/kiosk/${deps.kiosk}/`

  function has(
    credentials: Credentials,
    username: string | undefined,
    password: Uint8Array | undefined,
  ): boolean {
    return isSame(credentials.username, username) && isSame(credentials.password, password)
  }

  return {
    refusal(client, username, password) {
      if (has(deps.own, username, password)) {
        own.add(client)
        return null
      }
      if (client.id === deps.ownClientId) return `the client id ${deps.ownClientId} is the kiosk's own`
      if (isLoopback(deps.addressOf(client)) || deps.hasLoggedIn(client)) return null
      if (deps.beyond !== null && has(deps.beyond, username, password)) return null
      return 'wrong or no credentials'
    },
    isOwn: client => own.has(client),
    mayPublish(client, topic) {
      if (client === null || own.has(client)) return true
      if (!topic.startsWith(ownTopics) && !topic.startsWith('$')) return true
      const where = `${printable(topic)} from ${printable(client.id)}`
      deps.log.repeated(
        `denied ${client.id}`,
        'warn',
        'broker',
        `not carried, it is the kiosk's own: ${where}`,
      )
      return false
    },
  }
}
