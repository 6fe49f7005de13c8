import { describe, expect, it } from 'vitest'
import { aFloor, startAtMs, type Floor } from '../../support/aFloor.ts'

const trace = (floor: Floor): number[][] => {
  const cuff = floor.state().stations.values().next().value?.cuffs.values().next().value
  if (cuff === undefined) throw new Error('no cuff')
  const { points, open } = cuff.trace
  return [...points, ...(open === null ? [] : [open])].map(([atMs, ...range]) => [atMs - startAtMs, ...range])
}
const aCuffAt = (...samples: readonly (readonly [afterMs: number, mmHg: number])[]): Floor => {
  const floor = aFloor()
  for (const [afterMs, mmHg] of samples) {
    floor.run(afterMs)
    floor.at('1').sample('l', mmHg)
  }
  return floor
}

describe('the trace of a cuff', () => {
  it('keeps lowest and highest of each 250 ms, so that no peak vanishes', () => {
    const floor = aCuffAt([0, 100], [50, 180], [50, 60], [50, 120], [99, 121], [1, 90])
    expect(trace(floor)).toEqual([
      [0, 60, 180],
      [250, 90, 90],
    ])
  })

  it('is told to 0.1 mmHg', () => {
    expect(trace(aCuffAt([0, 100.06], [50, 100.14]))).toEqual([[0, 100.1, 100.1]])
  })

  it('leaves out what nothing was heard in', () => {
    expect(trace(aCuffAt([0, 10], [2_100, 20]))).toEqual([
      [0, 10, 10],
      [2_000, 20, 20],
    ])
  })

  it('[L10] keeps every 250 ms of a minute, and no more', () => {
    const floor = aFloor()
    const moments: number[] = []
    for (let atMs = 0; atMs < 90_000; atMs += 250) {
      floor.at('1').sample('l', atMs / 250)
      moments.push(atMs)
      floor.run(250)
    }
    expect(trace(floor).map(([atMs]) => atMs)).toEqual(moments.slice(-241).slice(1))
    expect(trace(floor).at(-1)).toEqual([89_750, 359, 359])
  })

  it('[L10] keeps a minute', () => {
    const floor = aCuffAt([0, 10], [250, 11], [59_750, 12])
    expect(trace(floor).map(([atMs]) => atMs)).toEqual([250, 60_000])
    floor.run(250)
    floor.at('1').sample('l', 13)
    expect(trace(floor).map(([atMs]) => atMs)).toEqual([60_000, 60_250])
  })
})
