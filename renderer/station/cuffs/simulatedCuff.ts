import type { CuffDriver } from './cuffDriver.ts'

const EVERY_MS = 100
const FILL_S = 6
const VENT_S = 0.9
/** Peaks and valleys of the wave under a working muscle, as shares of the target. */
const PEAK_SHARE = 1.05
const VALLEY_SHARE = 0.85
const REP_MS = 2_600

export interface SimulatedCuff extends CuffDriver {
  /** Somebody pumps it up at the cuff itself: nothing here does that by itself. */
  pump(targetMmHg: number): void
  work(works: boolean): void
}

/** A cuff that does not exist, for a demo (`?simulate`): it fills, swings once a repetition and is let out. */
export function simulatedCuff(
  serial: string,
  every: (ms: number, run: () => void) => () => void,
): SimulatedCuff {
  let stop = (): void => undefined
  let targetMmHg = 0
  let levelMmHg = 0
  let filling = false
  let works = false
  let elapsedMs = 0

  function step(): number {
    elapsedMs += EVERY_MS
    if (filling) levelMmHg = Math.min(targetMmHg, levelMmHg + (targetMmHg / FILL_S) * (EVERY_MS / 1_000))
    else levelMmHg *= Math.exp(-EVERY_MS / 1_000 / VENT_S)
    const middle = (PEAK_SHARE + VALLEY_SHARE) / 2
    const swing = ((PEAK_SHARE - VALLEY_SHARE) / 2) * Math.cos((2 * Math.PI * elapsedMs) / REP_MS)
    const isFull = filling && levelMmHg >= targetMmHg
    return Math.round(10 * levelMmHg * (works && isFull ? middle - swing : 1)) / 10
  }

  return {
    model: 'simulated',
    serial,
    canRelease: true,
    connect(on) {
      stop = every(EVERY_MS, () => on.pressure(step()))
      return Promise.resolve()
    },
    release() {
      filling = false
      works = false
      return Promise.resolve()
    },
    disconnect: () => stop(),
    battery: () => Promise.resolve(80),
    pump(target) {
      targetMmHg = target
      filling = true
    },
    work(next) {
      works = next
      elapsedMs = 0
    },
  }
}
