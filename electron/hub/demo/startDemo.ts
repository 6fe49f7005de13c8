import type { SiteId } from '../../../stations/contract/ids.ts'
import { startSimulator } from '../../../stations/simulator/startSimulator.ts'
import type { Clock } from '../clock.ts'
import type { Kiosk } from '../kiosk.ts'
import type { Log } from '../log.ts'
import { createDemoCoach } from './demoCoach.ts'

/** Starts a squad that does not exist, over real MQTT, and a coach who sees to its alarms. Hands back what ends both. */
export async function startDemo(deps: {
  readonly kiosk: Kiosk
  readonly clock: Clock
  readonly log: Log
  readonly url: string
  readonly site: SiteId
  readonly stations: number
  readonly seed: number
}): Promise<() => Promise<void>> {
  const { url, site, stations, seed, log, kiosk } = deps
  log.info('demo', `a squad of ${stations} that does not exist trains here (seed ${seed})`)
  const simulator = await startSimulator({ url, site, stations, seed, log: line => log.info('demo', line) })
  const coach = createDemoCoach({
    nowMs: deps.clock.nowMs,
    board: () => kiosk.state().board,
    command: kiosk.command,
  })
  const timer = setInterval(coach, 1_000)
  return async () => {
    clearInterval(timer)
    await simulator.stop()
  }
}
