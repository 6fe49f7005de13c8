import { decode } from '../../stations/contract/decode.ts'
import { encode, type Encoded } from '../../stations/contract/encode.ts'
import type { Message } from '../../stations/contract/message.ts'
import { kioskHeartbeatTopic, kioskStatusTopic, siteTopic } from '../../stations/contract/topics.ts'
import type { KioskSetup } from '../../stations/kioskSetup.ts'
import type { Clock } from './clock.ts'
import { createHeartbeat } from './heartbeat.ts'

/** What the kiosk says of itself through the broker, and hears come back (C25). */
export function createSelfTalk(deps: {
  readonly setup: KioskSetup
  readonly clock: Clock
  readonly publish: (message: Encoded) => void
  /** A heartbeat of ours came back in time. */
  readonly onBack: (message: Message) => void
}) {
  const { clock, publish } = deps
  const { site, kiosk, version } = deps.setup
  const heartbeat = createHeartbeat(deps.setup.limits.C25.cautionMs)
  const ownTopics = `${siteTopic(site)}/kiosk/${kiosk}/`
  let isLive = false

  function status(online: boolean): Encoded {
    const said = online ? { online, at: clock.wallNowMs(), version, live: isLive } : { online }
    return encode({ kind: 'kiosk-status', site, kiosk, status: said })
  }

  return {
    /** Where it hears what it said. */
    topics: [`${ownTopics}#`],
    isOwn: (topic: string): boolean => topic.startsWith(ownTopics),
    provedAtMs: () => heartbeat.provedAtMs(),
    silentForMs: (atMs: number) => heartbeat.silentForMs(atMs),
    /** A new connection: its silence begins now. */
    connected: () => heartbeat.connected(clock.nowMs()),
    offline: () => status(false),
    sayStatus: () => publish(status(true)),
    /** Says it where it changed. */
    live(now: boolean): void {
      if (now === isLive) return
      isLive = now
      publish(status(true))
    },
    beat(): void {
      publish(
        encode({ kind: 'kiosk-heartbeat', site, kiosk, heartbeat: { seq: heartbeat.next(clock.nowMs()) } }),
      )
    },
    /** What we said ourselves and came back. */
    hear(topic: string, payload: Uint8Array): void {
      const decoded = decode(topic, payload)
      if (topic === kioskHeartbeatTopic(site, kiosk)) {
        if (!decoded.ok || decoded.message.kind !== 'kiosk-heartbeat') return
        if (heartbeat.cameBack(decoded.message.heartbeat.seq, clock.nowMs())) deps.onBack(decoded.message)
      } else if (topic === kioskStatusTopic(site, kiosk)) {
        // The last will of an older connection may come after the new one's word.
        const isDenied =
          decoded.ok && decoded.message.kind === 'kiosk-status' && !decoded.message.status.online
        if (isDenied) publish(status(true))
      }
    },
  }
}
