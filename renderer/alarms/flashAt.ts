/** Half a round, shown or not: 2 Hz and 0.5 Hz (SG1). */
export const FLASH_HALF_MS = { high: 250, medium: 1_000 } as const

/**
 * What a flash shows at `nowMs` of the kiosk's clock, which all walls have from the kiosk, so that all panels of all walls flash
 * in step whenever their alarm came (SG1); and how long until it changes.
 */
export function flashAt(
  nowMs: number,
  halfMs: number,
): { readonly isOn: boolean; readonly changesInMs: number } {
  const half = Math.floor(nowMs / halfMs)
  return { isOn: half % 2 === 0, changesInMs: (half + 1) * halfMs - nowMs }
}
