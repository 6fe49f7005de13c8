import { describe, expect, it } from 'vitest'
import { createChartTurns } from '../../../renderer/charts/chartTurns.ts'
import { thinTrace } from '../../../renderer/charts/thinTrace.ts'
import { pressureScale, traceScale } from '../../../renderer/format/pressureScale.ts'
import type { TracePoint } from '../../../stations/board/boardSchema.ts'
import { aCuff } from './builders.ts'

/** Charts on a clock that the test runs: each picture comes as late after it was asked for as the test says. */
function aFloorOfCharts(count: number) {
  let nowMs = 0
  let asked: { readonly run: () => void; readonly atMs: number } | null = null
  const drawn: { readonly chart: number; readonly atMs: number }[] = []
  const turns = createChartTurns({
    nowMs: () => nowMs,
    next(run, leastMs) {
      asked = { run, atMs: nowMs + leastMs }
      return () => {
        asked = null
      }
    },
  })
  const leave = Array.from({ length: count }, (_, chart) =>
    turns.join({ isDue: () => true, draw: () => drawn.push({ chart, atMs: nowMs }) }),
  )
  const runFor = (forMs: number, lateMs: number) => {
    const untilMs = nowMs + forMs
    const before = drawn.length
    while (asked !== null && asked.atMs + lateMs <= untilMs) {
      const { run, atMs } = asked
      nowMs = atMs + lateMs
      asked = null
      run()
    }
    nowMs = untilMs
    return drawn.slice(before)
  }
  return { turns, runFor, leave, waits: () => asked !== null }
}

/** How often each chart was drawn. */
const timesOf = (drawn: readonly { readonly chart: number }[], count: number): number[] =>
  Array.from({ length: count }, (_, chart) => drawn.filter(one => one.chart === chart).length)

describe('chartTurns', () => {
  it.each([1, 2, 12, 16, 24])('draws each of %i charts twice a second', count => {
    const floor = aFloorOfCharts(count)
    floor.runFor(1_000, 8)
    const times = timesOf(floor.runFor(10_000, 8), count)
    expect(Math.min(...times)).toBeGreaterThanOrEqual(19)
    expect(Math.max(...times)).toBeLessThanOrEqual(20)
  })

  it('never draws more than a quarter of them in one picture, and no picture more often than eight times a second', () => {
    const drawn = aFloorOfCharts(16).runFor(10_000, 8)
    const pictures = new Map<number, number>()
    for (const { atMs } of drawn) pictures.set(atMs, (pictures.get(atMs) ?? 0) + 1)
    expect(Math.max(...pictures.values())).toBe(4)
    expect(pictures.size).toBeLessThanOrEqual(80)
  })

  it('gives way under load, but does not stand still', () => {
    const floor = aFloorOfCharts(12)
    floor.runFor(1_000, 8)
    const drawn = floor.runFor(10_000, 60)
    expect(drawn.length).toBeGreaterThan(10)
    expect(drawn.length).toBeLessThanOrEqual(25)
    expect(Math.min(...timesOf(drawn, 12))).toBeGreaterThan(0)
  })

  it('asks for no more pictures once every chart has left, and again when one comes', () => {
    const floor = aFloorOfCharts(2)
    for (const leave of floor.leave) leave()
    expect(floor.waits()).toBe(false)
    floor.turns.join({ isDue: () => false, draw: () => undefined })
    expect(floor.waits()).toBe(true)
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
