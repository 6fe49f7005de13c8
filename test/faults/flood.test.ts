import { spawn } from 'node:child_process'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { aStop, topicsOf } from '../integration/support/aStation.ts'
import { brokers } from '../integration/support/brokers.ts'
import { eventually } from '../integration/support/eventually.ts'
import { freePort } from '../integration/support/freePort.ts'
import { openClient } from '../integration/support/openClient.ts'
import { openWall } from '../integration/support/openWall.ts'
import { spawnHub } from '../integration/support/spawnHub.ts'
import { tempFolder } from '../integration/support/tempFolder.ts'

const ALARMS = 20
const LONGEST_WAIT_MS = 2_000

/** Floods until it is ended; what waited at the broker is said within its longest wait. */
async function flood(url: string, topic: string, payload: string, perSecond = '') {
  const flags = [path.resolve('test/faults/flooder.mjs'), url, topic, payload, perSecond]
  const child = spawn(process.execPath, flags)
  onTestFinished(() => void child.kill('SIGKILL'))
  await new Promise(resolve => setTimeout(resolve, 1_500))
  return async () => {
    child.kill('SIGKILL')
    await new Promise(resolve => setTimeout(resolve, LONGEST_WAIT_MS + 500))
  }
}

async function aHub(flags: readonly string[]) {
  const folder = tempFolder()
  const hub = spawnHub(['--data', folder, '--mqtt-port', '0', '--http-port', '0', ...flags])
  const wallUrl = await hub.wallUrl()
  await eventually('a live hub', async () => (await fetch(`${wallUrl}healthz`)).status === 200)
  return { url: await hub.mqttUrl(), wallUrl, printed: hub.printed }
}

async function aMosquitto(): Promise<string> {
  const [broker] = brokers
  if (broker === undefined) throw new Error('no broker')
  const port = await freePort()
  onTestFinished(await broker.start(port, tempFolder()))
  return `mqtt://127.0.0.1:${port}`
}

/** From the word `stop` of one station after another to its flag on the wall, sorted. */
async function alarmDelays(url: string, wallUrl: string, kind: string): Promise<readonly number[]> {
  const wall = await openWall(wallUrl)
  const station = await openClient(url)
  const delays: number[] = []
  for (let number = 1; number <= ALARMS; number += 1) {
    const name = `${kind}-${number}`
    const saidAtMs = performance.now()
    station.say(topicsOf(name).event, aStop()).catch(() => undefined)
    await eventually(`the alarm of ${name}`, async () =>
      (await wall.board()).alarms.some(alarm => alarm.station === name),
    )
    delays.push(performance.now() - saidAtMs)
  }
  return delays.sort((a, b) => a - b)
}

const good = JSON.stringify({ boot: 'b1', seq: 0, pressureMmHg: 20 })
const endless = topicsOf('mad').pressure.replace('/l/', '/c{n}/')
const kinds = [
  ['good samples', topicsOf('mad').pressure, good],
  ['bad samples', topicsOf('mad').pressure, '{"boot": 5}'],
  ['samples of cuffs without end', endless, good],
] as const

/** All of them say `stop` at once; how late each is flagged depends on the machine, that it is does not. */
async function allAreFlagged(url: string, wallUrl: string): Promise<void> {
  const wall = await openWall(wallUrl)
  const station = await openClient(url)
  const names = Array.from({ length: ALARMS }, (_, number) => `flooded-${number}`)
  for (const name of names) station.say(topicsOf(name).event, aStop()).catch(() => undefined)
  const allIn = async () => {
    const flagged = new Set((await wall.board()).alarms.map(alarm => alarm.station))
    return names.every(name => flagged.has(name))
  }
  await eventually('the alarm of every station', allIn, 50_000)
}

const middle = (delays: readonly number[]) => delays[ALARMS / 2] ?? Infinity

/** How much later alarms come while it floods than before and after, whichever was slower, in the middle. ms */
async function delayedBy(url: string, wallUrl: string, start: () => Promise<() => Promise<void>>) {
  const before = await alarmDelays(url, wallUrl, 'before')
  const stop = await start()
  const flooded = await alarmDelays(url, wallUrl, 'flooded')
  await stop()
  const after = await alarmDelays(url, wallUrl, 'after')
  return middle(flooded) - Math.max(middle(before), middle(after))
}

describe.each(kinds)('a flood of %s', (_kind, topic, payload) => {
  it('[C22][L7] at our own broker delays the alarms of others by less than 50 ms', async () => {
    const { url, wallUrl } = await aHub([])
    expect(await delayedBy(url, wallUrl, () => flood(url, topic, payload))).toBeLessThan(50)
    expect((await fetch(`${wallUrl}healthz`)).status).toBe(200)
  })

  it('[C22][L7] of 2,000 a second at Mosquitto delays the alarms of others by less than 50 ms', async () => {
    const url = await aMosquitto()
    const { wallUrl } = await aHub(['--broker', url])
    expect(await delayedBy(url, wallUrl, () => flood(url, topic, payload, '2000'))).toBeLessThan(50)
    expect((await fetch(`${wallUrl}healthz`)).status).toBe(200)
  })

  it('[C22] at Mosquitto, which reads all it gets, leaves every alarm raised, the log short and the kiosk live', async () => {
    const url = await aMosquitto()
    const { wallUrl, printed } = await aHub(['--broker', url])
    const stop = await flood(url, topic, payload)
    await allAreFlagged(url, wallUrl)
    expect(printed.err.match(/ flood: .*$/gm)?.length).toBeLessThan(10)
    await stop()
    await eventually('a live hub', async () => (await fetch(`${wallUrl}healthz`)).status === 200)
  }, 120_000)
})
