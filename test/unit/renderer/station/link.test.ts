import { describe, expect, it } from 'vitest'
import type { Encoded } from '../../../../stations/contract/encode.ts'
import type { Waiting } from '../../../../stations/tablet/outbox.ts'
import type { BrokerLink } from '../../../../renderer/station/link/connectBroker.ts'
import { createOutbox } from '../../../../renderer/station/link/createOutbox.ts'
import { createTabletClock } from '../../../../renderer/station/link/tabletClock.ts'

const word = (place: number, fields: Partial<Waiting> = {}): Waiting => ({
  ...{ place, topic: 'event', payload: `e${place}`, qos: 1, retain: false, before: null },
  ...fields,
})

/** An outbox whose broker answers when told to. */
function anOutbox(restored: readonly Waiting[] = []) {
  const sent: string[] = []
  const open: (() => void)[] = []
  const dropped: number[] = []
  let nowMs = 0
  const link: BrokerLink = {
    send({ payload }: Encoded, done) {
      sent.push(payload)
      if (done !== undefined) open.push(done)
    },
    stop: () => undefined,
  }
  const outbox = createOutbox({
    link: () => link,
    restored,
    assignmentTopic: 'assignment',
    assignment: () => 'new',
    standing: () => [{ topic: 'status', payload: 'here', qos: 1, retain: true }],
    drop: place => dropped.push(place),
    nowMs: () => nowMs,
  })
  return {
    outbox,
    sent,
    dropped,
    answerAll() {
      for (const done of open.splice(0)) done()
    },
    forget: () => open.splice(0),
    pass(ms: number) {
      nowMs += ms
    },
  }
}

describe('the outbox', () => {
  it('says status and assignment first, then what waits, the oldest first', () => {
    const { outbox, sent } = anOutbox([word(1), word(2)])
    outbox.put([word(3)])
    expect(sent).toEqual([])
    outbox.up()
    expect(sent).toEqual(['here', 'new', 'e1', 'e2', 'e3'])
  })

  it('keeps an assignment in its place between the events of two athletes', () => {
    const next = word(2, { topic: 'assignment', payload: 'next', before: 'old', retain: true })
    const { outbox, sent } = anOutbox([word(1), next, word(3)])
    outbox.up()
    expect(sent).toEqual(['here', 'old', 'e1', 'next', 'e3'])
  })

  it('drops a word when the broker has it and never before', () => {
    const { outbox, dropped, answerAll } = anOutbox()
    outbox.up()
    outbox.put([word(1)])
    expect([dropped, outbox.waiting()]).toEqual([[], 1])
    answerAll()
    expect([dropped, outbox.waiting()]).toEqual([[1], 0])
  })

  it('sends what was not answered again on the next connection, in its order, the same words', () => {
    const { outbox, sent, forget } = anOutbox()
    outbox.up()
    outbox.put([word(1), word(2)])
    forget()
    outbox.down()
    outbox.put([word(3)])
    sent.length = 0
    outbox.up()
    expect(sent.slice(2)).toEqual(['e1', 'e2', 'e3'])
  })

  it('keeps the order through a long backlog', () => {
    const all = Array.from({ length: 100 }, (_, index) => word(index))
    const { outbox, sent, answerAll } = anOutbox(all)
    outbox.up()
    while (outbox.waiting() > 0) answerAll()
    expect(sent.slice(2)).toEqual(all.map(({ payload }) => payload))
  })

  it('knows how long the broker has owed an answer', () => {
    const { outbox, pass, answerAll } = anOutbox()
    outbox.up()
    pass(3_000)
    expect(outbox.waitingMs()).toBe(3_000)
    answerAll()
    expect(outbox.waitingMs()).toBe(0)
  })
})

describe('[D1] the clock of a tablet', () => {
  function aClock(kept: Parameters<typeof createTabletClock>[0] = null) {
    const read = { steady: 0, wall: 1_000_000 }
    const clock = createTabletClock(kept, { steadyMs: () => read.steady, wallMs: () => read.wall })
    return { clock, read }
  }

  it('counts what was slept through', () => {
    const { clock, read } = aClock()
    read.steady += 500
    read.wall += 60_500
    expect(clock.nowMs()).toBe(60_500)
  })

  it('goes on from where the page before stood, the time between counted', () => {
    expect(aClock({ tabletMs: 90_000, wallMs: 995_000 }).clock.nowMs()).toBe(95_000)
  })

  it('never runs backwards, whatever the wall clock does', () => {
    const { clock, read } = aClock({ tabletMs: 90_000, wallMs: 2_000_000 })
    expect(clock.nowMs()).toBe(90_000)
    read.steady += 1_000
    read.wall -= 3_600_000
    expect(clock.nowMs()).toBe(91_000)
  })
})
