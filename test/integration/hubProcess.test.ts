import { createServer } from 'node:net'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { anAssignment, kioskTopics, topicsOf } from './support/aStation.ts'
import { brokers } from './support/brokers.ts'
import { eventually } from './support/eventually.ts'
import { freePort } from './support/freePort.ts'
import { openClient } from './support/openClient.ts'
import { openWall } from './support/openWall.ts'
import { spawnHub } from './support/spawnHub.ts'
import { tempFolder } from './support/tempFolder.ts'

const five = topicsOf('5')

function flagsFor(folder: string): string[] {
  return ['--headless', '--data', folder, '--mqtt-port', '0', '--http-port', '0']
}

function liveAt(wallUrl: string): Promise<unknown> {
  return eventually('a live wall', async () => (await fetch(`${wallUrl}healthz`)).status === 200)
}

describe('the hub as a process', () => {
  it('prints where the wall and the broker are, and ends in order', async () => {
    const hub = spawnHub(flagsFor(tempFolder()))
    const wallUrl = await hub.wallUrl()
    await liveAt(wallUrl)
    const reader = await openClient(await hub.mqttUrl(), { topics: [kioskTopics.status] })
    await reader.hear(kioskTopics.status)
    hub.kill('SIGTERM')
    await reader.hear(kioskTopics.status, text => text === '{"online":false}')
    expect(await hub.ended()).toEqual({ how: 0 })
    expect(hub.printed.out).toMatch(
      /^wall {2}http:\/\/127\.0\.0\.1:\d+\/\nmqtt {2}mqtt:\/\/127\.0\.0\.1:\d+\n$/,
    )
  })

  it('keeps retained messages and takes its data folder over after kill -9', async () => {
    const folder = tempFolder()
    const first = spawnHub(flagsFor(folder))
    const station = await openClient(await first.mqttUrl())
    await station.say(five.assignment, anAssignment(), { retain: true })
    const kept = path.join(folder, 'retained.json')
    await eventually(
      'it on the disk',
      () => existsSync(kept) && readFileSync(kept, 'utf8').includes(five.assignment),
    )
    first.kill('SIGKILL')
    await first.ended()
    const second = spawnHub(flagsFor(folder))
    const wall = await openWall(await second.wallUrl())
    expect(await wall.tile('5')).toMatchObject({ state: 'ready' })
  })

  it('[OC4] is missed by its last will after kill -9', async () => {
    const [broker] = brokers
    if (broker === undefined) throw new Error('no broker')
    const port = await freePort()
    onTestFinished(await broker.start(port, tempFolder()))
    const url = `mqtt://127.0.0.1:${port}`
    const hub = spawnHub([...flagsFor(tempFolder()), '--broker', url])
    expect(await hub.mqttUrl()).toBe(url)
    const reader = await openClient(url, { topics: [kioskTopics.status] })
    await reader.hear(kioskTopics.status, text => text.includes('"live":true'))
    hub.kill('SIGKILL')
    await reader.hear(kioskTopics.status, text => text === '{"online":false}')
  })

  it('names every wrong flag and setting at once and exits with 2', async () => {
    const folder = tempFolder()
    const file = path.join(folder, 'my.json')
    writeFileSync(file, '{"language": "xx", "limits": {"C1x": {"armMs": 99999999}}, "lan": true}')
    const hub = spawnHub(['--config', file, '--data', folder, '--mqttport=1', '--site', 'Gym'])
    expect(await hub.ended()).toEqual({ how: 2 })
    const lines = hub.printed.err.trim().split('\n')
    expect(lines).toHaveLength(5)
    expect(lines.every(line => line.startsWith('error  '))).toBe(true)
    for (const word of ['--mqttport', '--site', 'language', 'limits.C1x.armMs', 'lan']) {
      expect(hub.printed.err).toContain(word)
    }
    expect(hub.printed.out).toBe('')
  })

  it('says which port is taken and how to choose another', async () => {
    const port = await freePort()
    const other = createServer()
    await new Promise<void>(resolve => other.listen(port, '127.0.0.1', () => resolve()))
    onTestFinished(() => void other.close())
    for (const flag of ['--mqtt-port', '--http-port']) {
      const hub = spawnHub([...flagsFor(tempFolder()), flag, String(port)])
      expect(await hub.ended()).toEqual({ how: 1 })
      expect(hub.printed.err.trim().split('\n').at(-1)).toBe(
        `error  port ${port}: is taken: another program, perhaps another kiosk, listens there; choose another with ${flag}`,
      )
    }
  })

  it('says that a data folder cannot be written, or is in use', async () => {
    const folder = tempFolder()
    writeFileSync(path.join(folder, 'file'), '')
    const unwritable = spawnHub(flagsFor(path.join(folder, 'file', 'data')))
    expect(await unwritable.ended()).toEqual({ how: 1 })
    expect(unwritable.printed.err).toMatch(/^error {2}\S+file\/data: can't be written to: .*--data$/m)
    const data = path.join(folder, 'data')
    mkdirSync(data)
    await spawnHub(flagsFor(data)).wallUrl()
    const second = spawnHub(flagsFor(data))
    expect(await second.ended()).toEqual({ how: 1 })
    expect(second.printed.err).toContain(`error  ${data}: is in use by another kiosk`)
  })

  it("uses the platform's own data folder, and needs no settings file there", async () => {
    const home = tempFolder()
    const environment = { HOME: home, XDG_DATA_HOME: path.join(home, 'share') }
    const hub = spawnHub(['--mqtt-port', '0', '--http-port', '0'], environment)
    await hub.wallUrl()
    hub.kill('SIGTERM')
    expect(await hub.ended()).toEqual({ how: 0 })
  })

  it('tells its version and its flags', async () => {
    const version = spawnHub(['--version'])
    const help = spawnHub(['--help'])
    expect(await Promise.all([version.ended(), help.ended()])).toEqual([{ how: 0 }, { how: 0 }])
    expect(version.printed.out).toMatch(/^\d+\.\d+\.\d+\n$/)
    for (const flag of [
      '--demo',
      '--headless',
      '--config',
      '--data',
      '--broker',
      '--lan',
      '--site',
      '--kiosk',
    ]) {
      expect(help.printed.out).toContain(flag)
    }
  })

  it('shows a simulated squad', async () => {
    const hub = spawnHub([...flagsFor(tempFolder()), '--demo=3'])
    const wall = await openWall(await hub.wallUrl())
    await eventually('three stations', async () => (await wall.board()).tiles.length === 3, 10_000)
    expect((await wall.board()).floor.demo).toBe(true)
  })
})
