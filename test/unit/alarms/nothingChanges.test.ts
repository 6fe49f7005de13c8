import { describe, expect, it } from 'vitest'
import { aFloor, type Floor } from '../../support/aFloor.ts'

const stationsOf = (floor: Floor) => [...floor.state().stations.values()]

function expectNoneNew(floor: Floor): void {
  const before = stationsOf(floor)
  floor.run(125)
  for (const [at, station] of stationsOf(floor).entries()) expect(station).toBe(before[at])
}

describe('a tick over a floor on which nothing changes makes no new station, so that nothing is compared or told', () => {
  it('where nobody trains, and where somebody waits', () => {
    const floor = aFloor({ stations: [{ id: '1', name: null }] })
    floor.at('2').assign()
    floor.run(1_000)
    expect(stationsOf(floor).map(({ station }) => station)).toEqual(['1', '2'])
    expectNoneNew(floor)
  })

  it('where a cuff lies about', () => {
    const floor = aFloor()
    floor.at('1').assign()
    for (let count = 0; count < 5; count++) floor.at('1').sample('l', 0)
    floor.run(20_000)
    expectNoneNew(floor)
  })

  it('where an alarm stands', () => {
    const floor = aFloor()
    floor.at('1').assign()
    floor.at('1').event('stop')
    floor.run(1_000)
    expect(floor.standing()).toEqual(['athlete-stop high active'])
    expectNoneNew(floor)
  })
})
