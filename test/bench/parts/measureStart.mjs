// From the start of the process to a chain that carries its heartbeat; and the same after a power cut.
import { startHub, temporaryFolder } from '../hub.mjs'
import { openFloor } from '../floor.mjs'
import { median } from '../percentiles.mjs'

/** @param {{ times: number }} plan */
export async function measureStart({ times }) {
  const fresh = []
  for (let time = 0; time < times; time += 1) {
    const hub = await startHub()
    fresh.push(hub.startMs)
    await hub.stop()
  }
  const dataFolder = temporaryFolder()
  const stations = Array.from({ length: 16 }, (_, index) => String(index + 1))
  const afterKill = []
  let hub = await startHub({ dataFolder, stations })
  for (let time = 0; time < times; time += 1) {
    const floor = await openFloor({ url: hub.mqttUrl, stations, cuffs: 2, probes: [] })
    await floor.stop()
    await hub.kill()
    hub = await startHub({ dataFolder, stations })
    afterKill.push(hub.startMs)
  }
  await hub.stop()
  return { freshMs: median(fresh), slowestMs: Math.max(...fresh), afterKillMs: median(afterKill) }
}
