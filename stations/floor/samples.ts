/** One valid pressure sample: when the kiosk received it (monotonic) and what it said. */
export type Sample = { readonly atMs: number; readonly pressureMmHg: number }

/** Two columns of numbers that windows share: what one has added behind the others' ends, no other sees. */
type Columns = { readonly atMs: Float64Array; readonly mmHg: Float64Array; used: number }

const FIRST_PLACES = 64

/**
 * A cuff's samples, oldest first: a value like any other, whose numbers lie side by side. The mean of 10 s is read three
 * times for every sample of the floor; over a list of objects that was a tenth of the kiosk's work.
 */
export class Samples implements Iterable<Sample> {
  readonly length: number
  readonly #columns: Columns
  readonly #from: number

  private constructor(columns: Columns, from: number, length: number) {
    this.#columns = columns
    this.#from = from
    this.length = length
  }

  static of(samples: Iterable<Sample>): Samples {
    let all = new Samples(columnsOf(FIRST_PLACES), 0, 0)
    for (const sample of samples) all = all.with(sample, -Infinity)
    return all
  }

  /** When the sample at this place, the oldest being 0, was received. Ms. */
  atMs(place: number): number {
    return this.#columns.atMs[this.#from + place] ?? NaN
  }

  /** What the sample at this place said, mmHg. */
  pressureMmHg(place: number): number {
    return this.#columns.mmHg[this.#from + place] ?? NaN
  }

  /** These samples and one more, without those that came at or before `afterMs`. */
  with({ atMs, pressureMmHg }: Sample, afterMs: number): Samples {
    let dropped = 0
    while (dropped < this.length && this.atMs(dropped) <= afterMs) dropped++
    const kept = this.length - dropped
    const end = this.#from + this.length
    const isRoom = this.#columns.used === end && end < this.#columns.atMs.length
    const columns = isRoom ? this.#columns : this.#copied(dropped)
    const from = isRoom ? this.#from + dropped : 0
    columns.atMs[from + kept] = atMs
    columns.mmHg[from + kept] = pressureMmHg
    columns.used = from + kept + 1
    return new Samples(columns, from, kept + 1)
  }

  /** These samples but the one at this place. */
  without(place: number): Samples {
    const columns = this.#copied(0)
    for (const column of [columns.atMs, columns.mmHg]) column.copyWithin(place, place + 1, this.length)
    columns.used = this.length - 1
    return new Samples(columns, 0, this.length - 1)
  }

  *[Symbol.iterator](): Generator<Sample> {
    for (let place = 0; place < this.length; place++) {
      yield { atMs: this.atMs(place), pressureMmHg: this.pressureMmHg(place) }
    }
  }

  #copied(dropped: number): Columns {
    const [from, to] = [this.#from + dropped, this.#from + this.length]
    const columns = columnsOf(Math.max(FIRST_PLACES, 2 * (to - from)))
    columns.atMs.set(this.#columns.atMs.subarray(from, to))
    columns.mmHg.set(this.#columns.mmHg.subarray(from, to))
    return columns
  }
}

/** No samples at all. */
export const noSamples = Samples.of([])

function columnsOf(places: number): Columns {
  return { atMs: new Float64Array(places), mmHg: new Float64Array(places), used: 0 }
}
