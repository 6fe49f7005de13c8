import { describe, expect, it } from 'vitest'
import { createDemoCoach } from '../../../electron/hub/demo/demoCoach.ts'
import type { AlarmView } from '../../../stations/board/alarmViewSchema.ts'
import type { WallCommand } from '../../../stations/board/commandSchema.ts'
import { aBoard, anAlarm } from '../renderer/builders.ts'

function aFloor(first: readonly AlarmView[]) {
  const floor = { nowMs: 0, alarms: first }
  const said: { atMs: number; command: WallCommand }[] = []
  const coach = createDemoCoach({
    nowMs: () => floor.nowMs,
    board: () => aBoard({ alarms: [...floor.alarms] }),
    command: (_id, command) => said.push({ atMs: floor.nowMs, command }),
  })
  const watch = (seconds: number) => {
    for (let i = 0; i < seconds && said.length === 0; i += 1) {
      floor.nowMs += 1_000
      coach()
    }
  }
  return { floor, said, watch }
}

describe('createDemoCoach', () => {
  it('acknowledges a high alarm 20 to 40 s after it came, with the priority seen', () => {
    const { said, watch } = aFloor([anAlarm()])
    watch(60)
    expect(said.map(({ command }) => command)).toEqual([
      { kind: 'acknowledge', alarmId: 'k-1', priority: 'high', by: 'Demo coach' },
    ])
    expect(said[0]?.atMs).toBeGreaterThanOrEqual(20_000)
    expect(said[0]?.atMs).toBeLessThanOrEqual(42_000)
  })

  it('begins anew when the alarm rises', () => {
    const { floor, said, watch } = aFloor([anAlarm({ priority: 'medium' })])
    watch(15)
    floor.alarms = [anAlarm({ priority: 'high' })]
    watch(19)
    expect(said).toEqual([])
  })

  it('leaves low and acknowledged alarms alone', () => {
    const acknowledged = { atMs: 1, wallMs: 1, by: 'Coach' }
    const { said, watch } = aFloor([anAlarm({ priority: 'low' }), anAlarm({ id: 'k-2', acknowledged })])
    watch(100)
    expect(said).toEqual([])
  })
})
