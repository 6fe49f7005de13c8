import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brokers } from '../../integration/support/brokers.ts'
import { freePort } from '../../integration/support/freePort.ts'

/** Debian's broker on a free port. */
export interface Mosquitto {
  readonly url: string
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
    async close() {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
