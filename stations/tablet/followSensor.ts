/** What a cuff's own sensor has said of late: newest last, moments in ms on the tablet's clock, pressures in mmHg. */
export type Sensor = {
  readonly samples: readonly { readonly atMs: number; readonly pressureMmHg: number }[]
  readonly inflated: boolean
  /** Since when the pressure says the other of `inflated`. */
  readonly turningSinceMs: number | null
}

export const silentSensor: Sensor = { samples: [], inflated: false, turningSinceMs: null }

const KEPT_MS = 3_000
const INFLATED_FROM_MMHG = 30
const INFLATED_AFTER_MS = 1_000
const RELEASED_UNTIL_MMHG = 15
const RELEASED_AFTER_MS = 3_000

/** The sensor after one more sample, and the change if it now is inflated or released (D3), since when it counts. */
export function followSensor(
  sensor: Sensor,
  sample: { readonly atMs: number; readonly pressureMmHg: number },
): { readonly sensor: Sensor; readonly change: { inflated: boolean; sinceMs: number } | null } {
  const { atMs } = sample
  const samples = [...sensor.samples, sample].filter(kept => kept.atMs > atMs - KEPT_MS)
  const p1 = medianNow(samples, atMs)
  const turns = p1 !== null && (sensor.inflated ? p1 <= RELEASED_UNTIL_MMHG : p1 >= INFLATED_FROM_MMHG)
  if (!turns) return { sensor: { ...sensor, samples, turningSinceMs: null }, change: null }
  const sinceMs = sensor.turningSinceMs ?? atMs
  const afterMs = sensor.inflated ? RELEASED_AFTER_MS : INFLATED_AFTER_MS
  if (atMs - sinceMs < afterMs)
    return { sensor: { ...sensor, samples, turningSinceMs: sinceMs }, change: null }
  const inflated = !sensor.inflated
  return {
    sensor: { samples, inflated, turningSinceMs: null },
    change: { inflated, sinceMs: inflated ? sinceMs : atMs },
  }
}

/** The median of the last second's samples, or of the last 3 within 3 s (D2), mmHg; null: unknown. */
export function sensorMmHg(sensor: Sensor, nowMs: number): number | null {
  return medianNow(sensor.samples, nowMs)
}

function medianNow(samples: Sensor['samples'], nowMs: number): number | null {
  const within = (ms: number) => samples.filter(({ atMs }) => atMs > nowMs - ms)
  const lastSecond = within(1_000)
  const used = lastSecond.length >= 3 ? lastSecond : within(KEPT_MS).slice(-3)
  if (used.length < 3) return null
  const sorted = used.map(({ pressureMmHg }) => pressureMmHg).sort((one, other) => one - other)
  const middle = sorted[Math.floor(sorted.length / 2)] ?? null
  const below = sorted[Math.ceil(sorted.length / 2) - 1] ?? null
  return middle === null || below === null ? null : (middle + below) / 2
}
