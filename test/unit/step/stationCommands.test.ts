import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { happenedOf } from '../../../electron/hub/journal/happened.ts'
import { WallCommandSchema, type WallCommand } from '../../../stations/board/commandSchema.ts'
import { StationCommandSchema } from '../../../stations/contract/command.ts'
import { decode } from '../../../stations/contract/decode.ts'
import { encode } from '../../../stations/contract/encode.ts'
import { restoreKiosk } from '../../../stations/restoreKiosk.ts'
import { saveKiosk } from '../../../stations/saveKiosk.ts'
import { aFloor, type Floor } from '../../support/aFloor.ts'
import { atWork } from '../../support/aFloorAtWork.ts'

const release: WallCommand = { kind: 'release', station: '1', by: 'Anna' }
const message: WallCommand = { kind: 'message', station: '1', by: 'Anna', text: 'Slow down' }
const note: WallCommand = { kind: 'note', station: '1', by: 'Anna', text: 'Pale left foot' }

const ask = (floor: Floor, command: WallCommand) => floor.take({ kind: 'command', id: 'w-1', command })
const reply = (floor: Floor, fields: object = {}): void =>
  void floor.send('station/1/reply', { id: 'k1-c000001', accepted: true, ...fields })
const answers = (floor: Floor) => floor.tile('1').commands.map(({ type, answer }) => ({ type, answer }))

describe('[X30] what a screen may ask for a station', () => {
  it('publishes a release by the contract, void after 10 s', () => {
    const { floor } = atWork()
    const { publish, answer } = ask(floor, { ...release, reason: 'pain' })
    expect(answer).toEqual({ id: 'w-1', accepted: true, reason: null })
    const [sent] = publish.map(encode)
    expect(sent).toMatchObject({ topic: 'bfr/v1/main/station/1/command', qos: 1, retain: false })
    const { at, expiresAt, ...said } = v.parse(StationCommandSchema, JSON.parse(sent?.payload ?? ''))
    expect(said).toEqual({ id: 'k1-c000001', type: 'release', by: 'Anna', reason: 'pain' })
    expect(expiresAt - (at ?? 0)).toBe(10_000)
  })

  it('asks where nothing is inflated too: it only lets out', () => {
    const floor = aFloor({ stations: [{ id: '1', name: null }] })
    floor.run(1_000)
    expect(ask(floor, release)).toMatchObject({ answer: { accepted: true }, publish: [{ kind: 'command' }] })
  })

  it.each([
    ['an unknown station', { ...release, station: '9' }, 'unknown-station'],
    ['what is no station', { ...release, station: 'No 1/#' }, 'unknown-station'],
    ['nobody', { ...release, by: '  ' }, 'nobody'],
    ['an empty message', { ...message, text: ' \n' }, 'nothing-said'],
    ['an empty note', { ...note, text: ' ' }, 'nothing-said'],
  ])('refuses %s, in a word, and does nothing', (_, command, reason) => {
    const { floor } = atWork()
    const before = floor.state()
    const outcome = ask(floor, command)
    expect(outcome.answer).toEqual({ id: 'w-1', accepted: false, reason })
    expect([outcome.publish, outcome.entries, floor.state() === before]).toEqual([[], [], true])
  })

  it('refuses what nobody would hear: the broker is not proved', () => {
    const { floor } = atWork()
    floor.breakBroker()
    floor.run(4_000)
    expect(ask(floor, release).answer).toMatchObject({ accepted: false, reason: 'no-broker' })
    expect(ask(floor, note).answer).toMatchObject({ accepted: true })
  })

  it('refuses a note that would be lost: nothing is recorded', () => {
    const { floor } = atWork()
    floor.take({ kind: 'recording', isRecording: false })
    expect(ask(floor, note).answer).toMatchObject({ accepted: false, reason: 'not-recorded' })
    expect(ask(floor, release).answer).toMatchObject({ accepted: true })
  })

  it('keeps a note for the record of the athlete at the station', () => {
    const { floor } = atWork()
    const [entry] = ask(floor, note).entries
    expect(entry).toMatchObject({ kind: 'note', station: '1', by: 'Anna', text: 'Pale left foot' })
    expect(entry && happenedOf(entry, floor.state().stations)).toMatchObject({
      kind: 'note',
      station: '1',
      athlete_id: 'a-17',
      body: JSON.stringify({ by: 'Anna', text: 'Pale left foot' }),
    })
  })
})

describe('[X31] what became of a command', () => {
  it('shows the answer, refused with the reason of the station', () => {
    const { floor } = atWork()
    ask(floor, release)
    expect(answers(floor)).toEqual([{ type: 'release', answer: null }])
    reply(floor, { accepted: false, reason: 'valve stuck' })
    expect(answers(floor)).toMatchObject([
      { type: 'release', answer: { accepted: false, reason: 'valve stuck', late: false } },
    ])
    expect(floor.entries.filter(({ kind }) => kind === 'command')).toMatchObject([
      { change: 'asked', commandId: 'k1-c000001', type: 'release', by: 'Anna' },
      { change: 'refused', commandId: 'k1-c000001', reason: 'valve stuck', late: false },
    ])
  })

  it.each([
    [9_999, false],
    [10_000, true],
  ])('an answer after %i ms is late: %s', (afterMs, late) => {
    const { floor } = atWork()
    ask(floor, release)
    floor.run(afterMs)
    reply(floor)
    expect(answers(floor)).toMatchObject([{ answer: { accepted: true, late } }])
  })

  it('the first answer stands, and no other id answers', () => {
    const { floor } = atWork()
    ask(floor, release)
    reply(floor, { id: 'k1-c000002', accepted: false })
    expect(answers(floor)).toMatchObject([{ answer: null }])
    reply(floor)
    reply(floor, { accepted: false, reason: 'no' })
    expect(answers(floor)).toMatchObject([{ answer: { accepted: true, reason: null } }])
  })

  it('a message hides no release, a new release replaces the old one', () => {
    const { floor } = atWork()
    ask(floor, release)
    reply(floor, { accepted: false })
    ask(floor, message)
    expect(answers(floor)).toMatchObject([
      { type: 'release', answer: { accepted: false } },
      { type: 'message', answer: null },
    ])
    ask(floor, release)
    expect(floor.tile('1').commands.map(({ id }) => id)).toEqual(['k1-c000002', 'k1-c000003'])
  })

  it('[C13] watches a release that was accepted, whether its own copy came back before the reply or not', () => {
    for (const comesBack of [true, false]) {
      const { floor } = atWork()
      const [sent] = ask(floor, release).publish.map(encode)
      if (comesBack && sent !== undefined) {
        floor.sendBytes(sent.topic, new TextEncoder().encode(sent.payload))
      }
      reply(floor)
      floor.run(16_000)
      expect(floor.standing('release-failed')).toEqual(['release-failed high active'])
    }
  })

  it('[L3] [OC4] is saved and restored, and a state saved before there were commands still reads', () => {
    const { floor } = atWork()
    ask(floor, release)
    reply(floor, { accepted: false, reason: 'no' })
    const text = [...saveKiosk(floor.state())].join('')
    const restored = restoreKiosk(text, floor.state().setup)
    expect(restored.ok && restored.kiosk.stations).toEqual(floor.state().stations)
    expect(restored.ok && restored.kiosk.commandsSent).toBe(1)
    const old = text.replace(/"commandsSent":1,/, '').replace(/"commands":\[.*?\}\],/, '')
    expect(old).not.toMatch(/commandsSent|"commands"/)
    const read = restoreKiosk(old, floor.state().setup)
    expect(read.ok && [...read.kiosk.stations.values()].map(({ commands }) => commands)).toEqual([[]])
  })
})

describe('[X32] no command tightens a cuff', () => {
  it('the contract and the screens know no other', () => {
    expect(StationCommandSchema.options.map(({ entries }) => entries.type.literal)).toEqual([
      'release',
      'message',
    ])
    expect(WallCommandSchema.options.map(({ entries }) => entries.kind.literal)).toEqual([
      ...['acknowledge', 'pause-sound', 'resume-sound', 'start-session', 'end-session', 'arrange'],
      ...['release', 'message', 'note'],
    ])
    for (const type of ['inflate', 'tighten', 'set-pressure']) {
      const bytes = new TextEncoder().encode(JSON.stringify({ id: 'x', expiresAt: 1, type, targetMmHg: 200 }))
      expect(decode('bfr/v1/main/station/1/command', bytes).ok).toBe(false)
      expect(v.is(WallCommandSchema, { kind: type, station: '1', by: 'Anna', text: 'up' })).toBe(false)
    }
  })

  it('nothing about a pressure gets through with one that is known', () => {
    const { floor } = atWork()
    const asked = v.parse(WallCommandSchema, { ...release, targetMmHg: 300, pressureMmHg: 300 })
    const [sent] = ask(floor, asked).publish.map(encode)
    expect(sent?.payload).not.toMatch(/mmHg|:300/i)
  })
})
