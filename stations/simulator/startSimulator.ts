import { performance } from 'node:perf_hooks'
import { isSiteId } from '../contract/ids.ts'
import { connectLink, type LinkConnection } from './connectLink.ts'
import { createFloor, STEP_MS, type Received } from './createFloor.ts'
import type { FloorAction } from './floorAction.ts'

export interface SimulatorSettings {
  /** `mqtt://`, `mqtts://`, `ws://` or `wss://`. */
  readonly url: string
  readonly site: string
  /** 1 to 500. */
  readonly stations: number
  readonly seed: number
  readonly log?: (line: string) => void
  /** Seconds of the floor in a second; 1 is life. */
  readonly speed?: number
  /** Without incidents everybody trains as they should, and no alarm is due. */
  readonly incidents?: boolean
}

export interface Simulator {
  /** Frees every station, says that all tablets are off, and disconnects. */
  stop(): Promise<void>
}

const MOST_STATIONS = 500
const SLICE_MS = 20
const OPEN_WITHIN_MS = 2_000
// A computer that slept has missed this; nobody trained the while.
const LONGEST_GAP_MS = 2_000

/**
 * A squad that does not exist, over real MQTT. Resolves when the devices are connected, or after 2 s without a broker:
 * they go on trying. Throws a RangeError where the settings make no sense.
 */
export async function startSimulator(settings: SimulatorSettings): Promise<Simulator> {
  const { url, site, stations, seed, log = () => undefined, speed = 1, incidents = true } = settings
  if (!isSiteId(site)) throw new RangeError(`site must be an id, got ${site}`)
  if (!Number.isInteger(stations) || stations < 1 || stations > MOST_STATIONS) {
    throw new RangeError(`stations must be 1..${MOST_STATIONS}, got ${stations}`)
  }

  const floor = createFloor({ site, stations, seed, openedAtWallMs: Date.now(), incidents, log })
  const received: Received[] = []
  const isUp = new Set<string>()
  const away = new Set<string>()
  const connections = new Map<string, LinkConnection>()
  let isWhole: boolean | null = null
  let isStopping = false
  let sayOpen: () => void = () => undefined

  function changed(name: string, nowUp: boolean): void {
    if (nowUp) isUp.add(name)
    else isUp.delete(name)
    const isWholeNow = isUp.size + away.size >= connections.size
    if (isWholeNow) sayOpen()
    if (isWholeNow === isWhole || isStopping) return
    // Nothing to say about one device that comes and goes; something when the broker does.
    if (isWholeNow) log('all stations connected')
    else if (isUp.size === 0 && isWhole !== null) log('no broker, trying again')
    else return
    isWhole = isWholeNow
  }

  for (const link of floor.links) {
    const connection = connectLink({
      url,
      site,
      link,
      onCommand: command => received.push({ station: link.station, command }),
      onChange: nowUp => changed(link.name, nowUp),
    })
    connections.set(link.name, connection)
  }

  await new Promise<void>(resolve => {
    const giveUp = setTimeout(resolve, OPEN_WITHIN_MS)
    sayOpen = () => {
      clearTimeout(giveUp)
      resolve()
    }
    for (const connection of connections.values()) connection.open()
  })

  function perform(action: FloorAction): void {
    const connection = connections.get(action.link)
    switch (action.kind) {
      case 'connect':
        away.delete(action.link)
        connection?.open()
        return
      case 'cut':
        away.add(action.link)
        connection?.cut()
        return
      case 'publish':
        connection?.publish(action.message)
    }
  }

  const stop = playInTime(speed, () => floor.step(received.splice(0)), perform)
  return {
    async stop() {
      isStopping = true
      stop()
      for (const action of floor.close()) perform(action)
      await Promise.all([...connections.values()].map(connection => connection.end()))
    },
  }
}

/** Performs each action when its time has come. Returns what stops it. */
function playInTime(
  speed: number,
  next: () => readonly FloorAction[],
  perform: (action: FloorAction) => void,
): () => void {
  let beganAtMs = performance.now()
  let playedMs = 0
  let waiting: readonly FloorAction[] = []
  let played = 0

  const timer = setInterval(() => {
    const behindMs = (performance.now() - beganAtMs) * speed - playedMs
    if (behindMs > LONGEST_GAP_MS * speed) beganAtMs += behindMs / speed - SLICE_MS
    const untilMs = (performance.now() - beganAtMs) * speed
    for (;;) {
      for (let action = waiting[played]; action !== undefined; action = waiting[played]) {
        if (action.atMs > untilMs) return
        played += 1
        perform(action)
      }
      if (playedMs > untilMs) return
      waiting = next()
      played = 0
      playedMs += STEP_MS
    }
  }, SLICE_MS)
  return () => clearInterval(timer)
}
