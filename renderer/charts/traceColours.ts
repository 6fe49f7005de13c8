/** The colours of a trace as the stylesheet has them for this tile, so that they change with theme and alarm. */
export function traceColours(element: Element): { readonly lines: readonly string[]; readonly band: string } {
  const style = getComputedStyle(element)
  const of = (name: string): string => style.getPropertyValue(name).trim()
  return { lines: [of('--trace'), of('--trace-2')], band: of('--trace-band') }
}
