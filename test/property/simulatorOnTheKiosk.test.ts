import * as v from 'valibot'
import { expect, test } from 'vitest'
import type { Message } from '../../stations/contract/message.ts'
import { KioskIdSchema, SiteIdSchema } from '../../stations/contract/ids.ts'
import type { KioskInput } from '../../stations/kioskInput.ts'
import { defaultLimits } from '../../stations/safety/limits.ts'
import { createFloor, STEP_MS, type Floor } from '../../stations/simulator/createFloor.ts'
import type { FloorAction } from '../../stations/simulator/floorAction.ts'
import { startKiosk } from '../../stations/startKiosk.ts'
import { step } from '../../stations/step.ts'

interface Run {
  readonly seed: number
  readonly stations: number
  readonly minutes: number
  readonly incidents: boolean
}

interface Raised {
  readonly atMs: number
  readonly station: string | null
  readonly condition: string
  readonly priority: string
}

const OPENED_AT_WALL_MS = 1_795_331_048_000
const STEPS_A_MINUTE = 60_000 / STEP_MS
const TICK_MS = 125
const HEARTBEAT_MS = 1_000

// What is published, or what the broker says for a device whose connection was cut.
function messageOf(floor: Floor, action: FloorAction): Message | undefined {
  if (action.kind === 'publish') return action.message
  return action.kind === 'cut' ? floor.links.find(({ name }) => name === action.link)?.will : undefined
}

/** Every alarm that the real kiosk raises, or raises in priority, while this floor goes on. */
function alarmsOf({ seed, stations, minutes, incidents }: Run): Raised[] {
  const site = v.parse(SiteIdSchema, 'main')
  const kiosk = v.parse(KioskIdSchema, 'wall-1')
  const raised: Raised[] = []
  let nextTickMs = 0
  let nextBeatMs = 0
  let state = startKiosk(
    {
      site,
      kiosk,
      version: '0',
      language: 'en',
      names: 'initial',
      demo: true,
      limits: defaultLimits,
      stations: [],
      addresses: { mqtt: '', wall: '' },
      idPrefix: 't',
    },
    { atMs: 0, wallAtMs: OPENED_AT_WALL_MS },
  )

  function take(input: KioskInput): void {
    const outcome = step(state, input)
    state = outcome.state
    for (const entry of outcome.entries) {
      if (entry.kind === 'rejected' || entry.kind === 'dropped') throw new Error(JSON.stringify(entry))
      if (entry.kind !== 'alarm' || (entry.change !== 'raised' && entry.change !== 'risen')) continue
      const { station, condition, priority } = entry.alarm
      raised.push({ atMs: entry.atMs, station, condition, priority })
    }
  }

  function takeUntil(atMs: number): void {
    for (; nextTickMs <= atMs; nextTickMs += TICK_MS) {
      const moment = { atMs: nextTickMs, wallAtMs: OPENED_AT_WALL_MS + nextTickMs }
      if (nextTickMs >= nextBeatMs) {
        const message = { kind: 'kiosk-heartbeat', site, kiosk, heartbeat: { seq: nextBeatMs } } as const
        take({ ...moment, kind: 'message', retained: false, message })
        nextBeatMs += HEARTBEAT_MS
      }
      take({ ...moment, kind: 'tick' })
    }
  }

  const floor = createFloor({ site, stations, seed, incidents, openedAtWallMs: OPENED_AT_WALL_MS })
  for (let seen = 0; seen < minutes * STEPS_A_MINUTE; seen += 1) {
    for (const action of floor.step([])) {
      const { atMs } = action
      takeUntil(atMs)
      const message = messageOf(floor, action)
      const moment = { atMs, wallAtMs: OPENED_AT_WALL_MS + atMs }
      if (message !== undefined) take({ ...moment, kind: 'message', retained: false, message })
    }
  }
  return raised
}

test('on the real kiosk, athletes who do as they should raise no alarm', () => {
  expect(alarmsOf({ seed: 3, stations: 6, minutes: 9, incidents: false })).toEqual([])
})

test('on the real kiosk, the first two minutes of a demo raise what they were written for', () => {
  const raised = alarmsOf({ seed: 1, stations: 12, minutes: 2, incidents: true })
  const high = raised.filter(({ priority }) => priority === 'high').map(({ condition }) => condition)
  expect([...new Set(high)]).toEqual(['pressure-over-lop', 'no-data', 'occlusion-time', 'athlete-stop'])
})
