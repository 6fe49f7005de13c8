// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { askedFor, searchOf } from '../../../../renderer/settings/first/firstAddress.ts'
import { fileWith, firstDraftOf, notYet, wrongIn } from '../../../../renderer/settings/first/firstDraft.ts'
import {
  type FirstPlace,
  firstPlaces,
  maySkip,
  nextPlace,
  placeBefore,
} from '../../../../renderer/settings/first/firstSteps.ts'
import { tooSmall } from '../../../../renderer/settings/first/tooSmall.ts'
import type { Running } from '../../../../renderer/settings/kioskFile.ts'
import { readable, readableTyped } from '../../../../renderer/settings/readable.ts'

const running: Running = { site: 'main', kiosk: 'wall-1', language: 'en', names: 'initial', byFlag: [] }

/** Every place that Next leads through from the first one, or Back from the last one. */
function way(pinIsSet: boolean, direction: 'next' | 'back'): FirstPlace[] {
  const places: FirstPlace[] = [direction === 'next' ? 'language' : 'done']
  for (;;) {
    const from = places.at(-1) ?? 'done'
    const to = direction === 'next' ? nextPlace(from, pinIsSet) : placeBefore(from, pinIsSet)
    if (to === null || to === from) return places
    places.push(to)
  }
}

describe('the steps', () => {
  it('lead from the language to the end, and back the same way', () => {
    const all = ['language', 'site', 'screen', 'sound', 'pin', 'pair', 'done']
    expect(way(false, 'next')).toEqual(all)
    expect(way(false, 'back')).toEqual(all.reverse())
  })

  it('pass the PIN where there is one, in both directions', () => {
    expect(way(true, 'next')).toEqual(['language', 'site', 'screen', 'sound', 'pair', 'done'])
    expect(way(true, 'back')).not.toContain('pin')
    expect(nextPlace('pin', true)).toBe('pair')
  })

  it('let the PIN wait only where nobody gets in from elsewhere', () => {
    expect(maySkip('pin', false, false)).toBe(true)
    expect(maySkip('pin', true, false)).toBe(false)
    expect(maySkip('pin', false, true)).toBe(false)
    const skipped = firstPlaces.filter(place => maySkip(place, true, false))
    expect(skipped).toEqual(['screen', 'sound'])
  })
})

describe('the address', () => {
  it('keeps place and language, and what else was asked for', () => {
    const search = searchOf('screen', 'da', '?first=1&theme=light&lang=en')
    expect(search).toBe('?theme=light&lang=da&step=screen')
    expect(askedFor(search, false)).toEqual({ kind: 'place', place: 'screen' })
  })

  it('asks for the walk from an empty wall and in the kiosk’s own window, else for all settings', () => {
    expect(askedFor('?first=1', false).kind).toBe('if-first')
    expect(askedFor('', true).kind).toBe('if-first')
    expect(askedFor('', false).kind).toBe('all')
    expect(askedFor('?first=0', true).kind).toBe('all')
    expect(askedFor('?step=elsewhere', false).kind).toBe('all')
  })
})

describe('what a step keeps', () => {
  it('is its own keys, beside whatever was there', () => {
    const before = { broker: 'embedded', screen: { diagonalInches: 40, glass: true } }
    const draft = { ...firstDraftOf(before, running), names: 'first', site: 'gym', distanceM: '6,5' }
    expect(fileWith('language', draft, 'da')?.(before)).toEqual({ ...before, language: 'da', names: 'first' })
    expect(fileWith('site', draft, 'da')?.(before)).toEqual({ ...before, site: 'gym', kiosk: 'wall-1' })
    const screen = { diagonalInches: 40, distanceM: 6.5, glass: true }
    expect(fileWith('screen', draft, 'da')?.(before)).toEqual({ ...before, screen })
    for (const place of ['sound', 'pin', 'pair', 'done'] as const)
      expect(fileWith(place, draft, 'da')).toBeNull()
  })

  it('begins with what kiosk.json says, else with what runs', () => {
    const hall = { ...running, site: 'hall' }
    expect(firstDraftOf({}, hall).site).toBe('hall')
    expect(firstDraftOf({ site: 'gym' }, hall).site).toBe('gym')
  })

  it('is refused where the kiosk would refuse it, in its own step only', () => {
    const good = firstDraftOf({}, running)
    for (const site of ['', 'Gym', 'gym 1', '-gym', 'sal/1', 'å', 'a'.repeat(33)])
      expect(wrongIn('site', { ...good, site }), site).toEqual(['site'])
    expect(wrongIn('site', { ...good, site: 'a'.repeat(32), kiosk: '#' })).toEqual(['kiosk'])
    for (const diagonalInches of ['', 'big', '4.9', '501', '-65'])
      expect(wrongIn('screen', { ...good, diagonalInches }), diagonalInches).toEqual(['inches'])
    expect(wrongIn('screen', { ...good, distanceM: '0,29' })).toEqual(['metres'])
    expect(wrongIn('screen', { ...good, distanceM: '0,3', diagonalInches: '500' })).toEqual([])
    expect(wrongIn('language', { ...good, site: 'Gym', distanceM: 'far' })).toEqual([])
  })

  it('waits for the next start, or for ever where a flag goes before it', () => {
    const file = { site: 'gym', kiosk: 'wall-1', language: 'da' }
    expect(notYet(file, running)).toEqual({ later: ['language', 'site'], never: [] })
    expect(notYet(file, { ...running, byFlag: ['site'] })).toEqual({ later: ['language'], never: ['site'] })
    expect(notYet({}, running)).toEqual({ later: [], never: [] })
  })
})

describe('what is too small to read', () => {
  const small = (inches: number, metres: number) => tooSmall(readable(inches, metres), inches, metres)

  it('is nothing at 65 inches from 5 m, the pressure from 8 m, both from 12 m', () => {
    expect(small(65, 5)).toEqual([])
    expect(small(65, 8).map(({ figure }) => figure)).toEqual(['pressure'])
    expect(small(65, 12).map(({ figure }) => figure)).toEqual(['clock', 'pressure'])
  })

  it('names a distance and a screen that would do', () => {
    for (const { figure, upToM, inches } of small(55, 12.5)) {
      const left = [...small(55, upToM), ...small(inches, 12.5)].map(each => each.figure)
      expect(left, figure).not.toContain(figure)
    }
  })

  it('never names so many minutes as are needed', () => {
    const { clockUpToM } = readable(65, 1)
    expect(small(65, clockUpToM * 1.0001)[0]).toMatchObject({ minutes: 15.9, neededMinutes: 16 })
  })

  it('is not said of what is no screen', () => {
    for (const [inches, metres] of [
      ['', '5'],
      ['65', 'far'],
      ['0', '5'],
      ['65', '0'],
    ] as const)
      expect(readableTyped(inches, metres)).toBeNull()
    expect(readableTyped(' 65 ', '5,5')).toEqual(readable(65, 5.5))
  })
})
