interface Battery extends EventTarget {
  readonly level: number
}

declare global {
  interface Navigator {
    /** Only in Chromium. */
    getBattery?: () => Promise<Battery>
  }
}

/** The tablet's own charge, per cent; null where the browser does not say. */
export function watchBattery(): () => number | null {
  let battery: Battery | null = null
  void navigator
    .getBattery?.()
    .then(found => {
      battery = found
    })
    .catch(() => undefined)
  return () => (battery === null ? null : Math.round(100 * battery.level))
}
