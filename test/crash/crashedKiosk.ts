import { eventually } from '../integration/support/eventually.ts'
import { openWall } from '../integration/support/openWall.ts'
import { spawnHub } from '../integration/support/spawnHub.ts'
import { type Facts, factsOf } from './boardFacts.ts'

export type Process = {
  readonly facts: () => Promise<Facts>
  readonly wall: Awaited<ReturnType<typeof openWall>>
  /** From the start of the process to a live wall. */
  readonly startMs: number
  readonly printed: { readonly err: string }
  /** As a power cut ends it. */
  readonly kill: () => Promise<void>
}

/** A hub as a process of its own that goes on from what its folder holds, and a wall on it. */
export async function startProcess(flags: readonly string[]): Promise<Process> {
  const beganMs = performance.now()
  const hub = spawnHub(['--headless', '--http-port', '0', ...flags])
  const wallUrl = await hub.wallUrl()
  await eventually('a live wall', async () => (await fetch(`${wallUrl}healthz`)).status === 200, 10_000)
  const startMs = performance.now() - beganMs
  const wall = await openWall(wallUrl)
  return {
    wall,
    startMs,
    printed: hub.printed,
    facts: async () => factsOf(await wall.board(), wall.nowMs()),
    async kill() {
      hub.kill('SIGKILL')
      await hub.ended()
      wall.close()
    },
  }
}

/** A hub that is ended before anybody could look at it. */
export async function startAndKill(flags: readonly string[], afterMs: number): Promise<void> {
  const hub = spawnHub(['--headless', '--http-port', '0', ...flags])
  await pause(afterMs)
  hub.kill('SIGKILL')
  await hub.ended()
}

export function pause(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms))
}
