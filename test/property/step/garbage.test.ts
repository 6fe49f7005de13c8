import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aFloor, type Floor } from '../../support/aFloor.ts'
import { aHistory, happen } from '../../support/aFloorHistory.ts'

/** What is known of one station, and of its alarms but for the number in their ids. */
const knownOf = (floor: Floor, station: string) => ({
  tile: floor.tile(station),
  alarms: floor.alarms().flatMap(alarm => (alarm.station === station ? [{ ...alarm, id: '' }] : [])),
})

const aFloorWithAnother = (): Floor => {
  const floor = aFloor()
  floor.at('other').assign({ id: 'own', athlete: { id: 'somebody-else', name: 'Nobody Else' } })
  floor.at('other').pump('l', 190, { hz: 4 })
  return floor
}

test('[L6] nothing on any topic throws or changes another station', () => {
  fc.assert(
    fc.property(aHistory(['1', '2']), history => {
      const [disturbed, calm] = [aFloorWithAnother(), aFloorWithAnother()]
      for (const happening of history) {
        if (happening.kind === 'acknowledge') continue
        happen(disturbed, happening)
        if (happening.kind === 'run') happen(calm, happening)
      }
      expect(knownOf(disturbed, 'other')).toEqual(knownOf(calm, 'other'))
    }),
    { numRuns: 60 },
  )
})

test('[L6] no bytes on any topic throw', () => {
  const topics = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          'bfr',
          'v1',
          'main',
          'station',
          '1',
          'cuff',
          'l',
          'pressure',
          'event',
          'kiosk',
          '',
          '#',
        ),
        {
          maxLength: 9,
        },
      )
      .map(words => words.join('/')),
    fc.constantFrom(
      ...['status', 'alarms', 'heartbeat'].map(word => `bfr/v1/main/kiosk/wall-1/${word}`),
      ...['command', 'event', 'assignment'].map(word => `bfr/v1/main/station/1/${word}`),
    ),
  )
  const payloads = fc.oneof(
    fc.uint8Array({ maxLength: 64 }),
    fc.json().map(text => new TextEncoder().encode(text)),
  )
  const floor = aFloor()
  fc.assert(
    fc.property(topics, payloads, fc.boolean(), (topic, bytes, retained) => {
      floor.sendBytes(topic, bytes, retained)
    }),
    { numRuns: 1_000 },
  )
})
