import type { KioskState } from '../../stations/kioskState.ts'

/** L10: what a kiosk keeps, whatever was sent to it. Throws at the first thing that is larger than it may ever be. */
export function checkSizes(state: KioskState): void {
  const most = (what: string, size: number, limit: number): void => {
    if (size > limit) throw new Error(`L10: ${what} has ${size}, at most ${limit}`)
  }
  most('stations', state.stations.size, 256)
  most('kiosk slots', state.slots.size, 3)
  let cuffs = 0
  for (const station of state.stations.values()) {
    const at = `station ${station.station}`
    cuffs += station.cuffs.size
    most(`${at} cuffs`, station.cuffs.size, 16)
    most(`${at} events`, station.eventIds.length, 256)
    most(`${at} commands`, station.releaseCommands.length, 16)
    most(`${at} asked`, station.commands.length, 2)
    most(`${at} sets`, station.progress.sets.length, 64)
    most(`${at} slots`, station.slots.size, 13 * (station.cuffs.size + 1))
    most(`${at} invalid`, station.badData.recentAtMs.length, 3)
    most(`${at} event boots`, station.eventOrder?.left.length ?? 0, 16)
    for (const cuff of station.cuffs.values()) {
      most(`${at} samples`, cuff.samples.length, 640)
      most(`${at} trace`, cuff.trace.points.length, 241)
      most(`${at} tops`, cuff.peaks.topsAtMs.length, 10)
      most(`${at} boots`, cuff.order?.left.length ?? 0, 16)
      most(`${at} clock keys`, cuff.clockKeys.length, 3)
    }
  }
  // Athletes a and b on four limbs, the noisy station's own two, what sits nowhere, and each cuff's own.
  most('clocks', state.clocks.size, 2 * 2 * (4 + cuffs) + cuffs)
}
