import path from 'node:path'
import { expect } from 'vitest'
import { openReadable } from '../../electron/hub/journal/handles.ts'
import { aStop, topicsOf } from '../integration/support/aStation.ts'
import { openClient } from '../integration/support/openClient.ts'
import { openWall } from '../integration/support/openWall.ts'
import { spawnHub } from '../integration/support/spawnHub.ts'

export const five = topicsOf('5')

/** A hub on a data folder, a wall that looks at it, and a station. */
export async function aHub(folder: string, through: readonly string[] = []) {
  const flags = ['--headless', '--data', folder, '--mqtt-port', '0', '--http-port', '0']
  const hub = spawnHub(flags, {}, through)
  const wallUrl = await hub.wallUrl()
  const wall = await openWall(wallUrl)
  const station = await openClient(await hub.mqttUrl())
  return { ...hub, wall, station }
}

export type Hub = Awaited<ReturnType<typeof aHub>>

/** Alarms go on without a journal: a stop is on the wall at once, and can be acknowledged. */
export async function alarmsGoOn({ wall, station }: Hub, id: string): Promise<void> {
  await station.say(five.event, aStop({ id, seq: Number(id.slice(2)) }))
  const alarm = await wall.alarm('athlete-stop', 1_000)
  const { id: alarmId, priority } = alarm
  const answer = await wall.command(id, { kind: 'acknowledge', alarmId, priority, by: 'Ann' })
  expect(answer.accepted).toBe(true)
}

/** A stop that nobody has acknowledged: its alarm's id. */
export async function aStopStands({ wall, station }: Hub): Promise<string> {
  await station.say(five.event, aStop({ id: 'e-9', seq: 9 }))
  return (await wall.alarm('athlete-stop')).id
}

export const journalOf = (folder: string): string => path.join(folder, 'journal.db')

/** What happened, as a journal has it: kind and body. */
export function happenings(file: string): readonly (readonly [unknown, string])[] {
  const handle = openReadable(file)
  const rows = handle.prepare('SELECT kind, body FROM happening ORDER BY happening').all([])
  handle.close()
  return rows.map(({ kind, body }) => [kind, String(body)] as const)
}

/** The gaps that a folder's journal marks. */
export const gaps = (folder: string) =>
  happenings(journalOf(folder)).filter(([kind, body]) => kind === 'gap' && body.includes('journal'))
