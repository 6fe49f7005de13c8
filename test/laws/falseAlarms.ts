import type { AlarmView } from '../../stations/board/alarmViewSchema.ts'
import { NOISE_MMHG } from './createCuff.ts'
import type { Witness } from './playHistory.ts'

// The other side of L1: no alarm tells of what was not. Single wrong samples raise nothing (D2, X17), and data that comes is
// not missing (C10).

type Heard = { readonly atMs: number; readonly isTrue: boolean }
type Felt = { readonly fromMs: number; readonly topMmHg: number }
type Place = { readonly heard: Heard[]; readonly felt: Felt[] }

/** What was felt longer ago has left every window, also where the kiosk slept meanwhile. */
const REMEMBERED_MS = 25_000
/** Windows of medians and tops that a wrong sample may stand in. */
const LOOKED_BACK_MS = 12_000
/** A median bears one wrong sample among so many true ones. */
const TRUE_BETWEEN = 3

/** The least that a limb must have felt for this alarm, mmHg; LOP is 160 at the least. */
function leastMmHg({ condition, priority }: AlarmView): number | null {
  if (condition === 'pressure-over-maximum') return priority === 'high' ? 250 : 200
  if (condition === 'pressure-over-lop' && priority === 'high') return 160
  return condition === 'pressure-peaks' ? 192 : null
}

export function watchFalseAlarms(): Witness {
  const places = new Map<string, Place>()
  const placeOf = (name: string): Place => {
    const place = places.get(name) ?? { heard: [], felt: [] }
    places.set(name, place)
    return place
  }
  return ({ input, outcome, atMs }) => {
    const fact = input.kind === 'fact' || input.kind === 'bytes' ? input.fact : undefined
    if (fact?.kind === 'pressure')
      keep(placeOf(fact.place).felt, { fromMs: atMs, topMmHg: fact.lowMmHg + fact.swingMmHg })
    if (fact?.kind === 'heard') keep(placeOf(fact.place).heard, { atMs, isTrue: fact.isTrue })
    for (const entry of outcome?.entries ?? []) {
      if (entry.kind !== 'alarm' || (entry.change !== 'raised' && entry.change !== 'risen')) continue
      const { alarm } = entry
      const name = `${alarm.station ?? ''}/${alarm.cuff ?? ''}`
      const place = places.get(name)
      if (place !== undefined) check(alarm, name, place, atMs)
    }
  }
}

// A second of 20 samples for as long as is looked back; what was felt comes far more seldom.
function keep<Each>(all: Each[], one: Each): void {
  all.push(one)
  if (all.length > 600) all.splice(0, 300)
}

function check(alarm: AlarmView, name: string, { heard, felt }: Place, atMs: number): void {
  const told = `${alarm.condition} ${alarm.priority} ${name} at ${atMs} ms`
  const recent = heard.filter(each => each.atMs > atMs - LOOKED_BACK_MS)
  if (alarm.condition === 'no-data' && recent.filter(each => each.atMs > atMs - 5_000).length >= 9)
    throw new Error(`C10: ${told}, and data came`)
  const least = leastMmHg(alarm)
  if (least === null || !isSingle(recent)) return
  const tops = felt
    .filter((_, index) => (felt[index + 1]?.fromMs ?? atMs) > atMs - REMEMBERED_MS)
    .map(({ topMmHg }) => topMmHg)
  const topMmHg = Math.max(0, ...tops) + NOISE_MMHG
  if (topMmHg < least) throw new Error(`D2: ${told}, and the limb felt ${topMmHg} mmHg at most`)
}

function isSingle(heard: readonly Heard[]): boolean {
  let trueSince = TRUE_BETWEEN
  for (const { isTrue } of heard) {
    if (!isTrue && trueSince < TRUE_BETWEEN) return false
    trueSince = isTrue ? trueSince + 1 : 0
  }
  return true
}
