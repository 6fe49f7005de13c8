import type { SampleSeries } from '../../recordSchema.ts'
import { firstAt } from '../../weighPressure.ts'
import { pressureText } from '../decimals.ts'
import { quantity } from './codes.ts'

const PERIOD_MS = 1_000

/**
 * FHIR SampledData of a cuff from `fromMs` to `toMs`: lowest and highest pressure (mmHg) of each second, so that no peak is lost;
 * `E` where nothing was heard. null: nothing was heard at all.
 */
export function sampledPressure(series: SampleSeries, fromMs: number, toMs: number) {
  const { atMs, pressureMmHg } = series
  const seconds: (readonly [number, number] | null)[] = []
  let index = firstAt(atMs, fromMs)
  for (let beginMs = fromMs; beginMs < toMs && index < atMs.length; beginMs += PERIOD_MS) {
    let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (; (atMs[index] ?? Number.POSITIVE_INFINITY) < Math.min(beginMs + PERIOD_MS, toMs); index += 1) {
      const pressure = pressureText(pressureMmHg[index] ?? 0)
      lowest = Math.min(lowest, pressure)
      highest = Math.max(highest, pressure)
    }
    seconds.push(lowest > highest ? null : [lowest, highest])
  }
  if (!seconds.some(second => second !== null)) return null
  return {
    origin: quantity(0, 'mm[Hg]'),
    period: PERIOD_MS,
    dimensions: 2,
    data: seconds.map(second => (second === null ? 'E E' : second.join(' '))).join(' '),
  }
}
