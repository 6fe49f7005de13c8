// Just enough MQTT 3.1.1 to speak as a station, with as little work as can be: it must not slow down what it measures.
import { connect } from 'node:net'

const KEEPALIVE_S = 10

/** @param {number} length */
function remainingLength(length) {
  const bytes = []
  let rest = length
  do {
    bytes.push((rest % 128) | (rest >= 128 ? 128 : 0))
    rest = Math.floor(rest / 128)
  } while (rest > 0)
  return Buffer.from(bytes)
}

/** @param {string} text */
function field(text) {
  const bytes = Buffer.from(text)
  return Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 255]), bytes])
}

/** @param {number} head @param {readonly Buffer[]} parts */
function packet(head, parts) {
  const body = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([head]), remainingLength(body.length), body])
}

/** @param {string} clientId */
function connectPacket(clientId) {
  const header = Buffer.concat([field('MQTT'), Buffer.from([4, 2, 0, KEEPALIVE_S])])
  return packet(0x10, [header, field(clientId)])
}

/**
 * @typedef {object} Link
 * @property {(topic: string, payload: string, how?: { qos?: 0 | 1, retain?: boolean }) => void} publish
 * @property {() => void} close
 */

/**
 * @param {string} url
 * @param {string} clientId
 * @param {(problem: Error) => void} onLost
 * @returns {Promise<Link>}
 */
export function openLink(url, clientId, onLost) {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port), noDelay: true })
    let isClosing = false
    let packetId = 0
    const lost = (/** @type {Error} */ problem) => {
      reject(problem)
      if (!isClosing) onLost(problem)
    }
    socket.once('connect', () => socket.write(connectPacket(clientId)))
    socket.once('error', lost)
    socket.once('close', () => lost(new Error(`${clientId}: the broker closed the connection`)))
    socket.once('data', answer => {
      if (answer[0] !== 0x20 || answer[3] !== 0) {
        reject(new Error(`${clientId}: the broker refused the connection`))
        return
      }
      // Acknowledgements are of no interest here.
      socket.resume()
      resolve({
        publish(topic, payload, { qos = 0, retain = false } = {}) {
          packetId = (packetId % 65_535) + 1
          const id = qos === 0 ? [] : [Buffer.from([packetId >> 8, packetId & 255])]
          socket.write(
            packet(0x30 | (qos << 1) | Number(retain), [field(topic), ...id, Buffer.from(payload)]),
          )
        },
        close() {
          isClosing = true
          socket.destroy()
        },
      })
    })
  })
}
