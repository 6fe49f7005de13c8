import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Span } from '../../../stations/record/athleteSummarySchema.ts'
import { inflatedSpans } from '../../../stations/record/inflatedSpans.ts'
import { startAtMs } from '../../support/aFloor.ts'
import { aRecordedFloor } from '../../support/aRecordedFloor.ts'

const TICK_MS = 130

const phase = fc.record({
  pressureMmHg: fc.constantFrom(0, 12, 15, 22, 30, 45, 150),
  forMs: fc.integer({ min: 300, max: 9_000 }),
  hz: fc.constantFrom(1, 2, 5, 10),
  isHeard: fc.boolean(),
})

it('[D3] finds the inflations that the floor saw live, to one tick', () => {
  fc.assert(
    fc.property(fc.array(phase, { minLength: 1, maxLength: 12 }), phases => {
      const live: Span[] = []
      const cuff: { fromMs: number | null } = { fromMs: null }
      const recorded = aRecordedFloor()
      const { floor } = recorded
      const watch = (): void => {
        const inflation = floor.state().stations.values().next().value?.cuffs.values().next().value?.inflation
        if (inflation?.kind === 'inflated') cuff.fromMs ??= inflation.sinceMs
        else if (cuff.fromMs !== null) {
          live.push({ fromMs: cuff.fromMs, toMs: startAtMs + floor.nowMs() })
          cuff.fromMs = null
        }
      }
      for (const { pressureMmHg, forMs, hz, isHeard } of phases) {
        if (isHeard) floor.at('1').pump('l', pressureMmHg, { hz })
        else floor.at('1').silence('l')
        for (let passedMs = 0; passedMs < forMs; passedMs += 50) {
          floor.run(50)
          watch()
        }
      }
      const untilMs = startAtMs + floor.nowMs()
      if (cuff.fromMs !== null) live.push({ fromMs: cuff.fromMs, toMs: untilMs })
      const series = recorded.samplesOf('1', 'l')
      const found = series === null ? [] : inflatedSpans(series, untilMs)
      expect(found.length).toBe(live.length)
      for (const [index, span] of found.entries()) {
        expect(Math.abs(span.fromMs - (live[index]?.fromMs ?? 0))).toBeLessThanOrEqual(TICK_MS)
        expect(Math.abs(span.toMs - (live[index]?.toMs ?? 0))).toBeLessThanOrEqual(TICK_MS + 50)
      }
    }),
    { seed: 4, numRuns: 60 },
  )
})
