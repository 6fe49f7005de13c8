// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { HubMessage } from '../../../stations/board/wallMessageSchema.ts'
import { connectWall } from '../../../renderer/bridge/connectWall.ts'
import { aBoard } from './builders.ts'

/** A hub that says what the test says, on a clock that the test moves. */
function aHub() {
  const heard: HubMessage[] = []
  const silences: boolean[] = []
  const sent: unknown[] = []
  let timers: { atMs: number; run: () => void }[] = []
  let nowMs = 0
  let connections: { text: (text: string) => void; closed: () => void; open: boolean }[] = []

  const wall = connectWall(
    (onText, onClosed) => {
      const connection = { text: onText, closed: onClosed, open: true }
      connections = [...connections, connection]
      return {
        send: text => sent.push(JSON.parse(text)),
        close: () => {
          connection.open = false
        },
      }
    },
    { heard: message => heard.push(message), silent: silent => silences.push(silent) },
    {
      after(ms, run) {
        const timer = { atMs: nowMs + ms, run }
        timers.push(timer)
        return () => {
          timers = timers.filter(other => other !== timer)
        }
      },
    },
  )

  const last = () => connections[connections.length - 1]
  return {
    ...{ wall, heard, silences, sent },
    opened: () => connections.length,
    stillOpen: () => connections.filter(connection => connection.open).length,
    raw: (text: string) => last()?.text(text),
    say: (message: object) => last()?.text(JSON.stringify({ nowMs: 0, wallNowMs: 0, ...message })),
    hangUp: () => last()?.closed(),
    pass(ms: number) {
      const untilMs = nowMs + ms
      for (;;) {
        const next = timers
          .filter(timer => timer.atMs <= untilMs)
          .sort((left, right) => left.atMs - right.atMs)[0]
        if (next === undefined) break
        nowMs = next.atMs
        timers = timers.filter(timer => timer !== next)
        next.run()
      }
      nowMs = untilMs
    },
  }
}

const snapshot = (revision: number) => ({ kind: 'snapshot', revision, board: aBoard() })
const patch = (revision: number) => ({ kind: 'patch', revision, patch: {} })
const heartbeat = (revision: number) => ({ kind: 'heartbeat', revision, provedAtMs: 0 })
const kinds = (hub: ReturnType<typeof aHub>) => hub.heard.map(message => message.kind)

describe('connectWall', () => {
  it('asks for a snapshot first and hears patches only after it', () => {
    const hub = aHub()
    hub.say(patch(4))
    hub.say(snapshot(4))
    hub.say(patch(5))
    hub.say(heartbeat(5))
    expect(hub.sent).toEqual([{ kind: 'resync' }])
    expect(kinds(hub)).toEqual(['snapshot', 'patch', 'heartbeat'])
  })

  it('asks for a snapshot at a gap and drops what comes before it', () => {
    const hub = aHub()
    hub.say(snapshot(4))
    hub.say(patch(6))
    hub.say(patch(7))
    hub.say(snapshot(7))
    expect(hub.sent).toEqual([{ kind: 'resync' }, { kind: 'resync' }])
    expect(kinds(hub)).toEqual(['snapshot', 'snapshot'])
  })

  it('takes a heartbeat with a revision it has not heard for a gap', () => {
    const hub = aHub()
    hub.say(snapshot(4))
    hub.say(heartbeat(5))
    expect(hub.sent).toHaveLength(2)
  })

  it('drops what is no message of the bridge, and does not take it for a word', () => {
    const hub = aHub()
    for (const text of ['', '{', 'null', '{"kind":"patch"}', '{"kind":"snapshot","board":{}}']) hub.raw(text)
    expect([hub.heard, hub.silences]).toEqual([[], []])
  })

  it('[SG4] is silent after 2 s without a word, and not a moment before', () => {
    const hub = aHub()
    hub.say(snapshot(1))
    hub.pass(1_999)
    expect(hub.silences).toEqual([false])
    hub.pass(1)
    expect(hub.silences).toEqual([false, true])
  })

  it('[SG4] opens a new link when the old one is dead without saying so', () => {
    const hub = aHub()
    hub.say(snapshot(1))
    hub.pass(2_200)
    expect([hub.opened(), hub.stillOpen()]).toEqual([2, 1])
    hub.say(snapshot(1))
    expect(hub.silences).toEqual([false, true, false])
  })

  it('connects again at most 1 s after the hub hung up, however often it does', () => {
    const hub = aHub()
    for (let times = 1; times <= 8; times += 1) {
      hub.hangUp()
      hub.pass(1_000)
      expect(hub.opened()).toBeGreaterThan(times)
    }
  })

  it('hands on what is said of pairing, which counts no revision', () => {
    const hub = aHub()
    hub.say(snapshot(4))
    hub.say({ kind: 'pairing', codes: [], more: 0 })
    hub.say(patch(5))
    expect(hub.heard.map(({ kind }) => kind)).toEqual(['snapshot', 'pairing', 'patch'])
    expect(hub.sent).toEqual([{ kind: 'resync' }])
  })

  it('sends a command with an id of its own and hands on the answer', () => {
    const hub = aHub()
    hub.say(snapshot(1))
    const id = hub.wall.ask({ kind: 'acknowledge', alarmId: 'k-1', priority: 'high', by: 'wall' })
    hub.say({ kind: 'answer', id, accepted: false, reason: 'risen' })
    expect(hub.sent[1]).toMatchObject({ kind: 'command', id, command: { alarmId: 'k-1', priority: 'high' } })
    expect(hub.heard[1]).toEqual({ kind: 'answer', id, accepted: false, reason: 'risen' })
  })

  it('leaves nothing behind when it is closed', () => {
    const hub = aHub()
    hub.wall.close()
    hub.pass(10_000)
    expect([hub.opened(), hub.stillOpen(), hub.silences]).toEqual([1, 0, []])
  })
})
