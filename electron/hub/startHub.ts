import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { isUnderCuff, wantsWall } from '../../stations/board/wantsWall.ts'
import type { KioskSetup } from '../../stations/kioskSetup.ts'
import { startBridge } from './bridge/startBridge.ts'
import { type Broker, startBroker } from './broker/startBroker.ts'
import { createClock } from './clock.ts'
import { shownUrl } from './config/brokerUrl.ts'
import { prepareDataFolder } from './config/dataFolder.ts'
import { lockFolder } from './config/lockFolder.ts'
import { type Problem, problemLine } from './config/problem.ts'
import type { Settings } from './config/settings.ts'
import { startDemo } from './demo/startDemo.ts'
import { shownPairing } from './doors/pairingCodes.ts'
import { startDoors } from './doors/startDoors.ts'
import { createWallRights } from './doors/wallRights.ts'
import { journalPath, restart } from './journal/restart.ts'
import { type Kiosk, runKiosk } from './kiosk.ts'
import { createLog } from './log.ts'
import { clientIdOf } from './mqtt/clientIdOf.ts'
import { lanAddress } from './server/lanAddress.ts'
import { startExports } from './review/exports/startExports.ts'
import { startReplays } from './review/startReplays.ts'
import { startReview } from './review/startReview.ts'
import { placesOf } from './roster/placesOf.ts'
import { startRoster } from './roster/startRoster.ts'
import { startServer } from './server/startServer.ts'
import { addPortWall, type WallPort } from './walls/portWall.ts'
import { addSocketWall } from './walls/socketWall.ts'

export type Hub = {
  /** Where the wall and the broker are, as printed and shown: no credentials in it. */
  readonly wallUrl: string
  readonly mqttUrl: string
  readonly addWall: (port: WallPort) => void
  /** A screen must show the floor now, and nothing else. */
  readonly wantsWall: () => boolean
  readonly stop: () => Promise<void>
}
export type StartedHub =
  { readonly ok: true; readonly hub: Hub } | { readonly ok: false; readonly problem: Problem }

type Stop = () => Promise<void>

const LISTENING_LIMIT_MS = 1_000

/** Starts everything in order; where a part can't start, what has started is stopped again and the reason handed back. */
export async function startHub(
  settings: Settings,
  surroundings: {
    readonly version: string
    readonly pagesFolder: string
    /** The built file of the journal's thread. */
    readonly journalWorker: string
    readonly reviewWorkerFile: string
    readonly write: (line: string) => void
  },
): Promise<StartedHub> {
  const log = createLog({ ...createClock(), write: surroundings.write })
  const stops: Stop[] = []
  const stop = async () => {
    for (const stopOne of stops.splice(0).reverse()) await stopOne()
  }
  const fail = async (problem: Problem): Promise<StartedHub> => {
    await stop()
    return { ok: false, problem }
  }

  const unready = prepareDataFolder(settings.dataFolder)
  // A disk that became read-only overnight is no reason for a floor without a wall: it records nothing and says so (C26).
  if (unready !== null && !unready.isThere) return fail(unready.problem)
  if (unready !== null) log.error('hub', problemLine(unready.problem))
  const lock = await lockFolder(settings.dataFolder)
  if (!lock.ok) return fail(lock.problem)
  stops.push(lock.release)
  const { retention, dataFolder, demo } = settings
  const file = journalPath(dataFolder, demo !== null)
  const restarted = await restart({
    workerFile: surroundings.journalWorker,
    order: { file, retention },
    log,
  })
  const { clock } = restarted
  stops.push(restarted.stop)
  const opened = await startDoors({ ...settings, clock, log })
  if (!opened.ok) return fail(opened.problem)
  const { doors, certificate } = opened
  stops.push(doors.audit.stop)

  const late: { setup: KioskSetup | null; kiosk: Kiosk | null } = { setup: null, kiosk: null }
  let broker: Broker | null = null
  if (settings.broker.kind === 'embedded') {
    const retainedFile = path.join(settings.dataFolder, 'retained.json')
    const ownClientId = clientIdOf(settings)
    const started = await startBroker({
      ...settings,
      ...clock,
      port: settings.mqttPort,
      ownClientId,
      retainedFile,
      keys: settings.lan ? doors.keys : null,
      audit: doors.audit,
      ...{ certificate, log },
    })
    if (!started.ok) return fail(started.problem)
    broker = started.broker
    stops.push(broker.stop)
  }

  const bridge = startBridge({ settings, doors, clock, log })
  if (bridge !== null) stops.push(bridge.stop)
  const reading = { workerFile: surroundings.reviewWorkerFile, journalFile: file, log }
  const review = startReview(reading)
  stops.push(review.stop)
  const exports = startExports({ ...reading, wallNowMs: clock.wallNowMs })
  stops.push(exports.stop)
  const replays = startReplays({
    ...reading,
    setup: () => late.setup && { ...late.setup, stations: [...late.setup.stations] },
    isUnderCuff: () => late.kiosk === null || isUnderCuff(late.kiosk.state().board),
  })
  stops.push(replays.stop)
  const addRoster = startRoster({
    ...{ settings, doors, clock, log },
    floor: {
      places: () => (late.kiosk === null ? [] : placesOf(late.kiosk.state())),
      squad: () => late.kiosk?.state().board.floor.squad ?? null,
    },
    command: async command => (await late.kiosk?.command('arrange', command))?.accepted === true,
  })
  const host = settings.lan ? lanAddress() : '127.0.0.1'
  const pagesUrl = (port: number) => `${settings.lan ? 'https' : 'http'}://${host}:${port}/`
  const served = await startServer({
    port: settings.httpPort,
    lan: settings.lan,
    pagesFolder: surroundings.pagesFolder,
    ...{ doors, certificate, nowMs: clock.nowMs, kiosk: settings.kiosk },
    ...{ settingsFile: settings.settingsFile, running: settings },
    pagesUrl,
    version: surroundings.version,
    floor: { site: settings.site, language: settings.language },
    ...{ review, exports, replays, addRoster, language: settings.language },
    illness: () => (late.kiosk === null ? 'starting' : late.kiosk.illness()),
    onWall(socket, request) {
      if (late.kiosk === null) socket.close(1013)
      else addSocketWall(late.kiosk.walls, socket, createWallRights(doors, request))
    },
    onMqtt: (broker ?? bridge)?.takeWebSocket ?? null,
  })
  if (!served.ok) return fail(served.problem)
  stops.push(served.server.stop)

  const url =
    settings.broker.kind === 'outside' ? settings.broker.url : `mqtt://127.0.0.1:${broker?.port ?? 0}`
  const mqttUrl = shownUrl(url)
  const wallUrl = `http://127.0.0.1:${served.server.port}/`
  const addresses: KioskSetup['addresses'] = {
    mqtt: broker === null ? mqttUrl : `${settings.lan ? 'mqtts' : 'mqtt'}://${host}:${broker.port}`,
    wall: pagesUrl(served.server.port),
  }
  const setup: KioskSetup = {
    site: settings.site,
    kiosk: settings.kiosk,
    version: surroundings.version,
    language: settings.language,
    names: settings.names,
    demo: demo !== null,
    limits: settings.limits,
    stations: settings.stations,
    addresses,
    idPrefix: randomBytes(4).toString('hex'),
  }
  const kiosk = runKiosk({
    first: restarted.firstState(setup),
    openJournal: restarted.openJournal,
    ...{ clock, log },
    pairing: () => shownPairing(doors.codes, addresses.wall),
    broker: { url, clientId: clientIdOf(settings), own: broker },
  })
  late.kiosk = kiosk
  late.setup = setup
  stops.push(kiosk.stop)
  if (demo !== null) {
    const { site, seed } = settings
    // The wall does not wait for a squad, nor for the broker that it trains at.
    const squad = startDemo({ kiosk, clock, log, url: broker?.demoUrl ?? url, site, stations: demo, seed })
    stops.push(async () => (await squad)())
  }
  // "wall …" says that everything is ready, so nothing that is published after it may be missed; a broker that is not
  // there is no reason to wait longer.
  await Promise.race([kiosk.listening, new Promise(resolve => setTimeout(resolve, LISTENING_LIMIT_MS))])
  return {
    ok: true,
    hub: {
      ...{ wallUrl, mqttUrl, stop },
      addWall: port => addPortWall(kiosk.walls, port),
      wantsWall: () => wantsWall(kiosk.state().board),
    },
  }
}
