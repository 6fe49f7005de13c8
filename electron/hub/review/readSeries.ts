import { readSamples } from '../../../stations/record/readSamples.ts'
import type { SampleSeries } from '../../../stations/record/recordSchema.ts'
import type { SamplesOf } from '../../../stations/record/summariseStint.ts'
import type { Readable } from '../journal/handles.ts'
import { sessionBlocks } from './sessionBlocks.ts'

export type SessionSeries = {
  readonly samplesOf: SamplesOf
  /** By station and cuff, in the order they were first heard. */
  readonly all: readonly SampleSeries[]
  readonly unreadable: number
  readonly samples: number
}

const FIRST_ROOM = 4_096

/** Every sample of a session, by station and cuff, in memory: 12 bytes each. */
export function readSeries(handle: Readable, session: string): SessionSeries {
  const growing = new Map<string, ReturnType<typeof createGrowing>>()
  const { unreadable } = readSamples(sessionBlocks(handle, session), (station, cuff) => {
    const kept = createGrowing(station, cuff)
    growing.set(`${station}/${cuff}`, kept)
    return kept.put
  })
  const series = new Map([...growing].map(([key, kept]) => [key, kept.series()]))
  return {
    samplesOf: (station, cuff) => series.get(`${station}/${cuff}`) ?? null,
    all: [...series.values()],
    unreadable,
    samples: [...series.values()].reduce((sum, { atMs }) => sum + atMs.length, 0),
  }
}

/** A series that is not known in its length yet. */
function createGrowing(station: string, cuff: string) {
  let atMs = new Float64Array(FIRST_ROOM)
  let pressureMmHg = new Float32Array(FIRST_ROOM)
  let count = 0

  function grow(): void {
    const [moments, pressures] = [new Float64Array(count * 2), new Float32Array(count * 2)]
    moments.set(atMs)
    pressures.set(pressureMmHg)
    ;[atMs, pressureMmHg] = [moments, pressures]
  }

  return {
    put: (momentMs: number, pressure: number): void => {
      if (count === atMs.length) grow()
      atMs[count] = momentMs
      pressureMmHg[count] = pressure
      count += 1
    },
    series: (): SampleSeries => ({
      ...{ station, cuff },
      atMs: atMs.subarray(0, count),
      pressureMmHg: pressureMmHg.subarray(0, count),
    }),
  }
}
