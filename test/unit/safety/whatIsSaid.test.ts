import { expect, it } from 'vitest'
import type { AlarmView } from '../../../stations/board/alarmViewSchema.ts'
import { aFloor, startAtMs } from '../../support/aFloor.ts'
import { pressureScenarios } from '../../support/conditions/pressureScenarios.ts'
import { stationScenarios } from '../../support/conditions/stationScenarios.ts'
import { timeScenarios } from '../../support/conditions/timeScenarios.ts'

// How each condition begins is played by the scenarios that its delay is measured with; limits tightened there are tight here.

/**
 * How long after the cause each priority of each condition is reached, and what it says then: value and limit, place, cause. Causes
 * fall on a tick and a sample, so that one moment more or less shows.
 */
const said: Readonly<Record<string, string>> = {
  'C4 medium': '8000 ms: 124.2 mmHg, limit 115; station 1, l on left-thigh',
  'C5 medium': '10750 ms: 190 mmHg, limit 170 (85 % LOP); station 1, l on left-thigh',
  'C5 high': '5000 ms: 220 mmHg, limit 200 (100 % LOP); station 1, l on left-thigh',
  'C6 medium': '7300 ms: 251.4 mmHg, limit 240; station 1, l on left-thigh',
  'C7 medium': '3500 ms: 260 mmHg, limit 250; station 1, l on left-thigh',
  'C7 high': '1500 ms: 320 mmHg, limit 300; station 1, l on left-thigh',
  'C8 low': '10000 ms: 70 mmHg, limit 85; station 1, l on left-thigh',
  'C9 low': '11625 ms: 30 mmHg, limit 20; station 1',
  'C10 medium': '5000 ms: 5 s, limit 5; station 1, l on left-thigh',
  'C10 high': '15000 ms: 15 s, limit 15; station 1, l on left-thigh',
  'C13 medium': '5000 ms: 100 mmHg, limit 15; station 1, l on left-thigh',
  'C13 high': '15000 ms: 100 mmHg, limit 15; station 1, l on left-thigh',
  'C1 medium': '20500 ms: 20 s, limit 40; station 1, l on left-thigh',
  'C1 high': '40500 ms: 40 s, limit 40; station 1, l on left-thigh',
  'C1a medium': '20500 ms: 20 s, limit 40; station 1, l on left-arm',
  'C1a high': '40500 ms: 40 s, limit 40; station 1, l on left-arm',
  'C1b medium': '25500 ms: 25 s, limit 40; station 1, l on left-thigh',
  'C1b high': '40500 ms: 40 s, limit 40; station 1, l on left-thigh',
  'C1x high': '40500 ms: 40 s, limit 40; station 1, l on left-arm',
  'C2 medium': '20500 ms: 20 s, limit 40; station 1, l on left-thigh',
  'C2 high': '40500 ms: 40 s, limit 40; station 1, l on left-thigh',
  'C3 medium': '1500 ms: 6 s, limit 60; station 1, l on left-thigh',
  'C12 medium': '30000 ms: 30 s, limit 30; station 1, l on left-thigh',
  'C12 high': '90000 ms: 90 s, limit 90; station 1, l on left-thigh',
  'C14 medium': '3500 ms: 2 s, limit 2; station 1, l',
  'C14 high': '61500 ms: 60 s, limit 60; station 1, l',
  'C19 low': '45000 ms: 45 s, limit 45; station 1',
  'C11 low': '15000 ms: 15 s, limit 15; station 1',
  'C11 medium': '15000 ms: 15 s, limit 15; station 1',
  'C11 high': '75000 ms: 75 s, limit 60; station 1',
  'C15 high': '0 ms: no number; station 1',
  'C16 high': '0 ms: no number; station 1; stop',
  'C17 medium': '0 ms: no number; station 1; tingling',
  'C18 medium': '0 ms: 7 of 10, limit 7; station 1',
  'C18 high': '0 ms: 8 of 10, limit 8; station 1',
  'C20 medium': '10125 ms: no number; station 1',
  'C20 high': '10125 ms: no number; station 1',
  'C21 low': '0 ms: no number; station 1',
  'C21 medium': '0 ms: no number; station 1',
  'C22 low': '0 ms: no number; station 1',
  'C23 low': '0 ms: 19 %, limit 20; station 1, b on left-arm',
  'C23 medium': '0 ms: 9 %, limit 10; station 1, b on left-arm',
  'C24 low': '0 ms: 60 %, limit 50; station 1',
  'C25 medium': '3000 ms: 3 s, limit 3; the kiosk',
  'C25 high': '8000 ms: 8 s, limit 8; the kiosk',
  'C26 medium': '0 ms: no number; the kiosk',
  'C27 medium': '0 ms: 4 s, limit 2; the kiosk',
  'C28 low': '0 ms: no number; station 1',
}

function inWords({ value, limit, unit, limitPercentLop, station, cuff, limb, cause }: AlarmView): string {
  const share = limitPercentLop === null ? '' : ` (${limitPercentLop} % LOP)`
  const number = value === null ? 'no number' : `${value} ${unit}, limit ${limit}${share}`
  const at = station === null ? 'the kiosk' : `station ${station}`
  const on = cuff === null ? '' : `, ${cuff}${limb === null ? '' : ` on ${limb}`}`
  return `${number}; ${at}${on}${cause === null ? '' : `; ${cause}`}`
}

for (const scenario of [...pressureScenarios, ...timeScenarios, ...stationScenarios]) {
  const { id, condition, priority, limits = {}, begin, waitMs } = scenario
  it(`[C-2] ${id} ${priority} is reached in time, says what is over what, and does not end while it holds`, () => {
    const floor = aFloor({ limits })
    const causeAtMs = startAtMs + begin(floor, floor.at('1'), 0)
    floor.run(waitMs)
    const changes = () =>
      floor.entries.flatMap(entry =>
        entry.kind === 'alarm' && entry.alarm.condition === condition ? [entry] : [],
      )
    const reached = changes().find(({ alarm }) => alarm.priority === priority)
    const told = reached && `${reached.atMs - causeAtMs} ms: ${inWords(reached.alarm)}`
    expect(told).toBe(said[`${id} ${priority}`])
    floor.run(10_000)
    expect(changes().filter(({ change }) => change === 'ended')).toEqual([])
  })
}
