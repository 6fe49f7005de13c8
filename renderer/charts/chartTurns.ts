/** A chart that waits for its turn. */
export interface TurnTaker {
  /** Whether there is anything new to draw. */
  isDue(): boolean
  draw(): void
}

/** Pictures and the time between them, as a page has them. */
export interface Pictures {
  next(run: () => void): () => void
  nowMs(): number
}

export interface ChartTurns {
  /** The result takes the chart out again. */
  join(chart: TurnTaker): () => void
}

/** Twice a second and chart: its points come at 4, and every drawing that is left out lets a flag through sooner. */
const REST_MS = 500
/** A picture that took longer is load: charts give way first. */
const SLOW_PICTURE_MS = 34
const TURN_UNDER_LOAD_MS = 400

/** At most one chart is redrawn between two pictures, in turn; under load hardly any. */
export function createChartTurns(pictures: Pictures): ChartTurns {
  const charts: { chart: TurnTaker; drawnAtMs: number }[] = []
  let stop: (() => void) | null = null
  let lastPictureMs = pictures.nowMs()
  let lastTurnMs = 0

  function picture(): void {
    stop = charts.length === 0 ? null : pictures.next(picture)
    const nowMs = pictures.nowMs()
    const loaded = nowMs - lastPictureMs > SLOW_PICTURE_MS
    lastPictureMs = nowMs
    if (loaded && nowMs - lastTurnMs < TURN_UNDER_LOAD_MS) return
    const index = charts.findIndex(({ chart, drawnAtMs }) => nowMs - drawnAtMs >= REST_MS && chart.isDue())
    const [turn] = index < 0 ? [] : charts.splice(index, 1)
    if (turn === undefined) return
    charts.push(turn)
    turn.drawnAtMs = nowMs
    lastTurnMs = nowMs
    turn.chart.draw()
  }

  return {
    join(chart) {
      const turn = { chart, drawnAtMs: Number.NEGATIVE_INFINITY }
      charts.push(turn)
      stop ??= pictures.next(picture)
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
