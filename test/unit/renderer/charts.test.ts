import { describe, expect, it } from 'vitest'
import { createChartTurns } from '../../../renderer/charts/chartTurns.ts'
import { thinTrace } from '../../../renderer/charts/thinTrace.ts'
import { pressureScale, traceScale } from '../../../renderer/format/pressureScale.ts'
import type { TracePoint } from '../../../stations/board/boardSchema.ts'
import { aCuff } from './builders.ts'

/** Charts on pictures that the test draws. */
function aFloorOfCharts(count: number) {
  let nowMs = 0
  let next: (() => void) | null = null
  const drawn: number[] = []
  const turns = createChartTurns({
    nowMs: () => nowMs,
    next(run) {
      next = run
      return () => {
        next = null
      }
    },
  })
  const leave = Array.from({ length: count }, (_, index) =>
    turns.join({ isDue: () => true, draw: () => drawn.push(index) }),
  )
  const pictures = (times: number, everyMs: number): number[] => {
    const before = drawn.length
    for (let time = 0; time < times; time += 1) {
      nowMs += everyMs
      const run = next
      next = null
      run?.()
    }
    return drawn.slice(before)
  }
  return { pictures, leave, waits: () => next !== null }
}

describe('chartTurns', () => {
  it('draws one chart a picture, in turn', () => {
    expect(aFloorOfCharts(24).pictures(24, 16)).toEqual(Array.from({ length: 24 }, (_, index) => index))
  })

  it('draws each chart at most four times a second, and 24 of them at least twice', () => {
    const times = (drawn: number[]) =>
      Math.max(...[0, 1].map(chart => drawn.filter(one => one === chart).length))
    expect(times(aFloorOfCharts(2).pictures(60, 16.7))).toBeLessThanOrEqual(4)
    const many = aFloorOfCharts(24).pictures(60, 16.7)
    expect(many.filter(one => one === 23).length).toBeGreaterThanOrEqual(2)
  })

  it('gives way under load, but does not stand still', () => {
    const drawn = aFloorOfCharts(12).pictures(20, 100)
    expect(drawn.length).toBeGreaterThan(0)
    expect(drawn.length).toBeLessThanOrEqual(5)
  })

  it('asks for no more pictures once every chart has left', () => {
    const floor = aFloorOfCharts(2)
    for (const leave of floor.leave) leave()
    expect(floor.waits()).toBe(false)
  })
})

describe('thinTrace', () => {
  const window = { nowMs: 60_000, spanMs: 60_000, columns: 60 }
  const points: TracePoint[] = Array.from({ length: 240 }, (_, index) => [index * 250, 140, 150])

  it('keeps the highest and the lowest of every column', () => {
    const spiked = points.map<TracePoint>(([atMs]) => [
      atMs,
      atMs === 30_250 ? 20 : 140,
      atMs === 30_500 ? 230 : 150,
    ])
    const line = thinTrace(spiked, window)
    expect(line.length).toBeLessThanOrEqual(120)
    expect(Math.max(...line.map(point => point.y))).toBe(230)
    expect(Math.min(...line.map(point => point.y))).toBe(20)
  })

  it('has a hole where there was no data', () => {
    const line = thinTrace([...points.slice(0, 100), ...points.slice(140)], window)
    expect(line.filter(point => Number.isNaN(point.y))).toHaveLength(1)
  })

  it('leaves out what is older than the window', () => {
    expect(thinTrace(points, { ...window, nowMs: 120_001 })).toEqual([])
  })
})

describe('scales', () => {
  it('come from the prescription alone', () => {
    expect(pressureScale(aCuff())).toBe(240)
    expect(traceScale(aCuff())).toEqual({ fromMmHg: 105, toMmHg: 206 })
    expect(traceScale(aCuff({ targetMmHg: null, lopMmHg: null }))).toEqual({ fromMmHg: 0, toMmHg: 300 })
  })
})
