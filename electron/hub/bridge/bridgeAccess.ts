import type { IConnectPacket } from 'mqtt-packet'
import type { KioskId, SiteId } from '../../../stations/contract/ids.ts'
import { siteTopic } from '../../../stations/contract/topics.ts'
import { createClientIds } from '../broker/clientIds.ts'
import type { DeviceKeys } from '../doors/deviceKeys.ts'
import { anyonesRights, type Rights, rightsOf, rightsRow, roleText } from '../doors/rights.ts'
import { covers } from '../doors/topicFilters.ts'

/** What a client that was let in may do. */
export type Admitted = {
  readonly ok: true
  /** As the record of the doors names it. */
  readonly who: string
  /** The name of its credentials; null: it needs none. */
  readonly name: string | null
  readonly rights: Pick<Rights, 'mayPublish' | 'maySubscribe'>
  /** Its connection is over. */
  readonly release: () => void
}
export type Refused = { readonly ok: false; readonly returnCode: 1 | 2 | 5; readonly text: string }

/**
 * Who may go through to an outside broker, and say and hear what there: the contract's table, as the embedded broker holds it.
 * What the broker keeps for a session is its own, so a client id must begin with the name of the credentials it comes with: nobody
 * gets another's session, nor the kiosk's.
 */
export function createBridgeAccess(deps: {
  readonly site: SiteId
  readonly kiosk: KioskId
  readonly ownClientId: string
  /** null: whoever is on this machine. */
  readonly keys: DeviceKeys | null
}): (connect: IConnectPacket) => Admitted | Refused {
  const { site, keys } = deps
  const ids = createClientIds(() => undefined)
  const anyones = anyonesRights(site, deps.kiosk)
  // A login for this site's tablets is nobody's way into what else the broker carries.
  const within = `${siteTopic(site)}/`
  const anyone = {
    mayPublish: (topic: string) => topic.startsWith(within) && anyones.mayPublish(topic),
    maySubscribe: (filter: string) => covers(`${within}#`, filter),
  }

  return connect => {
    const { clientId: id } = connect
    if (connect.protocolVersion !== 3 && connect.protocolVersion !== 4)
      return { ok: false, returnCode: 1, text: 'MQTT 3.1.1 is spoken here' }
    if (id === deps.ownClientId) return refusedId(`the client id ${id} is the kiosk's own`)
    if (keys === null)
      return { ok: true, who: 'anyone', name: null, rights: anyone, release: () => undefined }
    const key = keys.find(connect.username, connect.password)
    if (key === null) return { ok: false, returnCode: 5, text: 'wrong or no credentials' }
    const { name, role } = key
    if (id !== name && !id.startsWith(`${name}-`)) return refusedId(`the client id must begin with ${name}`)
    const holder = { id, clean: connect.clean === true }
    const refusal = ids.claim(holder, name, [])
    if (refusal !== null) return refusedId(refusal)
    const rights = rightsOf(rightsRow(site, role))
    const who = `${roleText(role)} (${name})`
    return { ok: true, who, name, rights, release: () => ids.release(holder) }
  }
}

function refusedId(text: string): Refused {
  return { ok: false, returnCode: 2, text }
}
