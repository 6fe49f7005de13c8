import type { Page } from '@playwright/test'
import { legPress, type Devices } from './devices.ts'

const names = [
  'Anna Holm',
  'Marie-Louise Nygaard-Sørensen',
  'Søren Lund',
  'Øyvind Åsen',
  'Karla Jensen',
  'Bo Ek',
]
const bothThighs = {
  ...legPress,
  cuffs: [
    ...legPress.cuffs,
    { cuff: 'r', limb: 'right-thigh', lopMmHg: 205, targetMmHg: 150, toleranceMmHg: 10 },
  ],
}

/** A floor of so many stations, at work in every way; every fifth is in trouble. */
export async function fillFloor(devices: Devices, count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    const station = devices.station(String(number))
    if (number % 7 === 4) {
      await station.checkIn()
      await station.free()
      continue
    }
    await station.checkIn({
      name: names[number % names.length] ?? '',
      prescription: number % 2 === 0 ? legPress : bothThighs,
    })
    for (const cuff of number % 2 === 0 ? ['l'] : ['l', 'r']) station.cuff(cuff).hold(150, 6)
    await station.event('set-started', { set: 1 })
    await station.event('rep', { set: 1, rep: 9 + (number % 9) })
    if (number % 3 === 0) await station.event('set-ended', { set: 1, reps: 30 })
    if (number % 5 === 0) await station.event('stop')
  }
}

/** The edges of what all tiles cover together, px. */
export function boundsOfTiles(page: Page) {
  return page.locator('[data-station]').evaluateAll(tiles => {
    const boxes = tiles.map(tile => tile.getBoundingClientRect())
    return {
      right: Math.max(...boxes.map(box => box.right)),
      bottom: Math.max(...boxes.map(box => box.bottom)),
      top: Math.min(...boxes.map(box => box.top)),
    }
  })
}
