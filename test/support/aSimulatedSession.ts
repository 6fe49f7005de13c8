import { defaultLimits } from '../../stations/safety/limits.ts'
import type { SeededSession } from './seedJournal.ts'
import { openedAtWallMs, simulatedInputs, type SimulatedFloor } from './simulatedInputs.ts'

/** A whole simulated floor as one session, for a replay: every input of it, and a record that only says from when to when. */
export function aSimulatedSession(
  session: string,
  floor: Pick<SimulatedFloor, 'stations' | 'minutes'>,
): SeededSession {
  const edge = (atMs: number) => ({ atMs, wallMs: openedAtWallMs + atMs, by: null })
  return {
    record: {
      line: {
        ...{ session, squad: 'Squad B', demo: true, athletes: floor.stations, rolledUp: false },
        ...{ started: { ...edge(0), cause: 'check-in' } },
        ended: { ...edge(floor.minutes * 60_000), cause: 'calm' },
        alarms: { high: 0, medium: 0, low: 0 },
      },
      ...{ site: 'main', kiosk: 'wall-1', version: '0.0.0', limits: defaultLimits },
      ...{ stints: [], happenings: [] },
    },
    inputs: simulatedInputs({ seed: 1, incidents: true, ...floor }),
  }
}
