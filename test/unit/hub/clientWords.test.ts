import { generate, type IConnectPacket } from 'mqtt-packet'
import { describe, expect, it } from 'vitest'
import { connectFor, createClientWords } from '../../../electron/hub/bridge/clientWords.ts'
import { readPacket } from '../../../electron/hub/bridge/readPacket.ts'

/** Of a station that may say `mine` and hear `for-me`. */
function words() {
  const refused: string[] = []
  const look = createClientWords(
    { mayPublish: topic => topic === 'mine', maySubscribe: filter => filter === 'for-me' },
    (what, text) => refused.push(`${what} ${text}`),
  )
  return { look, refused }
}

function word(topic: string, qos: 0 | 1 | 2) {
  const id = qos === 0 ? {} : { messageId: 7 }
  return generate({ cmd: 'publish', topic, payload: 'x', qos, dup: false, retain: true, ...id })
}

function asking(...topics: readonly string[]) {
  const subscriptions = topics.map(topic => ({ topic, qos: 1 as const }))
  return generate({ cmd: 'subscribe', messageId: 9, subscriptions })
}

/** The answer that the client gets instead of the broker's. */
function answerTo(bytes: Buffer, { look } = words()) {
  const verdict = look(bytes)
  return verdict.kind === 'answer' && verdict.bytes !== null ? readPacket(verdict.bytes) : verdict
}

describe('createClientWords', () => {
  it('carries what may be said and heard', () => {
    const { look, refused } = words()
    expect(look(word('mine', 1))).toEqual({ kind: 'carry', topic: 'mine' })
    expect(look(asking('for-me'))).toEqual({ kind: 'carry', topic: null })
    for (const bytes of [generate({ cmd: 'pingreq' }), generate({ cmd: 'disconnect' })])
      expect(look(bytes)).toEqual({ kind: 'carry', topic: null })
    expect(refused).toEqual([])
  })

  it('confirms a word that may not be said, and carries it nowhere', () => {
    const { look, refused } = words()
    expect(look(word('another', 0))).toEqual({ kind: 'answer', bytes: null })
    expect(answerTo(word('another', 1))).toMatchObject({ cmd: 'puback', messageId: 7 })
    expect(refused).toEqual(['publish-refused another'])
  })

  it('goes through all four steps of QoS 2 for a word that goes nowhere, once', () => {
    const one = words()
    const release = generate({ cmd: 'pubrel', messageId: 7 })
    expect(answerTo(word('another', 2), one)).toMatchObject({ cmd: 'pubrec', messageId: 7 })
    expect(answerTo(release, one)).toMatchObject({ cmd: 'pubcomp', messageId: 7 })
    expect(one.look(release)).toEqual({ kind: 'carry', topic: null })
  })

  it('refuses subscriptions of which one is wider, as the broker would say it', () => {
    const one = words()
    const answer = { cmd: 'suback', messageId: 9, granted: [128, 128] }
    expect(answerTo(asking('for-me', '#'), one)).toMatchObject(answer)
    expect(one.refused).toEqual(['subscribe-refused #'])
  })

  it('cuts what a client never says', () => {
    const again = generate({ cmd: 'connect', clientId: 'x', clean: true, keepalive: 1 })
    const answer = generate({ cmd: 'suback', messageId: 9, granted: [0] })
    for (const bytes of [again, answer, Buffer.from([0xf0, 0]), Buffer.from([0x32, 1, 0])])
      expect(words().look(bytes)).toEqual({ kind: 'cut' })
  })
})

describe('connectFor', () => {
  const asked: IConnectPacket = {
    ...{ cmd: 'connect', clientId: 'station-5-a-page', clean: false, keepalive: 8, protocolVersion: 4 },
    ...{ protocolId: 'MQTT', username: 'station-5-a', password: Buffer.from('of the device') },
    will: { topic: 'mine', payload: Buffer.from('{}'), qos: 1, retain: true },
  }

  it('keeps session, time and last will, and tells the broker its own login alone', () => {
    const bytes = connectFor(asked, { username: 'tablets', password: 'of the broker' }, true)
    const login = { username: 'tablets', password: Buffer.from('of the broker') }
    expect(readPacket(bytes)).toMatchObject({ ...asked, ...login })
    expect(bytes.toString()).not.toContain('of the device')
  })

  it('has no login where there is none, and no last will that may not be', () => {
    const read = readPacket(connectFor(asked, null, false))
    expect(read).not.toHaveProperty('username')
    expect(read).not.toHaveProperty('will')
  })
})
