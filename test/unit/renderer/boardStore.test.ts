// @vitest-environment node
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { watch } from 'vue'
import type { BoardPatch } from '../../../stations/board/boardSchema.ts'
import { aFloorOfThree, at, aWall, stations } from './aWall.ts'
import { aCuff, anAlarm, aTile } from './builders.ts'

beforeEach(() => setActivePinia(createPinia()))

const pressurePatch = (pressureMmHg: number): BoardPatch => ({
  changed: [{ station: '2', fields: { cuffs: [aCuff({ pressureMmHg })] } }],
})

describe('board store', () => {
  it('applies an alarm at once and the number beside it with the next picture', () => {
    const wall = aWall()
    wall.patch({ alarms: [anAlarm({ station: '2' })], ...pressurePatch(212) })
    expect(wall.board.tileOf('2')?.alarms.value).toHaveLength(1)
    expect(wall.pressure()).toBe(148.2)
    wall.picture()
    expect(wall.pressure()).toBe(212)
  })

  it('touches only the station an alarm belongs to', () => {
    const wall = aWall()
    const touched: string[] = []
    for (const station of stations) {
      const refs = wall.board.tileOf(station)
      if (refs !== undefined) watch([refs.tile, refs.alarms], () => touched.push(station), { flush: 'sync' })
    }
    wall.patch({ alarms: [anAlarm({ station: '2' })] })
    wall.patch({ gone: ['k-1'] })
    expect(touched).toEqual(['2', '2'])
  })

  it('[AL9] keeps alarms by rank, replaces by id, forgets what is gone', () => {
    const wall = aWall()
    wall.patch({ alarms: [anAlarm({ id: 'a', priority: 'low' }), anAlarm({ id: 'b', priority: 'medium' })] })
    wall.patch({ alarms: [anAlarm({ id: 'a', priority: 'high' })], gone: ['x'] })
    expect(wall.board.alarms.map(alarm => alarm.id)).toEqual(['a', 'b'])
    wall.patch({ gone: ['a'] })
    expect(wall.board.alarms.map(alarm => alarm.id)).toEqual(['b'])
  })

  it('takes new stations, a new order and what left, at once', () => {
    const wall = aWall()
    wall.patch({ alarms: [anAlarm({ station: '4' })] })
    wall.patch({ added: [aTile({ station: '4' })], order: ['4', '3', '1'] })
    expect(wall.board.order).toEqual(['4', '3', '1'])
    expect(wall.board.tileOf('2')).toBeUndefined()
    expect(wall.board.tileOf('4')?.alarms.value).toHaveLength(1)
  })

  it('forgets numbers that waited when a snapshot comes', () => {
    const wall = aWall()
    wall.patch(pressurePatch(99))
    wall.take({ kind: 'snapshot', ...at(9), board: aFloorOfThree() })
    wall.picture()
    expect(wall.pressure()).toBe(148.2)
  })

  it('changes no number more than four times a second, and ends with the newest', () => {
    const wall = aWall()
    const seen = new Set<number | null | undefined>()
    for (let time = 0; time < 60; time += 1) {
      wall.patch(pressurePatch(time))
      wall.picture(16)
      seen.add(wall.pressure())
    }
    expect(seen.size).toBeLessThanOrEqual(5)
    wall.picture(1_000)
    wall.picture(1_000)
    expect(wall.pressure()).toBe(59)
  })

  it('keeps a trace: old points go, new ones come', () => {
    const wall = aWall()
    wall.patch({
      traces: [
        {
          station: '2',
          cuff: 'l',
          drop: 0,
          points: [
            [0, 1, 2],
            [250, 3, 4],
          ],
        },
      ],
    })
    wall.patch({ traces: [{ station: '2', cuff: 'l', drop: 1, points: [[500, 5, 6]] }] })
    wall.picture()
    expect(wall.board.tracesOf().linesOf('2')[0]?.points).toEqual([
      [250, 3, 4],
      [500, 5, 6],
    ])
  })

  it('counts the stations under cuff', () => {
    const wall = aWall()
    expect(wall.board.underCuff).toBe(3)
    wall.patch({ changed: [{ station: '2', fields: { cuffs: [aCuff({ inflated: false })] } }] })
    wall.picture()
    expect(wall.board.underCuff).toBe(2)
  })
})
