import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { makeCertificate } from '../../electron/hub/doors/makeCertificate.ts'
import { topicsOf } from './support/aStation.ts'
import { aTablet } from './support/aTablet.ts'
import { answers, mosquittoProgram } from './support/brokers.ts'
import { eventually } from './support/eventually.ts'
import { freePort } from './support/freePort.ts'
import { openHub } from './support/openHub.ts'
import { openWall } from './support/openWall.ts'
import { spawnHub } from './support/spawnHub.ts'
import { tempFolder } from './support/tempFolder.ts'

const status = topicsOf('5').status

/** Mosquitto behind TLS. */
async function anEncryptedMosquitto() {
  const [folder, port] = [tempFolder(), await freePort()]
  const made = await makeCertificate(['localhost', '127.0.0.1'], Date.now())
  const [cert, key] = [path.join(folder, 'cert.pem'), path.join(folder, 'key.pem')]
  writeFileSync(cert, made.certificate)
  writeFileSync(key, made.key)
  const lines = [`listener ${port} 127.0.0.1`, 'allow_anonymous true', `certfile ${cert}`, `keyfile ${key}`]
  writeFileSync(path.join(folder, 'conf'), [...lines, 'user root', ''].join('\n'))
  const child = spawn(mosquittoProgram(), ['-c', path.join(folder, 'conf')], { stdio: 'ignore' })
  onTestFinished(() => void child.kill('SIGKILL'))
  await eventually('mosquitto to listen', () => answers(port))
  return { url: `mqtts://localhost:${port}`, cert }
}

it('a tablet reaches a broker behind TLS, and none whose certificate is not trusted', async () => {
  const outside = await anEncryptedMosquitto()
  const flags = () => [...['--headless', '--data', tempFolder(), '--http-port', '0', '--broker', outside.url]]
  const hub = spawnHub(flags(), { NODE_EXTRA_CA_CERTS: outside.cert })
  const wall = await openWall(await hub.wallUrl())
  const { client } = await aTablet(await hub.wallUrl())
  await client.publishAsync(status, '{"online": true}', { qos: 1, retain: true })
  await wall.tile('5')
  const wary = spawnHub(flags())
  await expect(aTablet(await wary.wallUrl())).rejects.toThrow('closed')
  await eventually('the reason', () => wary.printed.err.includes('for a tablet: self-signed certificate'))
})

it('a tablet reaches a broker that speaks MQTT over a WebSocket', async () => {
  const broker = await openHub()
  const hub = await openHub(['--kiosk', 'wall-2', '--broker', `${broker.wallUrl.replace('http', 'ws')}mqtt`])
  const wall = await openWall(hub.wallUrl)
  const { client } = await aTablet(hub.wallUrl)
  await client.publishAsync(status, '{"online": true}', { qos: 1, retain: true })
  await wall.tile('5')
})
