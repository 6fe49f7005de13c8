/** The steps of the guided first start, one thing each. */
export const firstSteps = ['language', 'site', 'screen', 'sound', 'pin', 'pair'] as const
/** `done` asks nothing: it says what holds, and what only from the next start on. */
export const firstPlaces = [...firstSteps, 'done'] as const
export type FirstPlace = (typeof firstPlaces)[number]

/** Where Next leads; a PIN that there is already is not asked for again. */
export function nextPlace(from: FirstPlace, pinIsSet: boolean): FirstPlace {
  return passed(firstPlaces.slice(firstPlaces.indexOf(from) + 1), pinIsSet) ?? 'done'
}

/** Where Back leads; null: there is nothing before. */
export function placeBefore(from: FirstPlace, pinIsSet: boolean): FirstPlace | null {
  return passed(firstPlaces.slice(0, firstPlaces.indexOf(from)).reverse(), pinIsSet) ?? null
}

/** Where nothing is lost by leaving it for later. With `--lan` nobody gets in from elsewhere without a PIN. */
export function maySkip(place: FirstPlace, lan: boolean, pinIsSet: boolean): boolean {
  if (place === 'pin') return !lan && !pinIsSet
  return place === 'screen' || place === 'sound'
}

function passed(places: readonly FirstPlace[], pinIsSet: boolean): FirstPlace | undefined {
  return places.find(place => place !== 'pin' || !pinIsSet)
}
