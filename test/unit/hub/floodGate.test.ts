import { describe, expect, it } from 'vitest'
import { createFloodGate } from '../../../electron/hub/floodGate.ts'

const station = (id: string, rest: string) => `bfr/v1/main/station/${id}/${rest}`
const pressure = station('5', 'cuff/l/pressure')

const unheard = () => undefined

/** A gate for which no time passes, and whom it told of. */
function aTellingGate() {
  const over: string[] = []
  const gate = createFloodGate(
    () => 0,
    sender => over.push(sender),
  )
  return { gate, over }
}

function letIn(gate: ReturnType<typeof createFloodGate>, topic: string, count: number): number {
  return Array.from({ length: count }, () => gate.lets(topic)).filter(Boolean).length
}

describe('createFloodGate', () => {
  it('[C22] lets 400 samples a second in, 256 at once, and no more', () => {
    const time = { nowMs: 0 }
    const gate = createFloodGate(() => time.nowMs, unheard)
    expect(letIn(gate, pressure, 10_000)).toBe(256)
    time.nowMs = 500
    expect(letIn(gate, pressure, 10_000)).toBe(200)
    time.nowMs = 10_000
    expect(letIn(gate, pressure, 10_000)).toBe(256)
  })

  it('[C22] holds nothing back that the tablet says, and no other station', () => {
    const gate = createFloodGate(() => 0, unheard)
    letIn(gate, pressure, 10_000)
    letIn(gate, station('5', 'status'), 10_000)
    expect(letIn(gate, station('5', 'event'), 400)).toBe(400)
    expect(letIn(gate, station('6', 'cuff/l/pressure'), 200)).toBe(200)
  })

  it('[L7] lets no more in of a station that has many names for its cuffs', () => {
    const gate = createFloodGate(() => 0, unheard)
    const names = Array.from({ length: 10_000 }, (_, name) => station('5', `cuff/c${name}/pressure`))
    expect(names.filter(topic => gate.lets(topic))).toHaveLength(256)
  })

  it('[L10] keeps a bounded number of senders, and room for new ones', () => {
    const time = { nowMs: 0 }
    const gate = createFloodGate(() => time.nowMs, unheard)
    for (let i = 0; i < 10_000; i += 1) gate.lets(`nonsense/${i}`)
    expect(letIn(gate, 'late', 10)).toBe(0)
    time.nowMs = 5_000
    expect(letIn(gate, 'late', 10)).toBe(10)
  })

  it('[C22] tells by whom it is too much: a station once for all its cuffs, a tablet by what it says', () => {
    const { gate, over } = aTellingGate()
    for (let name = 0; name < 300; name += 1) gate.lets(station('5', `cuff/c${name}/pressure`))
    letIn(gate, station('5', 'status'), 33)
    letIn(gate, station('6', 'event'), 400)
    expect(over).toHaveLength(300 - 256 + 1)
    expect(new Set(over)).toEqual(new Set(['bfr/v1/main/station/5', station('5', 'status')]))
  })

  it('[L10] tells of strangers without end as of one', () => {
    const { gate, over } = aTellingGate()
    for (let i = 0; i < 10_000; i += 1) gate.lets(`nonsense/${i}`)
    expect(new Set(over)).toEqual(new Set(['more than 4096 senders']))
  })
})
