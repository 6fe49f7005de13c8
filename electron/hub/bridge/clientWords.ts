import { generate, type IConnectPacket, type ISubscribePacket, type Packet } from 'mqtt-packet'
import type { Admitted } from './bridgeAccess.ts'
import { readPacket } from './readPacket.ts'

type Login = { readonly username: string; readonly password: string }
type What = 'publish-refused' | 'subscribe-refused'

/** What becomes of one packet of a client. */
export type Verdict =
  | { readonly kind: 'carry'; readonly topic: string | null }
  /** It goes nowhere; the client gets the answer that the broker would give. */
  | { readonly kind: 'answer'; readonly bytes: Buffer | null }
  | { readonly kind: 'cut' }

// MQTT 3.1.1, 2.2.1: packets of a client that carry no topic pass as they are.
const PUBLISH = 3
const PUBREL = 6
const SUBSCRIBE = 8
const PASSING = [4, 5, 7, 10, 12, 14]
const REFUSED = 0x80
const carry: Verdict = { kind: 'carry', topic: null }
const cut: Verdict = { kind: 'cut' }

/**
 * Looks at what a client says once it was let in, as the embedded broker does: a word that it may not say is confirmed and
 * goes nowhere, for an error would cut a tablet that says it again for ever; a subscription that it may not have is refused.
 */
export function createClientWords(
  rights: Admitted['rights'],
  refused: (what: What, text: string) => void,
): (bytes: Buffer) => Verdict {
  /** Words of QoS 2 that went nowhere, and are not released yet. */
  const held = new Set<number>()

  function publish(packet: Packet | null): Verdict {
    if (packet?.cmd !== 'publish') return cut
    const { topic, qos, messageId } = packet
    if (rights.mayPublish(topic)) return { kind: 'carry', topic }
    refused('publish-refused', topic)
    if (qos === 0 || messageId === undefined) return { kind: 'answer', bytes: null }
    if (qos === 2) held.add(messageId)
    return { kind: 'answer', bytes: generate({ cmd: qos === 1 ? 'puback' : 'pubrec', messageId }) }
  }

  function release(packet: Packet | null): Verdict {
    if (packet?.cmd !== 'pubrel' || packet.messageId === undefined) return cut
    const { messageId } = packet
    return held.delete(messageId) ? { kind: 'answer', bytes: generate({ cmd: 'pubcomp', messageId }) } : carry
  }

  /** All or nothing: what is half refused could only be told by taking the broker's own answer apart. */
  function subscribe(packet: Packet | null): Verdict {
    if (packet?.cmd !== 'subscribe' || packet.messageId === undefined) return cut
    const wider = packet.subscriptions.filter(({ topic }) => !rights.maySubscribe(topic))
    if (wider.length === 0) return carry
    for (const { topic } of wider) refused('subscribe-refused', topic)
    return { kind: 'answer', bytes: refusal(packet, packet.messageId) }
  }

  return bytes => {
    const type = (bytes[0] ?? 0) >> 4
    if (type === PUBLISH) return publish(readPacket(bytes))
    if (type === PUBREL) return release(readPacket(bytes))
    if (type === SUBSCRIBE) return subscribe(readPacket(bytes))
    return PASSING.includes(type) ? carry : cut
  }
}

function refusal({ subscriptions }: ISubscribePacket, messageId: number): Buffer {
  return generate({ cmd: 'suback', messageId, granted: subscriptions.map(() => REFUSED) })
}

/** The client's CONNECT as the broker gets it: with the login that is for it there, and no last will that it may not have. */
export function connectFor(asked: IConnectPacket, login: Login | null, hasWill: boolean): Buffer {
  const { clientId, clean, keepalive, protocolId, protocolVersion, will } = asked
  return generate({
    cmd: 'connect',
    clientId,
    clean: clean === true,
    keepalive: keepalive ?? 0,
    ...(protocolId === undefined ? {} : { protocolId }),
    ...(protocolVersion === undefined ? {} : { protocolVersion }),
    ...(login === null ? {} : { username: login.username, password: Buffer.from(login.password) }),
    ...(will === undefined || !hasWill ? {} : { will }),
  })
}
