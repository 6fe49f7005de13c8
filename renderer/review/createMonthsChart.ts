import { Chart, LinearScale, LineController, LineElement, type Plugin, PointElement } from 'chart.js'
import type { SceneColours } from './drawScene.ts'

Chart.register(LineController, LineElement, LinearScale, PointElement)

export interface MonthsPicture {
  readonly labels: readonly string[]
  readonly underCuffMinutes: readonly (number | null)[]
  readonly percentLop: readonly (number | null)[]
  readonly names: { readonly minutes: string; readonly percentLop: string }
  readonly colours: SceneColours
  readonly bar: string
}

const WIDEST_BAR_PX = 40
const BAR_SHARE = 0.7
const MOST_LABELS = 12

/**
 * Time under cuff as bars and median LOP as points, a session each, in order. The bars are drawn here: the wall shares Chart.js, and
 * would carry its bars and their axes as well.
 */
export function createMonthsChart(canvas: HTMLCanvasElement): {
  draw: (picture: MonthsPicture) => void
  destroy: () => void
} {
  let shown: MonthsPicture | null = null
  const chart = new Chart(canvas, {
    type: 'line',
    data: { datasets: [] },
    options: {
      ...{ responsive: true, maintainAspectRatio: false, animation: false, parsing: false, events: [] },
    },
    plugins: [barsPlugin(() => shown)],
  })
  return {
    draw(picture) {
      shown = picture
      const { labels, underCuffMinutes, percentLop, names, colours } = picture
      const ticks = { color: colours.ink, font: { family: colours.font, size: 12.5 } }
      const axis = (text: string) => ({
        ...{ type: 'linear' as const, min: 0, ticks, border: { display: false } },
        title: { display: true, text, color: colours.ink },
      })
      const every = Math.ceil(labels.length / MOST_LABELS)
      chart.options.scales = {
        x: {
          ...{ type: 'linear', min: -0.5, max: labels.length - 0.5, grid: { display: false } },
          afterBuildTicks: scale => {
            scale.ticks = labels.flatMap((_, index) => (index % every === 0 ? { value: index } : []))
          },
          ticks: { ...ticks, callback: value => labels[Number(value)] ?? '' },
        },
        minutes: {
          ...axis(names.minutes),
          position: 'left',
          suggestedMax: Math.max(1, ...underCuffMinutes.map(minutes => minutes ?? 0)),
          grid: { color: colours.line },
        },
        lop: { ...axis(names.percentLop), position: 'right', max: 100, grid: { display: false } },
      }
      chart.data.datasets = [
        {
          ...{ yAxisID: 'lop', spanGaps: false, pointRadius: 4 },
          data: percentLop.map((y, x) => ({ x, y: y ?? Number.NaN })),
          ...{ borderColor: colours.ink, backgroundColor: colours.ink },
        },
      ]
      chart.update('none')
    },
    destroy: () => chart.destroy(),
  }
}

function barsPlugin(shown: () => MonthsPicture | null): Plugin<'line'> {
  return {
    id: 'bars',
    beforeDatasetsDraw({ ctx, scales }) {
      const picture = shown()
      const { x, minutes: y } = scales
      if (picture === null || x === undefined || y === undefined) return
      const widthPx = Math.min(WIDEST_BAR_PX, BAR_SHARE * (x.getPixelForValue(1) - x.getPixelForValue(0)))
      const base = y.getPixelForValue(0)
      ctx.save()
      ctx.fillStyle = picture.bar
      picture.underCuffMinutes.forEach((minutes, index) => {
        if (minutes === null) return
        const top = y.getPixelForValue(minutes)
        ctx.fillRect(x.getPixelForValue(index) - widthPx / 2, top, widthPx, base - top)
      })
      ctx.restore()
    },
  }
}
