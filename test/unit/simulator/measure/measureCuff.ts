/** What a kiosk may conclude from one cuff's samples, written from the definitions (D2, D3) for the tests alone. */
export interface CuffMeasure {
  readonly p1: number | null
  readonly p4: number | null
  readonly m10: number | null
  readonly lastAtMs: number | null
  readonly inflatedFromMs: number | null
  readonly releasedFromMs: number | null
}

interface Sample {
  readonly atMs: number
  readonly mmHg: number
}

function median(samples: readonly Sample[]): number | null {
  const sorted = samples.map(({ mmHg }) => mmHg).sort((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle]
  const lower = sorted.length % 2 === 0 ? sorted[middle - 1] : upper
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2
}

function mean(samples: readonly Sample[], nowMs: number): number | null {
  let sum = 0
  let covered = 0
  for (const [index, { atMs, mmHg }] of samples.entries()) {
    const weight = Math.min(1_000, (samples[index + 1]?.atMs ?? nowMs) - atMs)
    sum += mmHg * weight
    covered += weight
  }
  return covered < 5_000 ? null : sum / covered
}

// A wave is slow: twice a second is enough for what must hold for 3 s.
const LONG_WINDOWS_EVERY = 5
const KEPT = 110

/** Takes samples in order of time; gives the measure after each. */
export function createCuffMeasure(): (atMs: number, mmHg: number) => CuffMeasure {
  const samples: Sample[] = []
  let taken = 0
  let highFromMs: number | null = null
  let lowFromMs: number | null = null
  let inflatedFromMs: number | null = null
  let releasedFromMs: number | null = null
  let p4: number | null = null
  let m10: number | null = null

  function since(afterMs: number): Sample[] {
    const first = samples.findIndex(({ atMs }) => atMs > afterMs)
    return first === -1 ? [] : samples.slice(first)
  }

  return (atMs, mmHg) => {
    samples.push({ atMs, mmHg })
    if (samples.length > 2 * KEPT) samples.splice(0, samples.length - KEPT)
    const latest = samples.slice(-15)
    const lastSecond = latest.filter(sample => sample.atMs > atMs - 1_000)
    const last3 = latest.filter(sample => sample.atMs > atMs - 3_000).slice(-3)
    const p1 = median(lastSecond.length < 3 ? last3 : lastSecond)
    highFromMs = p1 !== null && p1 >= 30 ? (highFromMs ?? atMs) : null
    lowFromMs = p1 !== null && p1 <= 15 ? (lowFromMs ?? atMs) : null
    if (inflatedFromMs === null && highFromMs !== null && atMs - highFromMs >= 1_000) {
      inflatedFromMs = highFromMs
      releasedFromMs = null
    }
    if (inflatedFromMs !== null && lowFromMs !== null && atMs - lowFromMs >= 3_000) {
      inflatedFromMs = null
      releasedFromMs = atMs
    }
    taken += 1
    if (inflatedFromMs === null) {
      p4 = null
      m10 = null
    } else if (taken % LONG_WINDOWS_EVERY === 0) {
      p4 = median(since(atMs - 4_000))
      m10 = mean(since(Math.max(atMs - 10_000, inflatedFromMs - 1)), atMs)
    }
    return { p1, p4, m10, lastAtMs: atMs, inflatedFromMs, releasedFromMs }
  }
}
