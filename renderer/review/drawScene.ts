import type { Chart, Plugin } from 'chart.js'
import type { PressureScene, SceneMark } from './pressurePicture.ts'

/** Colours as the stylesheet has them. */
export interface SceneColours {
  readonly set: string
  readonly band: string
  readonly ink: string
  readonly line: string
  /** What is behind everything. */
  readonly panel: string
  readonly high: string
  readonly medium: string
  readonly low: string
  readonly font: string
}

const ROW_PX = 18
const MOST_ROWS = 4
const FIRST_ROW_PX = 34
const SIZE_PX = 12.5
const RIM_PX = 4

/** Draws sets, band and LOP behind the lines, alarms and notes upon them. */
export function scenePlugin(
  shown: () => { scene: PressureScene; colours: SceneColours } | null,
): Plugin<'line'> {
  return {
    id: 'scene',
    beforeDatasetsDraw(chart) {
      const now = shown()
      if (now !== null) within(chart, () => drawBehind(chart, now.scene, now.colours))
    },
    afterDatasetsDraw(chart) {
      const now = shown()
      if (now !== null) within(chart, () => drawMarks(chart, now.scene.marks, now.colours))
    },
  }
}

function drawBehind(chart: Chart, { sets, bands, lops }: PressureScene, colours: SceneColours): void {
  const { ctx, chartArea, scales } = chart
  const { x, y } = scales
  if (x === undefined || y === undefined) return
  ctx.font = `${SIZE_PX}px ${colours.font}`
  for (const { fromMs, toMs, label } of sets) {
    const [left, right] = [x.getPixelForValue(fromMs), x.getPixelForValue(toMs)]
    if (right < chartArea.left || left > chartArea.right) continue
    ctx.fillStyle = colours.set
    ctx.fillRect(left, chartArea.top, right - left, chartArea.height)
    ctx.fillStyle = colours.ink
    if (ctx.measureText(label).width + 8 < right - left)
      ctx.fillText(label, Math.max(left, chartArea.left) + 5, chartArea.top + 15)
  }
  ctx.fillStyle = colours.band
  for (const { from, to } of bands) {
    const top = y.getPixelForValue(to)
    ctx.fillRect(chartArea.left, top, chartArea.width, y.getPixelForValue(from) - top)
  }
  ctx.strokeStyle = colours.high
  ctx.setLineDash([6, 5])
  ctx.lineWidth = 1.2
  for (const lop of lops) drawLop(chart, y.getPixelForValue(lop))
  ctx.setLineDash([])
  if (lops.length === 0) return
  // One label for all: left and right are too close for two.
  const label = `LOP ${lops.join(' / ')}`
  ctx.fillStyle = colours.ink
  const top = y.getPixelForValue(Math.max(...lops))
  ctx.fillText(label, chartArea.right - ctx.measureText(label).width - 4, top - 5)
}

function drawLop({ ctx, chartArea }: Chart, top: number): void {
  ctx.beginPath()
  ctx.moveTo(chartArea.left, top)
  ctx.lineTo(chartArea.right, top)
  ctx.stroke()
}

/** Marks that are too close for their words keep their line; the table below has the words of all. */
function drawMarks(chart: Chart, marks: readonly SceneMark[], colours: SceneColours): void {
  const { ctx, chartArea, scales } = chart
  const x = scales['x']
  if (x === undefined) return
  const placed = marks
    .map(mark => ({ ...mark, left: x.getPixelForValue(mark.atMs) }))
    .filter(({ left }) => left >= chartArea.left && left <= chartArea.right)
  for (const { left, tone } of placed) {
    ctx.fillStyle = colourOf(tone, colours)
    ctx.fillRect(left - 1, chartArea.top, tone === 'low' ? 1 : 2, chartArea.height)
  }
  const rowsEndAt = Array.from({ length: MOST_ROWS }, () => Number.NEGATIVE_INFINITY)
  ctx.font = `650 ${SIZE_PX}px ${colours.font}`
  // All the words come after all the lines, with a rim: nothing is struck through.
  ctx.strokeStyle = colours.panel
  ctx.lineWidth = RIM_PX
  ctx.lineJoin = 'round'
  for (const { left, text, tone } of placed) {
    const width = ctx.measureText(text).width
    const begins = left + width + 8 <= chartArea.right ? left + 6 : left - width - 6
    const row = rowsEndAt.findIndex(end => end < begins)
    if (row < 0 || begins < chartArea.left) continue
    rowsEndAt[row] = Math.max(left, begins + width) + 8
    const base = chartArea.top + FIRST_ROW_PX + row * ROW_PX
    ctx.strokeText(text, begins, base)
    ctx.fillStyle = colourOf(tone, colours)
    ctx.fillText(text, begins, base)
  }
}

function colourOf(tone: SceneMark['tone'], colours: SceneColours): string {
  return tone === 'note' ? colours.ink : colours[tone]
}

function within({ ctx, chartArea }: Chart, draw: () => void): void {
  ctx.save()
  ctx.beginPath()
  ctx.rect(chartArea.left, chartArea.top, chartArea.width, chartArea.height)
  ctx.clip()
  draw()
  ctx.restore()
}
