import type { Client } from 'aedes'
import type { KioskId, SiteId } from '../../../stations/contract/ids.ts'
import type { Audit } from '../doors/audit.ts'
import type { DeviceKeys } from '../doors/deviceKeys.ts'
import { allRights, anyonesRights, type Rights, rightsOf, rightsRow, roleText } from '../doors/rights.ts'
import { isLoopback } from '../server/isLoopback.ts'
import { createClientIds } from './clientIds.ts'
import { type OwnLogin, isSame } from './ownLogin.ts'

/** Who may connect to the embedded broker, and say and hear what. */
export type BrokerAccess = {
  /** null: let in; otherwise why not. */
  readonly refusal: (
    client: Client,
    username: string | undefined,
    password: Uint8Array | undefined,
  ) => string | null
  readonly isOwn: (client: Client) => boolean
  /** Whether what this client publishes on the topic may be carried; a last will is asked for as well. */
  readonly mayPublish: (client: Client | null, topic: string) => boolean
  readonly maySubscribe: (client: Client, filter: string) => boolean
  readonly mayHear: (client: Client, topic: string) => boolean
  /** The same for one that is away, whose session keeps messages. */
  readonly mayKeep: (clientId: string, topic: string) => boolean
  readonly gone: (client: Client) => void
}

/** What is checked anew at every message: it must not cost one anything. */
type Known = { readonly who: string; readonly rights: Rights }

/**
 * With `keys` (`--lan`) nobody gets in without the credentials of a device, from this machine neither, and each may do what its
 * row of the contract's table says. Without, this machine alone is heard, and whoever is on it may speak for any station. The
 * kiosk's own client alone speaks on the kiosk's topics: its heartbeat proves the broker.
 */
export function createBrokerAccess(deps: {
  readonly site: SiteId
  readonly kiosk: KioskId
  readonly ownClientId: string
  readonly own: OwnLogin
  /** A squad of the demo: it speaks for all its stations. */
  readonly demo: OwnLogin
  readonly keys: DeviceKeys | null
  readonly addressOf: (client: Client) => string | undefined
  readonly audit: Pick<Audit, 'refused'>
  readonly onForgotten: (clientId: string) => void
  readonly cut: (clientId: string) => void
}): BrokerAccess {
  const { site, kiosk, keys } = deps
  const known = new WeakMap<Client, Known>()
  const anyone: Known = { who: 'anyone', rights: anyonesRights(site, kiosk) }
  const own: Known = { who: 'the kiosk', rights: allRights }
  const ids = createClientIds(deps.onForgotten)
  const rowRights = new Map<string, Rights>()

  keys?.onRevoked(name => {
    for (const id of ids.idsOf(name)) deps.cut(id)
    ids.forget(name)
    rowRights.delete(name)
  })

  function admit(
    client: Client,
    username: string | undefined,
    password: Uint8Array | undefined,
  ): string | null {
    if (has(deps.own, username, password)) {
      known.set(client, own)
      return null
    }
    if (client.id === deps.ownClientId) return `the client id ${deps.ownClientId} is the kiosk's own`
    if (has(deps.demo, username, password) || (keys === null && isLoopback(deps.addressOf(client)))) {
      known.set(client, anyone)
      return null
    }
    const key = keys?.find(username, password) ?? null
    if (key === null || keys === null) return 'wrong or no credentials'
    const names = keys.list().map(({ name }) => name)
    const refusal = ids.claim(client, key.name, names)
    if (refusal !== null) return refusal
    const rights = rowRights.get(key.name) ?? rightsOf(rightsRow(site, key.role))
    rowRights.set(key.name, rights)
    known.set(client, { who: `${roleText(key.role)} (${key.name})`, rights })
    return null
  }

  function refused(client: Client, what: 'publish-refused' | 'subscribe-refused', text: string): false {
    const who = known.get(client)?.who ?? 'nobody'
    deps.audit.refused(what, { who, from: deps.addressOf(client) ?? 'somewhere', text })
    return false
  }

  return {
    refusal(client, username, password) {
      const refusal = admit(client, username, password)
      if (refusal === null) return null
      const from = deps.addressOf(client) ?? 'somewhere'
      deps.audit.refused('connect-refused', { who: client.id, from, text: refusal })
      return refusal
    },
    isOwn: client => known.get(client) === own,
    mayPublish(client, topic) {
      if (client === null || known.get(client)?.rights.mayPublish(topic) === true) return true
      return refused(client, 'publish-refused', topic)
    },
    maySubscribe: (client, filter) =>
      known.get(client)?.rights.maySubscribe(filter) === true || refused(client, 'subscribe-refused', filter),
    mayHear: (client, topic) => known.get(client)?.rights.mayHear(topic) === true,
    mayKeep(clientId, topic) {
      const name = ids.ownerOf(clientId)
      return name === undefined
        ? keys === null || clientId === deps.ownClientId
        : rowRights.get(name)?.mayHear(topic) === true
    },
    gone: client => ids.release(client),
  }
}

function has(login: OwnLogin, username: string | undefined, password: Uint8Array | undefined): boolean {
  return isSame(login.username, username) && isSame(login.password, password)
}
