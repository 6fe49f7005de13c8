import { Chart, LinearScale, LineController, LineElement, PointElement, type ChartDataset } from 'chart.js'
import type { ChartPoint } from './thinTrace.ts'

Chart.register(LineController, LineElement, PointElement, LinearScale)

/** What one drawing of a trace shows; times in ms of the kiosk's clock, pressures in mmHg. */
export interface TracePicture {
  readonly beginMs: number
  readonly endMs: number
  readonly fromMmHg: number
  readonly toMmHg: number
  readonly band: { readonly from: number; readonly to: number } | null
  readonly lines: readonly ChartPoint[][]
  readonly colours: { readonly lines: readonly string[]; readonly band: string }
  readonly widthPx: number
  readonly heightPx: number
  readonly lineWidthPx: number
}

export interface TraceChart {
  draw(picture: TracePicture): void
  destroy(): void
}

/** Ticks that are to be seen are measured even on a scale that is not. */
const hidden = { type: 'linear', display: false, ticks: { display: false } } as const

/**
 * A Chart.js line chart without axes, animation, parsing or anything that follows the pointer. Its lines are the same
 * objects from picture to picture: for a new one Chart.js would build its controller and all of its points anew.
 */
export function createTraceChart(canvas: HTMLCanvasElement): TraceChart {
  let shown: TracePicture | null = null
  const lines: ChartDataset<'line', ChartPoint[]>[] = []
  const chart = new Chart(canvas, {
    type: 'line' as const,
    data: { datasets: lines },
    options: {
      responsive: false,
      maintainAspectRatio: false,
      animation: false,
      parsing: false,
      normalized: true,
      events: [],
      layout: { padding: 0, autoPadding: false },
      scales: { x: hidden, y: hidden },
    },
    plugins: [
      {
        id: 'target-band',
        beforeDatasetsDraw({ ctx, chartArea, scales }) {
          const y = scales['y']
          if (shown?.band == null || y === undefined) return
          const top = y.getPixelForValue(shown.band.to)
          ctx.fillStyle = shown.colours.band
          ctx.fillRect(chartArea.left, top, chartArea.width, y.getPixelForValue(shown.band.from) - top)
        },
      },
    ],
  })

  return {
    draw(picture) {
      shown = picture
      if (chart.width !== picture.widthPx || chart.height !== picture.heightPx) {
        chart.resize(picture.widthPx, picture.heightPx)
      }
      chart.options.scales = {
        x: { ...hidden, min: picture.beginMs, max: picture.endMs },
        y: { ...hidden, min: picture.fromMmHg, max: picture.toMmHg },
      }
      lines.length = Math.min(lines.length, picture.lines.length)
      picture.lines.forEach((points, index) => {
        const line = (lines[index] ??= { data: [], pointRadius: 0, spanGaps: false })
        // What can't grow is not watched for growing.
        line.data = Object.seal(points)
        line.borderColor = picture.colours.lines[index % picture.colours.lines.length] ?? ''
        line.borderWidth = picture.lineWidthPx
      })
      chart.update('none')
    },
    destroy: () => chart.destroy(),
  }
}
