import { isKioskId, isSiteId } from '../../../stations/contract/ids.ts'
import { type KioskFile, numberOf } from '../kioskDraft.ts'
import type { Running } from '../kioskFile.ts'
import type { FirstPlace } from './firstSteps.ts'

/** What the walk has been told, as typed. */
export interface FirstDraft {
  names: string
  site: string
  kiosk: string
  diagonalInches: string
  distanceM: string
}

export type FirstField = 'site' | 'kiosk' | 'inches' | 'metres'

export function firstDraftOf(file: KioskFile, running: Running): FirstDraft {
  return {
    names: file.names ?? running.names,
    site: file.site ?? running.site,
    kiosk: file.kiosk ?? running.kiosk,
    diagonalInches: String(file.screen?.diagonalInches ?? 65),
    distanceM: String(file.screen?.distanceM ?? 8),
  }
}

/** From and to, as `kiosk.json` takes them. */
export const screenBounds = { inches: [5, 500], metres: [0.3, 100] } as const

/** Which fields of a step the kiosk would refuse. */
export function wrongIn(place: FirstPlace, draft: FirstDraft): readonly FirstField[] {
  const wrong: readonly [FirstField, boolean][] = [
    ['site', place === 'site' && !isSiteId(draft.site)],
    ['kiosk', place === 'site' && !isKioskId(draft.kiosk)],
    ['inches', place === 'screen' && !isWithin(draft.diagonalInches, ...screenBounds.inches)],
    ['metres', place === 'screen' && !isWithin(draft.distanceM, ...screenBounds.metres)],
  ]
  return wrong.flatMap(([field, isWrong]) => (isWrong ? [field] : []))
}

/** `kiosk.json` with what a step asks for; null: the step keeps nothing there. */
export function fileWith(
  place: FirstPlace,
  draft: FirstDraft,
  language: string,
): ((before: KioskFile) => object) | null {
  if (place === 'language') return before => ({ ...before, language, names: draft.names })
  if (place === 'site') return before => ({ ...before, site: draft.site, kiosk: draft.kiosk })
  if (place !== 'screen') return null
  const screen = { diagonalInches: numberOf(draft.diagonalInches), distanceM: numberOf(draft.distanceM) }
  return before => ({ ...before, screen: { ...before.screen, ...screen } })
}

const kept = ['language', 'names', 'site', 'kiosk'] as const
export type Kept = (typeof kept)[number]

/** What `kiosk.json` says otherwise than the kiosk was started: it holds from the next start on, or never where a flag goes before it. */
export function notYet(
  file: KioskFile,
  running: Running,
): { later: readonly Kept[]; never: readonly Kept[] } {
  const others = kept.filter(key => file[key] !== undefined && file[key] !== running[key])
  const flags: readonly Kept[] = running.byFlag
  return {
    later: others.filter(key => !flags.includes(key)),
    never: others.filter(key => flags.includes(key)),
  }
}

function isWithin(text: string, least: number, most: number): boolean {
  const number = numberOf(text)
  return typeof number === 'number' && number >= least && number <= most
}
