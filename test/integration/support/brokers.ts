import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import * as v from 'valibot'
import { startBroker } from '../../../electron/hub/broker/startBroker.ts'
import { createClock } from '../../../electron/hub/clock.ts'
import { createLog } from '../../../electron/hub/log.ts'
import { KioskIdSchema, SiteIdSchema } from '../../../stations/contract/ids.ts'
import { eventually } from './eventually.ts'

export type TestBroker = {
  readonly name: string
  readonly start: (port: number, folder: string) => Promise<Stop>
}
type Stop = () => Promise<void>

const MOSQUITTO = ['/usr/sbin/mosquitto', '/usr/local/sbin/mosquitto', '/opt/homebrew/sbin/mosquitto']

/** Where Mosquitto is on this machine. */
export function mosquittoProgram(): string {
  const program = MOSQUITTO.find(existsSync)
  if (program === undefined) throw new Error('mosquitto is not installed: apt-get install mosquitto')
  return program
}

/** Debian's broker, as a gym would run it. */
const mosquitto: TestBroker = {
  name: 'mosquitto',
  async start(port, folder) {
    const program = mosquittoProgram()
    const file = path.join(folder, `mosquitto-${port}.conf`)
    writeFileSync(
      file,
      `listener ${port} 127.0.0.1\nallow_anonymous true\npersistence false\nset_tcp_nodelay true\n`,
    )
    const child = spawn(program, ['-c', file], { stdio: 'ignore' })
    await eventually('mosquitto to listen', () => answers(port))
    return async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    }
  },
}

/** Our own broker, standing alone. */
const ownBroker: TestBroker = {
  name: 'our own broker',
  async start(port, folder) {
    const clock = createClock()
    const started = await startBroker({
      ...clock,
      port,
      lan: false,
      site: v.parse(SiteIdSchema, 'main'),
      kiosk: v.parse(KioskIdSchema, 'somewhere-else'),
      ownClientId: 'nobody',
      retainedFile: path.join(folder, `retained-${port}.json`),
      keys: null,
      certificate: null,
      audit: { refused: () => undefined },
      log: createLog({ ...clock, write: () => undefined }),
    })
    if (!started.ok) throw new Error(started.problem.text)
    return started.broker.stop
  },
}

export const brokers = [mosquitto, ownBroker]

/** Whether somebody listens there. */
export function answers(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
