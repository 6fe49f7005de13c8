import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { CODE_VALID_MS, createPairingCodes, shownPairing } from '../../../electron/hub/doors/pairingCodes.ts'
import { createLog } from '../../../electron/hub/log.ts'
import { createWalls, type WallWire } from '../../../electron/hub/walls/walls.ts'
import { type HubMessage, HubMessageSchema } from '../../../stations/board/wallMessageSchema.ts'
import { StationIdSchema } from '../../../stations/contract/ids.ts'
import { aBoard } from '../renderer/builders.ts'

function aHub() {
  const time = { nowMs: 5_000 }
  const clock = { nowMs: () => time.nowMs, wallNowMs: () => 1_795_331_048_123 }
  const lines: string[] = []
  const log = createLog({ ...clock, write: line => lines.push(line) })
  const commands: unknown[] = []
  const codes = createPairingCodes(clock.nowMs)
  const walls = createWalls({
    clock,
    log,
    board: () => aBoard(),
    provedAtMs: () => 4_800,
    pairing: () => shownPairing(codes, 'https://10.0.0.9:8420/'),
    command(id, command) {
      commands.push([id, command])
      return Promise.resolve({ accepted: false, reason: 'this alarm is over' })
    },
  })
  return { walls, lines, commands, codes, time }
}

function aWall(walls: ReturnType<typeof aHub>['walls'], place: Pick<WallWire, 'isHere'> = {}) {
  const got: HubMessage[] = []
  const wire = { waiting: 0 }
  const end = walls.add({
    send: text => got.push(v.parse(HubMessageSchema, JSON.parse(text))),
    waitingBytes: () => wire.waiting,
    ...place,
  })
  /** The stations of each word about pairing. */
  const told = () =>
    got.flatMap(message => (message.kind === 'pairing' ? [message.codes.map(({ station }) => station)] : []))
  return { ...end, got, wire, told, heard: () => got.map(message => message.kind) }
}

const resync = JSON.stringify({ kind: 'resync' })
const patch = { floor: { brokerProved: false } }

describe('createWalls', () => {
  it('says nothing before a wall asks, then snapshot, patches and heartbeats with their revision', () => {
    const { walls } = aHub()
    const wall = aWall(walls)
    walls.patch(patch)
    walls.heartbeat()
    wall.receive(resync)
    walls.patch(patch)
    walls.heartbeat()
    const now = { nowMs: 5_000, wallNowMs: 1_795_331_048_123 }
    expect(wall.got).toEqual([
      { kind: 'snapshot', revision: 1, ...now, board: aBoard() },
      { kind: 'patch', revision: 2, ...now, patch },
      { kind: 'heartbeat', revision: 2, ...now, provedAtMs: 4_800 },
    ])
  })

  it('gives a snapshot whenever it is asked for', () => {
    const wall = aWall(aHub().walls)
    wall.receive(resync)
    wall.receive(resync)
    expect(wall.heard()).toEqual(['snapshot', 'snapshot'])
  })

  it('answers a command to the wall that gave it', async () => {
    const { walls, commands } = aHub()
    const [wall, other] = [aWall(walls), aWall(walls)]
    const command = { kind: 'acknowledge', alarmId: 'a-1', priority: 'high', by: 'Coach' }
    wall.receive(JSON.stringify({ kind: 'command', id: 'c-1', command }))
    await Promise.resolve()
    expect(commands).toEqual([['c-1', command]])
    expect(wall.got).toEqual([{ kind: 'answer', id: 'c-1', accepted: false, reason: 'this alarm is over' }])
    expect(other.got).toEqual([])
  })

  it('sends no patches to a wall that is too slow, and a snapshot once it has caught up', () => {
    const { walls, lines } = aHub()
    const [slow, quick] = [aWall(walls), aWall(walls)]
    slow.receive(resync)
    quick.receive(resync)
    slow.wire.waiting = 1024 * 1024 + 1
    walls.patch(patch)
    walls.heartbeat()
    slow.receive(resync)
    slow.wire.waiting = 500_000
    walls.patch(patch)
    expect(slow.heard()).toEqual(['snapshot'])
    slow.wire.waiting = 0
    walls.heartbeat()
    walls.patch(patch)
    expect(slow.heard()).toEqual(['snapshot', 'snapshot', 'patch'])
    expect(quick.heard()).toEqual(['snapshot', 'patch', 'heartbeat', 'patch', 'heartbeat', 'patch'])
    expect(lines).toHaveLength(1)
  })

  it.each(['', '{', 'null', '[]', '{"kind":"nonsense"}', '{"kind":"command","id":5}', '\u0000'])(
    '[L6] is not moved by %j',
    text => {
      const { walls, commands } = aHub()
      const wall = aWall(walls)
      wall.receive(text)
      expect([wall.got, commands]).toEqual([[], []])
    },
  )

  it('forgets a wall that is gone', () => {
    const { walls } = aHub()
    const wall = aWall(walls)
    wall.receive(resync)
    wall.gone()
    walls.heartbeat()
    expect([wall.heard(), walls.count()]).toEqual([['snapshot'], 0])
  })
})

describe('pairing codes', () => {
  const [five, six] = [v.parse(StationIdSchema, '5'), v.parse(StationIdSchema, '6')]

  it('are told to a wall on the kiosk itself, with its picture and when they change', () => {
    const { walls, codes } = aHub()
    const wall = aWall(walls, { isHere: true })
    wall.receive(resync)
    const { code } = codes.make(five, 'Tablet')
    walls.heartbeat()
    walls.heartbeat()
    codes.make(six, 'Tablet')
    walls.heartbeat()
    wall.receive(resync)
    codes.take(five, code)
    walls.heartbeat()
    expect(wall.told()).toEqual([[], ['5'], ['6', '5'], ['6', '5'], ['6']])
  })

  it('go when they are too old, by the kiosk’s clock', () => {
    const { walls, codes, time } = aHub()
    const wall = aWall(walls, { isHere: true })
    codes.make(five, 'Tablet')
    wall.receive(resync)
    time.nowMs += CODE_VALID_MS - 1
    walls.heartbeat()
    time.nowMs += 1
    walls.heartbeat()
    expect(wall.told().at(-2)).toEqual(['5'])
    expect(wall.told().at(-1)).toEqual([])
  })

  it.each([[{ isHere: false }], [{}]])('are never told to a wall that is not: %j', place => {
    const { walls, codes } = aHub()
    const wall = aWall(walls, place)
    wall.receive(resync)
    const { code } = codes.make(five, 'Tablet')
    walls.heartbeat()
    walls.patch(patch)
    wall.receive(resync)
    codes.take(five, code)
    walls.heartbeat()
    expect(wall.told()).toEqual([])
    expect(JSON.stringify(wall.got)).not.toContain(code)
  })

  it('wait for a wall that is too slow, and for one that has not asked yet', () => {
    const { walls, codes } = aHub()
    const [slow, silent] = [aWall(walls, { isHere: true }), aWall(walls, { isHere: true })]
    slow.receive(resync)
    slow.wire.waiting = 1024 * 1024 + 1
    codes.make(five, 'Tablet')
    walls.heartbeat()
    expect([slow.told(), silent.told()]).toEqual([[[]], []])
    slow.wire.waiting = 0
    walls.heartbeat()
    expect(slow.told()).toEqual([[], ['5']])
  })
})
