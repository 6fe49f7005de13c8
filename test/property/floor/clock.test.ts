import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aFloor } from '../../support/aFloor.ts'
import { wave } from '../../support/aFloorShape.ts'

type Bout = {
  readonly mmHg: number
  readonly swing: number
  readonly forMs: number
  readonly releasedMs: number
}

const aBout: fc.Arbitrary<Bout> = fc.record({
  mmHg: fc.integer({ min: 80, max: 250 }),
  swing: fc.integer({ min: 0, max: 35 }),
  forMs: fc.integer({ min: 4_000, max: 40_000 }),
  releasedMs: fc.integer({ min: 8_000, max: 30_000 }),
})
// A cuff that says one sample a second and strays is as late as its samples are: it is looked at by itself, in time.
const aRate = fc.oneof(
  fc.record({ hz: fc.constant(1), strayMs: fc.constant(0) }),
  fc.record({ hz: fc.constantFrom(5, 10, 20), strayMs: fc.integer({ min: 0, max: 40 }) }),
)

test('[L2] within a bout the clock never runs backwards, lags by 1.5 s or leads by 5 s at most', () => {
  fc.assert(
    fc.property(
      fc.array(aBout, { minLength: 1, maxLength: 3 }),
      aRate,
      fc.nat({ max: 999 }),
      (bouts, rate, phaseMs) => {
        const floor = aFloor()
        const station = floor.at('1')
        let count = 0
        const jitterMs = (): number => ((count++ * 7_919) % 101) * (rate.strayMs / 100)
        const pressure = { now: (_sinceMs: number): number => 0 }
        floor.run(phaseMs)
        station.pump('l', sinceMs => pressure.now(sinceMs), { hz: rate.hz, jitterMs })
        floor.run(5_000)
        for (const { mmHg, swing, forMs, releasedMs } of bouts) {
          const beganAtMs = floor.nowMs()
          const heldMs = floor.clockMs('1', 'l')
          pressure.now = wave(mmHg - swing, mmHg + swing)
          let before = heldMs
          for (let passedMs = 0; passedMs < forMs; passedMs += 500) {
            floor.run(500)
            const clockMs = floor.clockMs('1', 'l')
            expect(clockMs).toBeGreaterThanOrEqual(before)
            before = clockMs
            const trueMs = floor.nowMs() - beganAtMs
            // Until p1 has held for 1 s a clock is not established (D3).
            if (trueMs >= 4_000) expect(trueMs - (clockMs - heldMs)).toBeLessThanOrEqual(1_500)
            expect(clockMs - heldMs - trueMs).toBeLessThanOrEqual(0)
          }
          const trueMs = floor.nowMs() - beganAtMs
          pressure.now = () => 5
          for (let passedMs = 0; passedMs < releasedMs; passedMs += 500) {
            floor.run(500)
            const clockMs = floor.clockMs('1', 'l')
            expect(clockMs).toBeGreaterThanOrEqual(before)
            before = clockMs
            expect(clockMs - heldMs - trueMs).toBeLessThanOrEqual(5_000)
          }
          expect(floor.cuff('1', 'l').inflated).toBe(false)
        }
      },
    ),
    { numRuns: 40 },
  )
})

test('[L5] duplicates and a wrong clock of the sender change nothing', () => {
  fc.assert(
    fc.property(
      fc.array(aBout, { minLength: 1, maxLength: 2 }),
      fc.integer({ min: 0, max: 1e15 }),
      (bouts, at) => {
        const [clean, doubled] = [aFloor(), aFloor()]
        let seq = 0
        for (const { mmHg, swing, forMs, releasedMs } of bouts) {
          for (const [shape, lastsMs] of [
            [wave(mmHg - swing, mmHg + swing), forMs],
            [() => 0, releasedMs],
          ] as const) {
            for (let sinceMs = 0; sinceMs < lastsMs; sinceMs += 200) {
              const fields = { seq: seq++ }
              clean.at('1').sample('l', shape(sinceMs), fields)
              doubled.at('1').sample('l', shape(sinceMs), { ...fields, at })
              doubled.at('1').sample('l', 333, fields)
              clean.run(200)
              doubled.run(200)
            }
          }
        }
        expect(doubled.board()).toEqual(clean.board())
      },
    ),
    { numRuns: 30 },
  )
})
