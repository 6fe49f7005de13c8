import { acknowledge } from './alarms/acknowledge.ts'
import { evaluateStation } from './alarms/evaluateStation.ts'
import { findAlarm, withSlot } from './alarms/findAlarm.ts'
import type { WallCommand } from './board/commandSchema.ts'
import type { StationId } from './contract/ids.ts'
import type { Entry, KioskInput } from './kioskInput.ts'
import type { KioskState } from './kioskState.ts'
import { changed, lookFrom, momentOf, quiet, type Moment, type Outcome } from './stepOutcome.ts'

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
  const result = acknowledge(found.slot, command, moment)
  if (!result.accepted) return result.reason
  const after = withSlot(kiosk, found, result.slot)
  const entries: Entry[] = [{ kind: 'alarm', change: 'acknowledged', alarm: result.view, ...moment }]
  if (result.ended) entries.push({ kind: 'alarm', change: 'ended', alarm: result.view, ...moment })
  return endedBy(after, found.station, entries, moment)
}

/**
 * What an acknowledgement ends, ends with it: a report that came a moment later would otherwise end with the one that
 * was acknowledged (C17, C18, C28).
 */
function endedBy(
  kiosk: KioskState,
  id: StationId | null,
  entries: readonly Entry[],
  moment: Moment,
): Outcome {
  const station = id === null ? undefined : kiosk.stations.get(id)
  if (station === undefined) return changed(kiosk, entries, moment)
  const look = lookFrom(kiosk, moment)
  const evaluated = evaluateStation(station, kiosk.clocks, look)
  const stations = new Map(kiosk.stations).set(station.station, evaluated.station)
  const happened = evaluated.events.map(({ change, view }): Entry => ({
    kind: 'alarm',
    change,
    alarm: view,
    ...moment,
  }))
  return changed({ ...kiosk, stations, alarmsRaised: look.raised() }, [...entries, ...happened], moment)
}
