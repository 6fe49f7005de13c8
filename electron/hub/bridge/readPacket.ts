import { type Packet, parser } from 'mqtt-packet'

/** Reads one whole packet of MQTT 3.1 or 3.1.1; null: it is none. */
export function readPacket(bytes: Buffer): Packet | null {
  const read: Packet[] = []
  const reader = parser({ protocolVersion: 4 })
  const errors: unknown[] = []
  reader.on('packet', packet => read.push(packet))
  reader.on('error', error => errors.push(error))
  try {
    reader.parse(bytes)
  } catch {
    return null
  }
  const [packet] = read
  return errors.length > 0 || read.length !== 1 || packet === undefined ? null : packet
}
