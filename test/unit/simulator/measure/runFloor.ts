import { isSiteId } from '../../../../stations/contract/ids.ts'
import type { FloorAction } from '../../../../stations/simulator/floorAction.ts'
import { simulate } from '../../../../stations/simulator/simulate.ts'

export interface Run {
  readonly seed: number
  readonly stations: number
  readonly minutes: number
  readonly incidents?: boolean
}

const STEPS_A_MINUTE = 600

/** Shows every action of the first minutes of a floor, in order of time. */
export function runFloor(
  { seed, stations, minutes, incidents = true }: Run,
  see: (action: FloorAction) => void,
): void {
  const site = 'main'
  if (!isSiteId(site)) throw new Error('the site of the tests is no site')
  const floor = simulate(seed, stations, { site, incidents })
  for (let step = 0; step < minutes * STEPS_A_MINUTE; step += 1) {
    for (const action of floor.next().value) see(action)
  }
}

/** The same, all at once. */
export function actionsOf(run: Run): FloorAction[] {
  const actions: FloorAction[] = []
  runFloor(run, action => actions.push(action))
  return actions
}
