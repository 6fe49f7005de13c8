import { expect, test } from 'vitest'
import { raisedOnFloor } from '../budget/raisedOnFloor.ts'

test('on the real kiosk, athletes who do as they should raise no alarm', () => {
  expect(raisedOnFloor({ seed: 3, stations: 6, minutes: 9 })).toEqual([])
})

test('on the real kiosk, the first two minutes of a demo raise what they were written for', () => {
  const raised = raisedOnFloor({ seed: 1, stations: 12, minutes: 2, incidents: true })
  const high = raised.filter(({ priority }) => priority === 'high').map(({ condition }) => condition)
  expect([...new Set(high)]).toEqual(['pressure-over-lop', 'no-data', 'occlusion-time', 'athlete-stop'])
})
