import { acknowledge } from './alarms/acknowledge.ts'
import { findAlarm, withSlot } from './alarms/findAlarm.ts'
import type { WallCommand } from './board/commandSchema.ts'
import type { Entry, KioskInput } from './kioskInput.ts'
import type { KioskState } from './kioskState.ts'
import { changed, momentOf, quiet, type Moment, type Outcome } from './stepOutcome.ts'

/** What a screen asks: acknowledged, or refused with the reason (AL2). */
export function stepCommand(kiosk: KioskState, input: KioskInput & { kind: 'command' }): Outcome {
  const moment = momentOf(input)
  const result = acknowledgeAlarm(kiosk, input.command, moment)
  if (typeof result === 'string') {
    const { alarmId, by } = input.command
    const refused = quiet(kiosk, [{ kind: 'acknowledge-refused', alarmId, by, reason: result, ...moment }])
    return { ...refused, answer: { id: input.id, accepted: false, reason: result } }
  }
  return { ...result, answer: { id: input.id, accepted: true, reason: null } }
}

function acknowledgeAlarm(kiosk: KioskState, command: WallCommand, moment: Moment): Outcome | string {
  const found = findAlarm(kiosk, command.alarmId)
  if (found === null) return 'this alarm is over'
  const result = acknowledge(found.slot, command, moment.wallAtMs)
  if (!result.accepted) return result.reason
  const after = withSlot(kiosk, found, result.slot)
  const entries: Entry[] = [{ kind: 'alarm', change: 'acknowledged', alarm: result.view, ...moment }]
  if (result.ended) entries.push({ kind: 'alarm', change: 'ended', alarm: result.view, ...moment })
  return changed(after, entries, moment)
}
