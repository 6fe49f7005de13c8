import { expect, test } from 'vitest'
import type { StationCommand } from '../../../stations/contract/command.ts'
import { isSiteId, isStationId } from '../../../stations/contract/ids.ts'
import type { FloorAction } from '../../../stations/simulator/floorAction.ts'
import { createFloor } from '../../../stations/simulator/createFloor.ts'

const OPENED_AT_WALL_MS = 1_795_331_048_000
const UNDER_WAY_STEPS = 250

function aFloorUnderWay() {
  const site = 'main'
  const station = '1'
  if (!isSiteId(site) || !isStationId(station)) throw new Error('the ids of the tests are none')
  const floor = createFloor({
    site,
    stations: 1,
    seed: 1,
    openedAtWallMs: OPENED_AT_WALL_MS,
    incidents: true,
  })
  for (let step = 0; step < UNDER_WAY_STEPS; step += 1) floor.step([])
  return {
    /** Sends commands and shows what the next 10 s bring. */
    after: (...commands: StationCommand[]): FloorAction[] => {
      const actions = [...floor.step(commands.map(command => ({ station, command })))]
      for (let step = 0; step < 100; step += 1) actions.push(...floor.step([]))
      return actions
    },
    wallMs: OPENED_AT_WALL_MS + UNDER_WAY_STEPS * 100,
    close: () => floor.close(),
  }
}

function repliesIn(actions: readonly FloorAction[]) {
  return actions.flatMap(action =>
    action.kind === 'publish' && action.message.kind === 'reply' ? [action.message.reply] : [],
  )
}

function releasedIn(actions: readonly FloorAction[]): string[] {
  return actions.flatMap(action =>
    action.kind === 'publish' && action.message.kind === 'event' && action.message.event.type === 'released'
      ? [action.message.event.cuff]
      : [],
  )
}

function lastPressureIn(actions: readonly FloorAction[]): number | undefined {
  return actions
    .flatMap(action =>
      action.kind === 'publish' && action.message.kind === 'pressure'
        ? [action.message.sample.pressureMmHg]
        : [],
    )
    .at(-1)
}

test('[C13] a release is accepted, the cuffs are let out, and that is said', () => {
  const floor = aFloorUnderWay()
  const actions = floor.after({ id: 'c1', expiresAt: floor.wallMs + 5_000, type: 'release', by: 'coach' })
  expect(repliesIn(actions)).toEqual([{ id: 'c1', accepted: true }])
  expect(releasedIn(actions)).toEqual(['l', 'r'])
  expect(lastPressureIn(actions)).toBeLessThan(15)
})

test('a release past its time is refused and not carried out', () => {
  const floor = aFloorUnderWay()
  const actions = floor.after({ id: 'c1', expiresAt: floor.wallMs - 1, type: 'release' })
  expect(repliesIn(actions)).toEqual([{ id: 'c1', accepted: false, reason: 'expired' }])
  expect(releasedIn(actions)).toEqual([])
  expect(lastPressureIn(actions)).toBeGreaterThan(60)
})

test('the same command twice is carried out and answered once', () => {
  const floor = aFloorUnderWay()
  const release = { id: 'c1', expiresAt: floor.wallMs + 5_000, type: 'release' } as const
  const actions = floor.after(release, release)
  expect(repliesIn(actions)).toHaveLength(1)
  expect(releasedIn(actions)).toEqual(['l', 'r'])
})

test('a message is accepted and lets nothing out', () => {
  const floor = aFloorUnderWay()
  const actions = floor.after({ id: 'm1', expiresAt: floor.wallMs + 5_000, type: 'message', text: 'Slower' })
  expect(repliesIn(actions)).toEqual([{ id: 'm1', accepted: true }])
  expect(releasedIn(actions)).toEqual([])
})

test('a floor that closes frees its stations and says that its devices are off', () => {
  const floor = aFloorUnderWay()
  const said = floor.close().flatMap(action => (action.kind === 'publish' ? [action.message.kind] : []))
  expect(said).toEqual(['assignment', 'cuff-status', 'cuff-status', 'station-status'])
})
