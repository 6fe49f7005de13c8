import type { AlarmView } from '../../stations/board/alarmViewSchema.ts'

/** A place in the alarm row: one alarm, or all that a lost broker brought with it. */
export type RowItem =
  | { readonly kind: 'alarm'; readonly alarm: AlarmView }
  | { readonly kind: 'not-heard'; readonly alarms: readonly AlarmView[] }

/**
 * While the broker is lost, the cuffs and stations that are not heard for it stand in the row as one, at the place of the
 * first of them (AL9). They stay on their tiles.
 */
export function groupNotHeard(ranked: readonly AlarmView[]): readonly RowItem[] {
  const isLost = ranked.some(alarm => alarm.condition === 'broker-lost' && alarm.state === 'active')
  const silent = isLost ? ranked.filter(isNotHeard) : []
  const single = (alarm: AlarmView): RowItem => ({ kind: 'alarm', alarm })
  if (silent.length < 2) return ranked.map(single)
  return ranked.flatMap(alarm => {
    if (!isNotHeard(alarm)) return [single(alarm)]
    return alarm === silent[0] ? [{ kind: 'not-heard' as const, alarms: silent }] : []
  })
}

function isNotHeard({ condition, state }: AlarmView): boolean {
  return state === 'active' && (condition === 'no-data' || condition === 'station-offline')
}
