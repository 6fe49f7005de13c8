import { describe, expect, it } from 'vitest'
import { servedSet } from '../../../stations/floor/servedSet.ts'
import { nothingDone, type SetProgress } from '../../../stations/floor/setProgress.ts'
import { startAtMs } from '../../support/aFloor.ts'
import { inABand } from '../../support/aFloorAtWork.ts'

const inflatedAtMs = startAtMs
/** The number of the set that a band serves which was inflated then; three are prescribed. */
const served = (progress: Partial<SetProgress>): number | null => {
  const sets = [{ seconds: 60 }, { seconds: 120 }, { seconds: 180 }]
  const { floor } = inABand({}, { kind: 'passive', sets })
  const [cuff] = [...floor.state().stations.values()].flatMap(({ cuffs }) => [...cuffs.values()])
  const found = cuff === undefined ? null : servedSet(cuff, { ...nothingDone, ...progress })
  return found !== null && 'seconds' in found ? found.seconds / 60 : null
}
const from = (startedAtMs: number, endedAtMs: number | null = null) => ({ reps: 0, startedAtMs, endedAtMs })

describe('[C1b] the set that an inflation serves', () => {
  it('is the first before any has begun', () => {
    expect(served({})).toBe(1)
  })

  it('is the one under way, though it began before the inflation', () => {
    expect(served({ currentSet: 2, sets: [from(0, 10), from(20)] })).toBe(2)
  })

  it.each([
    ['before it began', inflatedAtMs - 1, 2],
    ['with its begin', inflatedAtMs, 2],
    ['during it', inflatedAtMs + 1, 1],
  ])('is, with one that ended %s', (_, endedAtMs, set) => {
    expect(served({ currentSet: 1, sets: [from(0, endedAtMs)] })).toBe(set)
  })

  it('is the last beyond the last', () => {
    expect(served({ currentSet: 3, sets: [from(0, 1), from(2, 3), from(4, 5)] })).toBe(3)
  })
})
