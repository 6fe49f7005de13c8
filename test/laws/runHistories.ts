import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { checkHistory } from './checkHistory.ts'
import { anyHistory } from './anyHistory.ts'

/** Where what a run found is left, to be put among the journals once it is mended. */
const found = path.resolve('test-results/laws')

/** Runs so many histories of this seed. Throws what was found first, shrunk, with the file that replays it. */
export function runHistories(seed: number, runs: number): void {
  const startedAtMs = performance.now()
  const result = fc.check(fc.property(anyHistory, checkHistory), { numRuns: runs, seed })
  const seconds = ((performance.now() - startedAtMs) / 1_000).toFixed(1)
  const cpuMs = (process.cpuUsage().user / 1_000 / result.numRuns).toFixed(1)
  process.stdout.write(
    `laws: seed ${seed}, ${result.numRuns} of ${runs} histories, ${seconds} s, ${cpuMs} ms of a core each\n`,
  )
  if (result.numRuns === 0) throw new Error('no history was run')
  if (!result.failed) return
  const [history] = result.counterexample ?? []
  const broken = String(result.errorInstance)
  const file = path.join(found, `seed-${seed}.json`)
  mkdirSync(found, { recursive: true })
  writeFileSync(file, `${JSON.stringify({ broken, seed, history }, null, 2)}\n`)
  throw new Error(`${broken} (seed ${seed}, shrunk ${result.numShrinks} times, ${file})`, {
    cause: result.errorInstance,
  })
}
