import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { StationIdSchema } from '../../../stations/contract/ids.ts'
import { withAnswer, withRelease, withSent, type SentCommand } from '../../../stations/floor/sentCommands.ts'
import { newStation } from '../../../stations/floor/stationState.ts'

const station = newStation(v.parse(StationIdSchema, '1'), null, 0)
const sent = (id: string, type: SentCommand['type'] = 'release'): SentCommand => ({
  id,
  type,
  by: 'Anna',
  sentAtMs: 0,
  expiresAtMs: 10_000,
  answer: null,
})

describe('[C13] release commands of a station', () => {
  it('are watched, those of this kiosk and of others, a message is not', () => {
    const asked = withSent(withRelease(station, 'other-1'), sent('own-1'))
    expect(withSent(asked, sent('own-2', 'message')).releaseCommands).toEqual(['other-1', 'own-1'])
  })

  it('known already change nothing', () => {
    const asked = withRelease(station, 'r-1')
    expect(withRelease(asked, 'r-1')).toBe(asked)
  })

  it('[L10] are kept, the newest 16', () => {
    const ids = Array.from({ length: 20 }, (_, index) => `r-${index}`)
    expect(ids.reduce(withRelease, station).releaseCommands).toEqual(ids.slice(4))
  })
})

describe('[X31] what this kiosk asked last', () => {
  const both = withSent(withSent(station, sent('r-1')), sent('m-1', 'message'))

  it('is one of each type, the newer one last', () => {
    expect(withSent(both, sent('r-2')).commands.map(({ id }) => id)).toEqual(['m-1', 'r-2'])
  })

  it('gets its own answer, late from the moment it is void', () => {
    expect(withAnswer(both, { id: 'r-1', accepted: false, reason: 'pain' }, 9_999).commands).toEqual([
      { ...sent('r-1'), answer: { accepted: false, reason: 'pain', late: false, atMs: 9_999 } },
      sent('m-1', 'message'),
    ])
    const late = withAnswer(both, { id: 'm-1', accepted: true }, 10_000)
    expect(late.commands[1]?.answer).toEqual({ accepted: true, reason: null, late: true, atMs: 10_000 })
  })

  it('keeps its first answer, and takes none to what was not asked', () => {
    const answered = withAnswer(both, { id: 'r-1', accepted: true }, 100)
    expect(withAnswer(answered, { id: 'r-1', accepted: false }, 200)).toBe(answered)
    expect(withAnswer(both, { id: 'x-1', accepted: true }, 100)).toBe(both)
  })
})
