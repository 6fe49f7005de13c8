import { expect, test } from 'vitest'
import { createChamber, type Chamber } from '../../../stations/simulator/chamber.ts'
import { cuffModels } from '../../../stations/simulator/cuffModels.ts'
import { createRandom } from '../../../stations/simulator/random.ts'

const LOP = 200
const TARGET = 0.8 * LOP
const REP_MS = 3_000
const REPS = 30
const USERS = 40

function stepUntil(chamber: Chamber, isSo: () => boolean): number {
  let steps = 0
  while (!isSo()) {
    chamber.step(steps * 100)
    steps += 1
  }
  return steps / 10
}

function filledChamber(model: (typeof cuffModels)[number], user: number): Chamber {
  const chamber = createChamber(model, createRandom(user))
  chamber.fill({ targetMmHg: TARGET, lopMmHg: LOP })
  stepUntil(chamber, () => chamber.isFull())
  return chamber
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

/** The mean top and bottom of a repetition over many users, in per cent of LOP. */
function measureWave(model: (typeof cuffModels)[number]) {
  const peaks: number[] = []
  const valleys: number[] = []
  for (let user = 0; user < USERS; user += 1) {
    const chamber = filledChamber(model, user)
    for (let rep = 0; rep < REPS; rep += 1) {
      const fromMs = rep * REP_MS
      chamber.work(fromMs, REP_MS, 1)
      const samples = Array.from({ length: REP_MS / 100 }, (_, step) => chamber.step(fromMs + step * 100))
      // The first two repetitions lead over from rest.
      if (rep < 2) continue
      peaks.push((Math.max(...samples) / LOP) * 100)
      valleys.push((Math.min(...samples) / LOP) * 100)
    }
  }
  return { peak: average(peaks), valley: average(valleys) }
}

const MEASURED = {
  'sim-delfi': { peak: 89, valley: 72 },
  'sim-saga': { peak: 79, valley: 58 },
  'sim-smartcuffs': { peak: 79, valley: 61 },
  'sim-suji': { peak: 90, valley: 65 },
}

test.each(cuffModels)('$name swings a repetition as it was measured at 80 % LOP', model => {
  const wave = measureWave(model)
  expect(Math.abs(wave.peak - MEASURED[model.name].peak)).toBeLessThan(2)
  expect(Math.abs(wave.valley - MEASURED[model.name].valley)).toBeLessThan(2)
})

test.each(cuffModels)('$name fills in 5 to 8 s and is let out in 2 to 4.5 s', model => {
  for (let user = 0; user < USERS; user += 1) {
    const chamber = createChamber(model, createRandom(user))
    chamber.fill({ targetMmHg: TARGET, lopMmHg: LOP })
    const fillS = stepUntil(chamber, () => chamber.isFull())
    chamber.vent()
    const ventS = stepUntil(chamber, () => chamber.isEmpty())
    expect(fillS).toBeGreaterThanOrEqual(4.9)
    expect(fillS).toBeLessThanOrEqual(8)
    expect(ventS).toBeGreaterThanOrEqual(2)
    expect(ventS).toBeLessThanOrEqual(4.5)
  }
})

test('[C13] a cuff that was let out is at 15 mmHg within 4 s', () => {
  for (let user = 0; user < USERS; user += 1) {
    const chamber = filledChamber(cuffModels[0], user)
    chamber.vent()
    const samples = Array.from({ length: 60 }, (_, step) => chamber.step(step * 100))
    expect(Math.max(...samples.slice(40))).toBeLessThanOrEqual(15)
  }
})

test('a leak loses air slowly and is pumped up again', () => {
  const chamber = filledChamber(cuffModels[0], 1)
  chamber.leak()
  const samples = Array.from({ length: 1_000 }, (_, step) => chamber.step(step * 100))
  expect(Math.min(...samples)).toBeLessThan(0.9 * TARGET)
  expect(Math.min(...samples)).toBeGreaterThan(0.8 * TARGET)
  expect(samples.at(-1)).toBeGreaterThan(0.96 * TARGET)
})

test('a squeeze holds a share of LOP until it is eased', () => {
  const chamber = filledChamber(cuffModels[3], 2)
  chamber.squeeze(1.05)
  const pressed = Array.from({ length: 100 }, (_, step) => chamber.step(step * 100)).slice(50)
  chamber.ease()
  const eased = Array.from({ length: 100 }, (_, step) => chamber.step(step * 100)).slice(50)
  expect(average(pressed) / LOP).toBeCloseTo(1.05, 1)
  expect(average(eased) / LOP).toBeLessThan(0.8)
})
