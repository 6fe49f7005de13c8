/** A chart that waits for its turn. */
export interface TurnTaker {
  /** Whether there is anything new to draw. */
  isDue(): boolean
  draw(): void
}

/** Pictures and the time between them, as a page has them. */
export interface Pictures {
  /** Runs once before the next picture after `leastMs`; the result takes it back. */
  next(run: () => void, leastMs: number): () => void
  nowMs(): number
}

export interface ChartTurns {
  /** The result takes the chart out again. */
  join(chart: TurnTaker): () => void
}

/** Twice a second and chart: its points come at 4, and every drawing that is left out lets a flag through sooner. */
const REST_MS = 500
/**
 * A quarter of the charts at a time. A picture costs the browser several times what a drawing does, so one for each chart is
 * dear; and all in one would hold up a flag that comes meanwhile.
 */
const TURNS = 4
const TURN_MS = REST_MS / TURNS
/** A picture that comes so much later than it was asked for is load: charts give way first. */
const LATE_MS = 34
const TURN_UNDER_LOAD_MS = 400

/** Charts are redrawn in turn, some before each of a few pictures; under load hardly any. */
export function createChartTurns(pictures: Pictures): ChartTurns {
  const charts: { chart: TurnTaker; drawnAtMs: number }[] = []
  let stop: (() => void) | null = null
  let dueAtMs = 0
  let lastTurnMs = 0

  function wait(forMs: number): void {
    dueAtMs = pictures.nowMs() + forMs
    stop = pictures.next(turn, forMs)
  }

  function turn(): void {
    const nowMs = pictures.nowMs()
    const lateMs = nowMs - dueAtMs
    const isLoaded = lateMs > LATE_MS
    wait(isLoaded ? TURN_MS : TURN_MS - lateMs)
    if (isLoaded && nowMs - lastTurnMs < TURN_UNDER_LOAD_MS) return
    const rested = charts.filter(
      ({ chart, drawnAtMs }) => nowMs - drawnAtMs > REST_MS - TURN_MS / 2 && chart.isDue(),
    )
    for (const next of rested.slice(0, isLoaded ? 1 : Math.ceil(charts.length / TURNS))) {
      charts.push(...charts.splice(charts.indexOf(next), 1))
      next.drawnAtMs = nowMs
      lastTurnMs = nowMs
      next.chart.draw()
    }
  }

  return {
    join(chart) {
      const turn = { chart, drawnAtMs: Number.NEGATIVE_INFINITY }
      charts.push(turn)
      if (stop === null) wait(0)
      return () => {
        const index = charts.indexOf(turn)
        if (index >= 0) charts.splice(index, 1)
        if (charts.length > 0 || stop === null) return
        stop()
        stop = null
      }
    },
  }
}
