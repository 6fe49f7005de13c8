import fc from 'fast-check'
import { test } from 'vitest'
import { anyHistory } from './anyHistory.ts'
import { checkCrash, checkReplay } from './restartLaws.ts'

// Some 0.2 s each: every one is played whole, then again from a saved state.
const runs = { seed: 20_261, numRuns: 40 }
const short = anyHistory.map(history => ({ ...history, limits: 'tight' as const }))
const share = fc.double({ min: 0, max: 1, noNaN: true })

test('[L3] a saved state and the inputs since give the very state, alarms and clocks', () => {
  fc.assert(fc.property(short, share, checkReplay), runs)
})

test('[L4, OC4, C27] after a crash at any input the same alarms stand, or more, with their ids and clocks', () => {
  fc.assert(fc.property(short, share, fc.constantFrom(300, 2_600, 9_000), checkCrash), runs)
})
