import { expect, test } from 'vitest'
import { wantsWall } from '../../../stations/board/wantsWall.ts'
import { aBoard, aCuff, anAlarm, aTile } from '../renderer/builders.ts'

const calm = aTile({ cuffs: [aCuff({ inflated: false })] })

test('a floor at rest leaves the screen to others, also with an alarm of low priority', () => {
  expect(wantsWall(aBoard({ tiles: [calm], alarms: [] }))).toBe(false)
  expect(
    wantsWall(aBoard({ tiles: [calm], alarms: [anAlarm({ condition: 'battery', priority: 'low' })] })),
  ).toBe(false)
})

test('wants the screen while anyone is under cuff, without any alarm', () => {
  const inflated = aTile({ cuffs: [aCuff({ inflated: false }), aCuff({ inflated: true })] })
  expect(wantsWall(aBoard({ tiles: [calm, inflated], alarms: [] }))).toBe(true)
})

test.each(['high', 'medium'] as const)(
  '[AL3] wants it while an alarm of priority %s stands, acknowledged or latched',
  priority => {
    const acknowledged = { atMs: 0, wallMs: 0, by: 'Anna' }
    for (const alarm of [anAlarm({ priority, acknowledged }), anAlarm({ priority, state: 'latched' })])
      expect(wantsWall(aBoard({ tiles: [calm], alarms: [alarm] }))).toBe(true)
  },
)

test('[C28] wants it when an athlete calls the coach', () => {
  const alarm = anAlarm({ condition: 'athlete-calls', priority: 'low' })
  expect(wantsWall(aBoard({ tiles: [calm], alarms: [alarm] }))).toBe(true)
})
