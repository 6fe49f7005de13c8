import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { WallCommandSchema } from '../../../stations/board/commandSchema.ts'
import { aFloor, type Floor } from '../../support/aFloor.ts'
import { atWork } from '../../support/aFloorAtWork.ts'

const arrange = (floor: Floor, ...stations: (readonly [string, string | null])[]) => {
  const named = stations.map(([id, name]) => ({ id, name }))
  const command = v.parse(WallCommandSchema, { kind: 'arrange', stations: named, by: 'Anna' })
  return floor.take({ kind: 'command', id: 'w-1', command })
}
const order = (floor: Floor) => floor.board().tiles.map(({ station, placeName }) => [station, placeName])

describe('[X3] the floor is arranged while it trains', () => {
  it('walls follow; who is not named stands behind, and a station that was never heard has its tile', () => {
    const floor = aFloor()
    for (const id of ['1', '2', '3']) floor.at(id).status()
    floor.run(1_000)
    expect(arrange(floor, ['3', 'Rack'], ['9', null], ['1', null]).answer).toMatchObject({ accepted: true })
    floor.run(1_000)
    expect(order(floor).map(([station]) => station)).toEqual(['3', '9', '1', '2'])
    expect(floor.tile('3').placeName).toBe('Rack')
  })

  it('[OC5] no clock, set or alarm changes by it', () => {
    const { floor } = atWork()
    floor.run(1_000)
    const { station: _, placeName: __, ...before } = floor.tile('1')
    arrange(floor, ['2', null], ['1', 'Leg press'])
    const { station: ___, placeName, ...after } = floor.tile('1')
    expect(after).toEqual(before)
    floor.run(500)
    expect(floor.tile('1').placeName).toBe('Leg press')
    expect(placeName === null || typeof placeName === 'string').toBe(true)
  })

  it('takes each station once', () => {
    const stations = ['1', '1'].map(id => ({ id, name: null }))
    expect(v.is(WallCommandSchema, { kind: 'arrange', stations, by: 'A' })).toBe(false)
  })
})
