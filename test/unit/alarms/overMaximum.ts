import { aFloor, type Floor } from '../../support/aFloor.ts'

/** The alarm of C7. */
export const over = (floor: Floor) => {
  const alarm = floor.alarm('pressure-over-maximum')
  if (alarm === undefined) throw new Error('no alarm')
  return alarm
}

/** An arm cuff over C7's caution: M. */
export const aMedium = (): Floor => {
  const floor = aFloor()
  floor.at('1').assign({}, { cuffs: [{ cuff: 'l', limb: 'left-arm' }] })
  floor.at('1').pump('l', 220)
  floor.run(5_000)
  return floor
}

/** The same over C7's stop: H. */
export const aHigh = (): Floor => {
  const floor = aMedium()
  floor.at('1').pump('l', 260)
  floor.run(3_000)
  return floor
}

/** The same back at a pressure that is none of C7's business. */
export const aLatched = (): Floor => {
  const floor = aHigh()
  floor.at('1').pump('l', 150)
  floor.run(6_000)
  return floor
}
