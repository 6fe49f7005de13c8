import type { Condition, Priority } from '../../../stations/board/conditionSchema.ts'
import { aBand } from '../aFloorAtWork.ts'
import type { Floor } from '../aFloor.ts'
import type { Station } from '../aFloorStation.ts'
import type { Scenario } from './scenario.ts'
import { inBand } from './timeScenarios.ts'

type Act = (station: Station, floor: Floor) => void

/** Something is said by a station where a band is inflated, or not; the flag is awaited for that long. */
function said(
  id: string,
  condition: Condition,
  priority: Priority,
  cause: string,
  act: Act,
  { waitMs = 500, inflated = true } = {},
): Scenario {
  return {
    id,
    condition,
    priority,
    cause,
    waitMs,
    begin(floor, station, phaseMs) {
      if (inflated) inBand(floor, station, phaseMs)
      else floor.run(2_000 + phaseMs)
      act(station, floor)
      return floor.nowMs()
    },
  }
}

const report =
  (fields: Readonly<Record<string, unknown>>): Act =>
  station =>
    station.event('report', fields)
const invalid: Act = (_, floor) => {
  for (let count = 0; count < 3; count++) floor.send('station/1/status', { online: 'maybe' })
}
const known: Act = station => void station.status()
const invalidOfKnown: Act = (station, floor) => {
  known(station, floor)
  invalid(station, floor)
}
const alsoAtTwo: Act = (_, floor) => void floor.at('2').assign({ id: 'as-2' }, { cuffs: [aBand()] })
const idle = { inflated: false }

/** C11, C15 to C28: what a station, an athlete or the kiosk itself does. */
export const stationScenarios: readonly Scenario[] = [
  said('C11', 'station-offline', 'low', 'its last word', known, { waitMs: 16_000, inflated: false }),
  said('C11', 'station-offline', 'medium', 'its last word', known, { waitMs: 16_000 }),
  said('C11', 'station-offline', 'high', 'its last word', known, { waitMs: 76_000 }),
  said('C15', 'not-cleared', 'high', 'an assignment without `cleared`', station =>
    station.assign({ cleared: false }, { cuffs: [aBand()] }),
  ),
  said('C16', 'athlete-stop', 'high', '`stop`', station => station.event('stop')),
  said('C17', 'athlete-symptom', 'medium', 'tingling', report({ symptoms: ['tingling'] })),
  said('C18', 'athlete-pain', 'medium', 'pain 7', report({ pain: 7 })),
  said('C18', 'athlete-pain', 'high', 'pain 8', report({ pain: 8 })),
  said(
    'C20',
    'two-places',
    'medium',
    'assigned at a second station',
    (station, floor) => {
      station.event('released', { cuff: 'b' })
      alsoAtTwo(station, floor)
    },
    { waitMs: 11_000 },
  ),
  said('C20', 'two-places', 'high', 'assigned at a second station', alsoAtTwo, { waitMs: 11_000 }),
  said('C21', 'bad-data', 'low', 'the third invalid message', invalidOfKnown, idle),
  said('C21', 'bad-data', 'medium', 'the third invalid message', invalid),
  said('C22', 'flood', 'low', 'the 101st message of a second', station => {
    for (let count = 0; count < 101; count++) station.status()
  }),
  said('C23', 'battery', 'low', '19 %', station => station.cuffStatus('b', { batteryPercent: 19 })),
  said('C23', 'battery', 'medium', '9 %', station => station.cuffStatus('b', { batteryPercent: 9 })),
  said('C24', 'limits-loose', 'low', 'an assignment with 60 % 1RM', station =>
    station.assign({}, { loadPercent1Rm: 60 }),
  ),
  said('C25', 'broker-lost', 'medium', 'its last own message', breakBroker, {
    waitMs: 4_000,
    inflated: false,
  }),
  said('C25', 'broker-lost', 'high', 'its last own message', breakBroker, { waitMs: 9_000 }),
  said('C26', 'not-recorded', 'medium', 'the journal fails', (_, floor) =>
    floor.take({ kind: 'recording', isRecording: false }),
  ),
  said('C27', 'kiosk-gap', 'medium', 'it looks again', (_, floor) => floor.suspend(4_000)),
  said('C28', 'athlete-calls', 'low', '`call`', station => station.event('call')),
]

function breakBroker(_: Station, floor: Floor): void {
  floor.send('kiosk/wall-1/heartbeat', { seq: 1_000 })
  floor.breakBroker()
}
