import { connect, type IClientOptions } from 'mqtt'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'

type Heard = { readonly topic: string; readonly text: string }

/** A client at a kiosk's `/mqtt`, once it is connected; what is refused rejects with the code of the broker's answer. */
export async function aTablet(wallUrl: string, options: IClientOptions & { readonly ca?: Buffer } = {}) {
  const { ca, ...own } = options
  const trust = ca === undefined ? {} : { ca, wsOptions: { ca } }
  const url = `${wallUrl.replace('http', 'ws')}mqtt`
  const client = connect(url, { protocolVersion: 4, reconnectPeriod: 0, ...own, ...trust })
  onTestFinished(() => void client.end(true))
  const heard: Heard[] = []
  client.on('message', (topic, payload) => heard.push({ topic, text: payload.toString() }))
  const closed = new Promise<void>(resolve => client.once('close', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    client.once('connect', () => resolve())
    client.once('error', reject)
    client.once('close', () => reject(new Error('closed')))
  })
  client.on('error', () => undefined)
  return { client, heard, closed }
}

/** A WebSocket to `/mqtt` that says what no client would; resolves to what came back when it was closed. */
export function rawTablet(wallUrl: string, bytes: readonly Uint8Array[]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${wallUrl.replace('http', 'ws')}mqtt`, 'mqtt')
    onTestFinished(() => socket.terminate())
    const back: Buffer[] = []
    socket.on('open', () => bytes.forEach(some => socket.send(some)))
    socket.on('message', (some: Buffer) => back.push(some))
    socket.on('close', () => resolve(Buffer.concat(back)))
    socket.on('error', reject)
  })
}
