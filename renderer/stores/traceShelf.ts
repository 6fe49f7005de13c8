import type { BoardPatch, Trace, TracePoint } from '../../stations/board/boardSchema.ts'

/** One cuff's trace and how often it has changed. Not reactive: charts look when it is their turn. */
export interface TraceLine {
  readonly cuff: string
  points: readonly TracePoint[]
}

export interface TraceShelf {
  linesOf(station: string): readonly TraceLine[]
  /** Goes up with every change of this station's traces. */
  revisionOf(station: string): number
  replace(traces: readonly Trace[]): void
  apply(patch: Pick<BoardPatch, 'traces' | 'tracesGone'>): void
}

export function createTraceShelf(): TraceShelf {
  const lines = new Map<string, TraceLine[]>()
  const revisions = new Map<string, number>()
  let started = 0

  function touch(station: string): void {
    revisions.set(station, (revisions.get(station) ?? started) + 1)
  }

  function lineOf(station: string, cuff: string): TraceLine {
    const mine = lines.get(station) ?? []
    const known = mine.find(line => line.cuff === cuff)
    if (known !== undefined) return known
    const line: TraceLine = { cuff, points: [] }
    lines.set(station, [...mine, line])
    return line
  }

  return {
    linesOf: station => lines.get(station) ?? [],
    revisionOf: station => revisions.get(station) ?? started,
    replace(traces) {
      started += 1_000_000
      lines.clear()
      revisions.clear()
      for (const { station, cuff, points } of traces) lineOf(station, cuff).points = points
    },
    apply(patch) {
      for (const { station, cuff } of patch.tracesGone ?? []) {
        lines.set(
          station,
          (lines.get(station) ?? []).filter(line => line.cuff !== cuff),
        )
        touch(station)
      }
      for (const { station, cuff, drop, points } of patch.traces ?? []) {
        const line = lineOf(station, cuff)
        line.points = [...line.points.slice(drop), ...points]
        touch(station)
      }
    },
  }
}
