import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js'
import type { SceneColours } from './drawScene.ts'

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
)

export interface MonthsPicture {
  readonly labels: readonly string[]
  readonly underCuffMinutes: readonly (number | null)[]
  readonly percentLop: readonly (number | null)[]
  readonly names: { readonly minutes: string; readonly percentLop: string }
  readonly colours: SceneColours
  readonly bar: string
}

/** Time under cuff as bars and median LOP as points, a session each, in order. */
export function createMonthsChart(canvas: HTMLCanvasElement): {
  draw: (picture: MonthsPicture) => void
  destroy: () => void
} {
  const chart = new Chart<'bar' | 'line', (number | null)[], string>(canvas, {
    type: 'bar',
    data: { labels: [], datasets: [] },
    options: { responsive: true, maintainAspectRatio: false, animation: false, events: [] },
  })
  return {
    draw({ labels, underCuffMinutes, percentLop, names, colours, bar }) {
      const ticks = { color: colours.ink, font: { family: colours.font, size: 12.5 } }
      const axis = (text: string) => ({
        ...{ beginAtZero: true, ticks, border: { display: false } },
        title: { display: true, text, color: colours.ink },
      })
      chart.options.scales = {
        x: { ticks, grid: { display: false } },
        minutes: { ...axis(names.minutes), position: 'left', grid: { color: colours.line } },
        lop: { ...axis(names.percentLop), position: 'right', max: 100, grid: { display: false } },
      }
      chart.data.labels = [...labels]
      chart.data.datasets = [
        {
          ...{ type: 'line', yAxisID: 'lop', data: [...percentLop], spanGaps: false },
          ...{ borderColor: colours.ink, backgroundColor: colours.ink, pointRadius: 4 },
        },
        {
          ...{ type: 'bar', yAxisID: 'minutes', data: [...underCuffMinutes], maxBarThickness: 40 },
          backgroundColor: bar,
        },
      ]
      chart.update('none')
    },
    destroy: () => chart.destroy(),
  }
}
