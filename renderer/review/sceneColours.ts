import type { PressurePicture } from './createPressureChart.ts'

/** The chart's colours as the stylesheet has them, so that they change with the theme. */
export function sceneColours(element: Element): PressurePicture['colours'] {
  const style = getComputedStyle(element)
  const of = (name: string): string => style.getPropertyValue(name).trim()
  return {
    ...{ set: of('--chart-set'), band: of('--chart-band'), ink: of('--ink-2'), line: of('--line') },
    panel: of('--panel'),
    ...{ high: of('--high-mark'), medium: of('--medium-edge'), low: of('--low'), font: of('--font') },
    lines: [of('--ink'), of('--rest'), of('--work'), of('--stale')],
  }
}
