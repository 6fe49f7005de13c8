// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { fitText } from '../../../renderer/format/fitText.ts'
import { formatClock, formatLeft, formatLength } from '../../../renderer/format/formatClock.ts'
import { limbForms } from '../../../renderer/format/limbForms.ts'
import { pageOf } from '../../../renderer/format/pageOf.ts'
import { tilesThatFit, wallGrid } from '../../../renderer/format/wallGrid.ts'
import { da } from '../../../renderer/locales/da.ts'
import { en } from '../../../renderer/locales/en.ts'
import { aCuff, aPrescription, halfEm } from './builders.ts'

describe('clocks', () => {
  it.each([
    [0, '00:00'],
    [59_999, '00:59'],
    [185_000, '03:05'],
    [3_665_000, '61:05'],
    [-500, '00:00'],
  ])('%i ms are %s', (lengthMs, text) => expect(formatClock(lengthMs)).toBe(text))

  it('says 0:00 of a countdown only when it is over', () => {
    expect([formatLeft(1), formatLeft(0), formatLength(999)]).toEqual(['0:01', '0:00', '0:00'])
  })
})

describe('fitText', () => {
  const box = { fontPx: 10, weight: 400 }

  it('takes the longest form that fits', () => {
    expect(fitText(['Karla Jensen', 'K. Jensen', 'K.'], { ...box, boxPx: 50 }, halfEm)).toEqual({
      text: 'K. Jensen',
      scale: 1,
    })
  })

  it('makes a longer form slightly smaller before it takes a shorter one', () => {
    const fitted = fitText(['Karla Jensen', 'K.'], { ...box, boxPx: 54, preferred: 0.85 }, halfEm)
    expect(fitted).toEqual({ text: 'Karla Jensen', scale: 0.9 })
  })

  it('leaves out whole what fits in no way', () => {
    expect(fitText(['Karla Jensen'], { ...box, boxPx: 20, smallest: 0.5 }, halfEm).text).toBe('')
  })
})

describe('limbForms', () => {
  it('says limb and load, left and right in the language of the wall', () => {
    const cuffs = [aCuff(), aCuff({ cuff: 'r', limb: 'right-thigh' })]
    expect(limbForms(cuffs, aPrescription(), en)).toEqual(['thigh L+R · 20% 1RM', 'thigh L+R'])
    expect(limbForms(cuffs, aPrescription(), da)).toEqual(['lår V+H · 20 % 1RM', 'lår V+H'])
  })

  it('is silent where nobody has said anything', () => {
    expect(limbForms([], null, en)).toEqual([])
  })
})

describe('wallGrid', () => {
  it.each([
    [12, 1920, 1000, 4, 3],
    [1, 1920, 1000, 1, 1],
    [64, 1920, 1000, 8, 8],
    [12, 1080, 1780, 2, 6],
    [12, 1024, 712, 3, 4],
    [12, 2560, 1000, 4, 3],
  ])('puts %i tiles on %i x %i as %i x %i', (count, widthPx, heightPx, columns, rows) => {
    expect(wallGrid(count, widthPx, heightPx)).toMatchObject({ columns, rows })
  })

  it('never needs more room than there is, and always has a place for every tile', () => {
    for (const [widthPx, heightPx] of [
      [1920, 1000],
      [2560, 990],
      [1024, 710],
      [1080, 1760],
    ] as const) {
      for (let count = 1; count <= 64; count += 1) {
        const grid = wallGrid(count, widthPx, heightPx)
        expect(grid.columns * grid.rows).toBeGreaterThanOrEqual(count)
        expect(grid.columns * (grid.tileWidthPx + grid.gapPx) + grid.gapPx).toBeLessThanOrEqual(widthPx)
        expect(grid.rows * (grid.tileHeightPx + grid.gapPx)).toBeLessThanOrEqual(heightPx)
      }
    }
  })

  it('drops the trace from 25 tiles on, then the bullet', () => {
    const densities = [24, 25, 40, 41].map(count => wallGrid(count, 1920, 1000).density)
    expect(densities).toEqual(['full', 'plain', 'plain', 'bare'])
  })

  it('puts on a page what can still be read: 64 in full HD, fewer on a small screen', () => {
    expect(tilesThatFit(200, 1920, 1000)).toBe(64)
    expect(tilesThatFit(64, 640, 330)).toBeLessThan(40)
  })
})

describe('pageOf', () => {
  const order = ['1', '2', '3', '4', '5', '6']

  it('shows all where all fit', () => {
    expect(pageOf(order, new Set(), 6, 0)).toEqual({ stations: order, page: 0, pages: 1 })
  })

  it('turns every 10 s', () => {
    expect(pageOf(order, new Set(), 4, 9_999).stations).toEqual(['1', '2', '3', '4'])
    expect(pageOf(order, new Set(), 4, 10_000)).toEqual({ stations: ['5', '6'], page: 1, pages: 2 })
  })

  it('[AL9] keeps stations with an alarm on every page, in the order of the floor', () => {
    const alarmed = new Set(['4'])
    expect(pageOf(order, alarmed, 3, 0).stations).toEqual(['1', '2', '4'])
    expect(pageOf(order, alarmed, 3, 10_000).stations).toEqual(['3', '4', '5'])
    expect(pageOf(order, alarmed, 3, 20_000).stations).toEqual(['4', '6'])
  })

  it('[AL9] shows every alarm even where there are more than places', () => {
    expect(pageOf(order, new Set(['1', '2', '4', '6']), 3, 0).stations).toEqual(['1', '2', '4', '6'])
  })
})
