import { decode } from '../../stations/contract/decode.ts'
import { encode, type Encoded } from '../../stations/contract/encode.ts'
import type { KioskHeartbeat } from '../../stations/contract/kioskHeartbeat.ts'
import { kioskHeartbeatTopic, kioskStatusTopic, siteTopic } from '../../stations/contract/topics.ts'
import type { KioskSetup } from '../../stations/kioskSetup.ts'
import type { Clock } from './clock.ts'

/** What the kiosk says of itself on its own topics, and what comes back of it. */
export function createOwnWord(deps: {
  readonly setup: KioskSetup
  readonly clock: Clock
  readonly isLive: () => boolean
  /** Our heartbeat came back. */
  readonly onBeat: (heartbeat: KioskHeartbeat) => void
  /** Somebody, perhaps our own last will of an older connection, says that we are not there. */
  readonly onDenied: () => void
}) {
  const { site, kiosk, version } = deps.setup
  const ownTopics = `${siteTopic(site)}/kiosk/${kiosk}/`
  return {
    isOwn: (topic: string): boolean => topic.startsWith(ownTopics),
    status(online: boolean): Encoded {
      const said = online ? { online, at: deps.clock.wallNowMs(), version, live: deps.isLive() } : { online }
      return encode({ kind: 'kiosk-status', site, kiosk, status: said })
    },
    heartbeat: (seq: number): Encoded => encode({ kind: 'kiosk-heartbeat', site, kiosk, heartbeat: { seq } }),
    cameBack(topic: string, payload: Uint8Array): void {
      const decoded = decode(topic, payload)
      if (!decoded.ok) return
      const { message } = decoded
      if (topic === kioskHeartbeatTopic(site, kiosk) && message.kind === 'kiosk-heartbeat') {
        deps.onBeat(message.heartbeat)
      } else if (topic === kioskStatusTopic(site, kiosk) && message.kind === 'kiosk-status') {
        if (!message.status.online) deps.onDenied()
      }
    },
  }
}
