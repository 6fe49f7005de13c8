import { describe, expect, it } from 'vitest'
import { aFloor } from '../../support/aFloor.ts'
import { aBand, runHeard } from '../../support/aFloorAtWork.ts'
import { anAthlete } from '../../support/aFloorStation.ts'

function athleteAtTwo() {
  const floor = aFloor()
  const [one, two] = [floor.at('1'), floor.at('2')]
  one.assign({}, { cuffs: [aBand()] })
  two.assign({ id: 'as-2' }, { cuffs: [aBand()] })
  return { floor, one, two }
}
const places = (floor: ReturnType<typeof aFloor>): string[] =>
  floor
    .alarms()
    .flatMap(({ condition, station, priority }) =>
      condition === 'two-places' ? [`${station ?? ''} ${priority}`] : [],
    )

describe('[C20] two-places', () => {
  it('medium at each after 10 s: one athlete assigned and not finished', () => {
    const { floor } = athleteAtTwo()
    floor.run(9_900)
    expect(places(floor)).toEqual([])
    floor.run(400)
    expect(places(floor)).toEqual(['1 medium', '2 medium'])
    expect(floor.alarm('two-places')).toMatchObject({ cuff: null, value: null, limit: null, unit: null })
  })

  it('medium at each after 10 s: one cuff online', () => {
    const floor = aFloor()
    floor.at('1').cuffStatus('l', { serial: 'X-1' })
    floor.at('2').cuffStatus('r', { serial: 'X-1' })
    floor.run(10_300)
    expect(places(floor)).toEqual(['1 medium', '2 medium'])
  })

  it('high at both when inflated at either', () => {
    const { floor, two } = athleteAtTwo()
    two.event('inflated', { cuff: 'b' })
    floor.run(10_300)
    expect(places(floor)).toEqual(['1 high', '2 high'])
  })

  it.each([
    ['the one with the same cuff', '2', ['1 high', '2 high', '3 medium']],
    ['the one with the same athlete', '3', ['1 high', '2 medium', '3 high']],
  ])('high where it is the place of two others and %s is inflated', (_, inflated, all) => {
    const floor = aFloor()
    floor.at('1').cuffStatus('l', { serial: 'X-1' })
    floor.at('1').assign({}, { cuffs: [] })
    floor.at('2').cuffStatus('l', { serial: 'X-1' })
    floor.at('3').assign({ id: 'as-3' }, { cuffs: [] })
    floor.at(inflated).event('inflated', { cuff: 'b' })
    floor.run(10_300)
    expect(places(floor)).toEqual(all)
  })

  it('rises at once when a cuff is inflated later', () => {
    const { floor, one } = athleteAtTwo()
    floor.run(12_000)
    one.event('inflated', { cuff: 'b' })
    floor.run(250)
    expect(places(floor)).toEqual(['1 high', '2 high'])
  })

  it('not for two athletes, two serials, nor one cuff under two names at one station', () => {
    const floor = aFloor()
    floor.at('1').assign()
    floor.at('2').assign({ id: 'as-2', athlete: anAthlete(2) })
    floor.at('1').cuffStatus('l', { serial: 'X-1' })
    floor.at('1').cuffStatus('r', { serial: 'X-1' })
    floor.at('2').cuffStatus('l', { serial: 'X-2' })
    floor.at('3').cuffStatus('l')
    floor.at('4').cuffStatus('l')
    floor.run(14_000)
    expect(places(floor)).toEqual([])
  })

  it.each([
    ['finished at one', (floor: ReturnType<typeof aFloor>) => floor.at('1').event('finished')],
    ['unassigned at one', (floor: ReturnType<typeof aFloor>) => floor.at('2').clear()],
  ])('solved, at both: %s', (_, solve) => {
    const { floor } = athleteAtTwo()
    floor.run(12_000)
    solve(floor)
    floor.run(250)
    expect(places(floor)).toEqual([])
  })

  it('solved when the cuff is offline at one, even after high, and begins anew', () => {
    const floor = aFloor()
    const [one, two] = [floor.at('1'), floor.at('2')]
    one.cuffStatus('l', { serial: 'X-1' })
    two.cuffStatus('l', { serial: 'X-1' })
    two.event('inflated', { cuff: 'l' })
    runHeard(floor, two, 12_000)
    expect(places(floor)).toEqual(['1 high', '2 high'])
    one.cuffStatus('l', { online: false })
    floor.run(250)
    expect(places(floor)).toEqual([])
    one.cuffStatus('l', { serial: 'X-1' })
    floor.run(9_500)
    expect(places(floor)).toEqual([])
  })
})
