import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { brokers } from '../../integration/support/brokers.ts'
import { freePort } from '../../integration/support/freePort.ts'

/** Debian's broker on a free port. */
export interface Mosquitto {
  readonly url: string
  /** Leads a page's `/mqtt` to it, as a site's reverse proxy does: MQTT over a WebSocket is the same bytes as over TCP. */
  lead(page: Page): Promise<void>
  close(): Promise<void>
}

export async function startMosquitto(): Promise<Mosquitto> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mosquitto-'))
  const port = await freePort()
  const real = brokers.find(({ name }) => name === 'mosquitto')
  if (real === undefined) throw new Error('no Mosquitto among the brokers')
  const stop = await real.start(port, folder)
  return {
    url: `mqtt://127.0.0.1:${port}`,
    lead: page =>
      page.routeWebSocket(/\/mqtt$/, socket => {
        const tcp = connect({ port, host: '127.0.0.1', noDelay: true })
        socket.onMessage(bytes => void tcp.write(bytes))
        socket.onClose(() => tcp.destroy())
        tcp.on('data', bytes => socket.send(bytes))
        tcp.on('close', () => void socket.close())
        tcp.on('error', () => tcp.destroy())
      }),
    async close() {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
