/**
 * Whether this is the only page of the station on this tablet: two would count the same repetition twice. Held until the
 * page ends. Where the browser has no locks (plain HTTP from another machine) it can't be known, and the page goes on.
 */
export function isAlone(station: string): Promise<boolean> {
  if (!('locks' in navigator)) return Promise.resolve(true)
  return new Promise(resolve => {
    void navigator.locks.request(`bfr-station-${station}`, { ifAvailable: true }, lock => {
      resolve(lock !== null)
      if (lock === null) return Promise.resolve()
      return new Promise<void>(() => undefined)
    })
  })
}
