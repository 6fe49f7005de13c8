import { randomBytes, randomUUID } from 'node:crypto'
import path from 'node:path'
import type { Hono } from 'hono'
import * as v from 'valibot'
import { AthleteIdSchema } from '../../../stations/roster/athleteSchema.ts'
import type { WallCommand } from '../../../stations/board/commandSchema.ts'
import type { Clock } from '../clock.ts'
import type { Settings } from '../config/settings.ts'
import type { DoorsEnv } from '../doors/addDoors.ts'
import type { Doors } from '../doors/openDoors.ts'
import type { Log } from '../log.ts'
import { addAthleteRoutes } from './addAthleteRoutes.ts'
import { addFileRoutes } from './addFileRoutes.ts'
import { addOfferRoutes } from './addOfferRoutes.ts'
import { addWaveRoutes } from './addWaveRoutes.ts'
import { addArrangeRoute } from './addArrangeRoute.ts'
import { addStationRoutes } from './addStationRoutes.ts'
import { createFloorRoster, type RosterFloor } from './floorRoster.ts'
import { openRoster } from './openRoster.ts'

/** Adds what is asked of the roster over HTTP. */
export type AddRoster = (app: Hono<DoorsEnv>) => void

/** Opens the roster of a data folder; a demo has one of its own. */
export function startRoster(deps: {
  readonly settings: Pick<Settings, 'dataFolder' | 'demo' | 'limits' | 'names' | 'settingsFile'>
  readonly doors: Doors
  readonly clock: Pick<Clock, 'nowMs' | 'wallNowMs'>
  readonly log: Log
  readonly floor: RosterFloor
  /** false: the kiosk does not take it. */
  readonly command: (command: WallCommand) => Promise<boolean>
}): AddRoster {
  const { settings, doors, clock, floor } = deps
  const name = settings.demo === null ? 'roster.json' : 'demo-roster.json'
  const { wallNowMs, nowMs } = clock
  const kept = openRoster({ file: path.join(settings.dataFolder, name), log: deps.log, wallNowMs })
  const roster = createFloorRoster({ ...settings, kept, floor, wallNowMs, newId: randomUUID })
  const newAthleteId = () => v.parse(AthleteIdSchema, `a-${randomBytes(6).toString('hex')}`)
  return app => {
    addOfferRoutes(app, { doors, roster })
    addAthleteRoutes(app, { doors, roster, newAthleteId })
    addFileRoutes(app, { doors, roster, newAthleteId })
    addWaveRoutes(app, { doors, roster })
    addArrangeRoute(app, { doors, settingsFile: settings.settingsFile, command: deps.command })
    addStationRoutes(app, { doors, roster, nowMs })
  }
}
