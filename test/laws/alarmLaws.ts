import { isDeepStrictEqual } from 'node:util'
import type { AlarmView } from '../../stations/board/alarmViewSchema.ts'
import { standingAlarms } from '../../stations/board/buildBoard.ts'
import type { Condition, Priority } from '../../stations/board/conditionSchema.ts'
import type { KioskAlarm } from '../../stations/contract/kioskAlarms.ts'
import { checkCommand } from './commandLaws.ts'
import type { Witness } from './playHistory.ts'

const rank: Readonly<Record<Priority, number>> = { low: 0, medium: 1, high: 2 }

/** AL1, AL2, AL3, AL9, AL10: what may happen to alarms in one step, whatever came. */
export function watchAlarms(): Witness {
  const gone = new Set<string>()
  return played => {
    const { before, state, outcome, taken, atMs } = played
    if (outcome === null || taken === null) return
    const fail = (law: string, text: string): never => {
      throw new Error(`${law}: ${text} at ${atMs} ms, ${taken.kind}`)
    }
    checkCommand(played, fail)
    if (taken.kind !== 'command' && state.soundPausedUntilMs !== null && before.soundPausedUntilMs === null)
      fail('AL10', 'sound was paused by no coach')
    if (before.board.alarms === state.board.alarms) return
    const was = new Map(before.board.alarms.map(alarm => [alarm.id, alarm]))
    const places = new Set<string>()
    for (const alarm of state.board.alarms) {
      const place = `${alarm.condition} ${alarm.station ?? ''} ${alarm.cuff ?? ''}`
      if (places.has(place)) fail('AL1', `two alarms ${place}`)
      places.add(place)
      if (gone.has(alarm.id)) fail('AL2', `${place} is back after it was gone`)
      if (alarm.state === 'latched' && alarm.acknowledged !== null)
        fail('AL2', `${place} latched and acknowledged`)
      const earlier = was.get(alarm.id)
      if (earlier !== undefined) compare(earlier, alarm, taken.kind === 'command', place, fail)
      else if (alarm.acknowledged !== null) fail('AL10', `${place} raised acknowledged`)
      was.delete(alarm.id)
    }
    for (const id of was.keys()) gone.add(id)
    for (const alarm of was.values()) checkEnd(alarm, taken.kind === 'command', fail)
    for (const message of outcome.publish)
      if (message.kind === 'kiosk-alarms') checkList(message.alarms.alarms, state.board.alarms, fail)
    if (!isDeepStrictEqual(state.board.alarms, standingAlarms(state)))
      fail('AL9', 'the board has other alarms than the kiosk')
  }
}

type Fail = (law: string, text: string) => never

function compare(earlier: AlarmView, alarm: AlarmView, isCommand: boolean, place: string, fail: Fail): void {
  if (rank[alarm.priority] < rank[earlier.priority]) fail('AL1', `${place} fell to ${alarm.priority}`)
  const rises = rank[alarm.priority] > rank[earlier.priority]
  if (rises && alarm.acknowledged !== null) fail('AL1', `${place} rose and kept its acknowledgement`)
  if (!rises && earlier.acknowledged !== null && alarm.acknowledged === null)
    fail('AL2', `${place} lost its acknowledgement`)
  if (!isCommand && earlier.acknowledged === null && alarm.acknowledged !== null)
    fail('AL10', `${place} was acknowledged by no coach`)
}

/** The conditions whose H latches. */
const latching: readonly Condition[] = [
  ...([
    'occlusion-time',
    'occlusion-total',
    'pressure-over-lop',
    'pressure-over-maximum',
    'release-failed',
  ] as const),
]

function checkEnd(alarm: AlarmView, isCommand: boolean, fail: Fail): void {
  const isLatching =
    alarm.priority === 'high' ? latching.includes(alarm.condition) : alarm.condition === 'kiosk-gap'
  if (isLatching && alarm.acknowledged === null && !isCommand)
    fail('AL2', `${alarm.condition} should have latched`)
  if (!isCommand && alarm.state === 'latched')
    fail('AL2', `${alarm.condition} was latched and went by itself`)
}

/** AL9: by priority, then unacknowledged first, then the older; all of them. */
function checkList(list: readonly KioskAlarm[], alarms: readonly AlarmView[], fail: Fail): void {
  const views = new Map(alarms.map(alarm => [alarm.id, alarm]))
  if (list.length !== alarms.length) fail('AL9', `${list.length} published of ${alarms.length}`)
  let before: AlarmView | null = null
  for (const { id } of list) {
    const alarm = views.get(id)
    if (alarm === undefined) return fail('AL9', `${id} is published and not there`)
    if (before !== null && !stands(before, alarm))
      fail('AL9', `${before.condition} stands before ${alarm.condition}`)
    before = alarm
  }
}

function stands(first: AlarmView, second: AlarmView): boolean {
  if (first.priority !== second.priority) return rank[first.priority] > rank[second.priority]
  const [isFirstDone, isSecondDone] = [first.acknowledged !== null, second.acknowledged !== null]
  if (isFirstDone !== isSecondDone) return isSecondDone
  return first.raisedAtMs <= second.raisedAtMs
}
