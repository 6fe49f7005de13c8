import { Chart, LinearScale, LineController, LineElement, PointElement } from 'chart.js'
import zoom from 'chartjs-plugin-zoom'
import type { ChartPoint } from '../charts/thinTrace.ts'
import { formatLength } from '../format/formatClock.ts'
import { scenePlugin, type SceneColours } from './drawScene.ts'
import type { PressureScene } from './pressurePicture.ts'

Chart.register(LineController, LineElement, PointElement, LinearScale, zoom)

export interface Range {
  readonly fromMs: number
  readonly toMs: number
}

export interface PressurePicture {
  readonly scene: PressureScene
  readonly lines: readonly (readonly ChartPoint[])[]
  readonly range: Range
  readonly whole: Range
  readonly colours: SceneColours & { readonly lines: readonly string[] }
}

export interface PressureChart {
  draw(picture: PressurePicture): void
  destroy(): void
}

export const shortestRangeMs = 2_000
const STEPS_S = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 14_400]
const MOST_TICKS = 9

/** A Chart.js line chart in full, with zoom by wheel and fingers; `zoomed` hears the range that somebody moved to. */
export function createPressureChart(
  canvas: HTMLCanvasElement,
  zoomed: (range: Range) => void,
): PressureChart {
  let shown: PressurePicture | null = null
  const moved = ({ chart }: { chart: Chart }): void => {
    const x = chart.scales['x']
    if (x !== undefined) zoomed({ fromMs: x.min, toMs: x.max })
  }
  const chart = new Chart(canvas, {
    type: 'line',
    data: { datasets: [] },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      parsing: false,
      normalized: true,
      events: [],
      plugins: {
        zoom: {
          zoom: { wheel: { enabled: true }, pinch: { enabled: true }, mode: 'x', onZoomComplete: moved },
          pan: { enabled: true, mode: 'x', onPanComplete: moved },
        },
      },
    },
    plugins: [scenePlugin(() => shown)],
  })

  return {
    draw(picture) {
      shown = picture
      const { range, whole, scene, colours } = picture
      const ticks = { color: colours.ink, font: { family: colours.font, size: 12.5 }, maxRotation: 0 }
      const stepMs = stepOf(range) * 1_000
      chart.options.scales = {
        x: {
          type: 'linear',
          ...{ min: range.fromMs, max: range.toMs },
          grid: { display: false },
          border: { color: colours.line },
          afterBuildTicks: axis => {
            const { originMs } = scene
            const first = Math.ceil((range.fromMs - originMs) / stepMs)
            const count = Math.floor((range.toMs - originMs) / stepMs) - first + 1
            axis.ticks = Array.from({ length: Math.max(0, count) }, (_, index) => ({
              value: originMs + (first + index) * stepMs,
            }))
          },
          ticks: { ...ticks, callback: value => sinceOrigin(Number(value) - scene.originMs) },
        },
        y: {
          type: 'linear',
          ...{ min: 0, max: scene.topMmHg },
          grid: { color: colours.line },
          border: { display: false },
          ticks: { ...ticks, stepSize: 50 },
        },
      }
      if (chart.options.plugins?.zoom !== undefined) {
        chart.options.plugins.zoom.limits = {
          x: { min: whole.fromMs, max: whole.toMs, minRange: shortestRangeMs },
        }
      }
      chart.data.datasets = picture.lines.map((points, index) => ({
        data: [...points],
        borderColor: colours.lines[index % colours.lines.length] ?? colours.ink,
        borderWidth: 1.5,
        pointRadius: 0,
        spanGaps: false,
      }))
      chart.update('none')
    },
    destroy: () => chart.destroy(),
  }
}

function stepOf({ fromMs, toMs }: Range): number {
  const lengthS = (toMs - fromMs) / 1_000
  return STEPS_S.find(step => lengthS / step <= MOST_TICKS) ?? Math.ceil(lengthS / MOST_TICKS)
}

/** What went before the check-in is below zero. */
function sinceOrigin(lengthMs: number): string {
  return lengthMs < 0 ? `−${formatLength(-lengthMs)}` : formatLength(lengthMs)
}
