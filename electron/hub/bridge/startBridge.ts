import type { IncomingMessage } from 'node:http'
import { createWebSocketStream, type WebSocket } from 'ws'
import { createFairShare } from '../broker/fairShare.ts'
import type { Clock } from '../clock.ts'
import { loginOf, shownUrl } from '../config/brokerUrl.ts'
import type { Settings } from '../config/settings.ts'
import type { Doors } from '../doors/openDoors.ts'
import type { Log } from '../log.ts'
import { clientIdOf } from '../mqtt/clientIdOf.ts'
import { createBridgeAccess } from './bridgeAccess.ts'
import { type Carried, carryClient } from './carryClient.ts'
import { dialBroker } from './dialBroker.ts'

export type Bridge = {
  readonly takeWebSocket: (socket: WebSocket, request: IncomingMessage) => void
  readonly stop: () => Promise<void>
}

/**
 * Leads the WebSocket `/mqtt` of the pages to an outside broker, for whoever has the right to what they say there; null: there is
 * none that tablets may speak to.
 */
export function startBridge(deps: {
  readonly settings: Pick<Settings, 'site' | 'kiosk' | 'broker' | 'tabletsBroker'>
  readonly doors: Pick<Doors, 'lan' | 'keys' | 'audit'>
  readonly clock: Pick<Clock, 'nowMs'>
  readonly log: Log
}): Bridge | null {
  const { log, settings, doors } = deps
  const url = settings.tabletsBroker
  if (url === null) {
    if (settings.broker.kind === 'outside')
      log.warn('bridge', 'tablets reach no broker through the pages: give them a login by --tablets-broker')
    return null
  }
  // Without `--lan` whoever is on this machine needs none.
  const keys = doors.lan ? doors.keys : null
  const shown = shownUrl(url)
  const login = loginOf(url)
  const admit = createBridgeAccess({ ...settings, keys, ownClientId: clientIdOf(settings) })
  const share = createFairShare(deps.clock.nowMs)
  const carried = new Set<Carried>()
  keys?.onRevoked(name => {
    for (const one of carried) if (one.name() === name) one.cut()
  })

  return {
    takeWebSocket(socket, request) {
      const from = request.socket.remoteAddress ?? 'somewhere'
      const one = carryClient(createWebSocketStream(socket), {
        admit,
        dial: () => dialBroker(url),
        loginFor({ username, password }) {
          if (login !== null) return login
          // A device's credentials here are nothing that the broker knows, and nothing it should learn.
          if (keys !== null || username === undefined) return null
          return { username, password: password?.toString() ?? '' }
        },
        waitMs: share.waitMs,
        refused: (what, told) => doors.audit.refused(what, { ...told, from }),
        trouble: why => log.repeated(`bridge ${why}`, 'warn', 'bridge', `${shown} for a tablet: ${why}`),
      })
      carried.add(one)
      socket.on('close', () => carried.delete(one))
    },
    stop() {
      for (const one of carried) one.cut()
      return Promise.resolve()
    },
  }
}
