import type { SampleSeries } from './recordSchema.ts'
import { thinColumns } from './thinColumns.ts'
import { firstAt } from './weighPressure.ts'

/**
 * A series as a chart of `width` pixels from `fromMs` to `toMs` can show it: of each pixel's samples the lowest and the highest,
 * each at its own moment, so that no peak vanishes; where data is missing for more than 1.5 s a point of NaN breaks the line. One
 * sample before and one after the range stay, so that the line runs to the edges. Few samples stay as they are. ms, mmHg.
 */
export function thinSamples(series: SampleSeries, fromMs: number, toMs: number, width: number): SampleSeries {
  const { atMs, pressureMmHg } = series
  const from = Math.max(0, firstAt(atMs, fromMs) - 1)
  const to = Math.min(atMs.length, firstAt(atMs, toMs) + 1)
  const value = (index: number): number => pressureMmHg[index] ?? Number.NaN
  // A column as narrow as that holds the samples of one moment.
  const columnMs = to - from <= 2 * width ? 0.001 : (toMs - fromMs) / Math.max(1, width)
  const columns = thinColumns(
    { from, to, atMs: index => atMs[index] ?? Number.NaN, low: value, high: value },
    columnMs,
  )
  const moments: number[] = []
  const values: number[] = []
  const put = (moment: number, pressure: number): void => {
    moments.push(moment)
    values.push(pressure)
  }
  for (const { low, high, lowAtMs, highAtMs, afterHole, atMs: beganAtMs } of columns) {
    if (afterHole) put(beganAtMs, Number.NaN)
    const isLowFirst = lowAtMs <= highAtMs
    put(isLowFirst ? lowAtMs : highAtMs, isLowFirst ? low : high)
    if (lowAtMs !== highAtMs) put(isLowFirst ? highAtMs : lowAtMs, isLowFirst ? high : low)
  }
  return { ...series, atMs: Float64Array.from(moments), pressureMmHg: Float32Array.from(values) }
}
