// `npm run test:laws`: histories by the hundred thousand on all cores. LAWS_RUNS says how many, LAWS_SEED from where,
// LAWS_PROCESSES how many at a time. Given the seed of a run that was ended, it goes on with the batches that are left.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runBatches } from './runBatches.mjs'

const HISTORIES = 250

process.chdir(fileURLToPath(new URL('../..', import.meta.url)))
const runs = Number(process.env.LAWS_RUNS ?? 100_000)
const seed = Number(process.env.LAWS_SEED ?? Math.floor(Math.random() * 2 ** 30))
const processes = Number(process.env.LAWS_PROCESSES ?? availableParallelism())
if (![runs, seed, processes].every(Number.isSafeInteger) || runs < 1 || processes < 1) {
  console.error('LAWS_RUNS, LAWS_SEED and LAWS_PROCESSES take whole numbers')
  process.exit(2)
}

const folder = path.resolve('test-results/laws')
const progress = path.join(folder, `run-${seed}.json`)
mkdirSync(folder, { recursive: true })
/** The batches in which all held. What was broken is run again. @type {number[]} */
const done = existsSync(progress) ? JSON.parse(readFileSync(progress, 'utf8')) : []
/** @type {number[]} */
const broken = []

const batches = Math.ceil(runs / HISTORIES)
const seeds = Array.from({ length: batches }, (_, batch) => seed + batch)
const left = seeds.filter(each => !done.includes(each))
const startedAtMs = performance.now()
let ended = 0
console.log(
  `laws: ${batches * HISTORIES} histories, LAWS_SEED=${seed}, ${processes} at a time, ` +
    `${(batches - left.length) * HISTORIES} done before`,
)

await runBatches({
  seeds: left,
  runs: HISTORIES,
  processes,
  onBatch(batch) {
    if (batch.isWell) done.push(batch.seed)
    else broken.push(batch.seed)
    writeFileSync(progress, JSON.stringify(done))
    const count = (batches - left.length + ++ended) * HISTORIES
    const minutes = ((performance.now() - startedAtMs) / 60_000).toFixed(1)
    console.log(`${batch.text}\nlaws: ${count} of ${batches * HISTORIES}, ${minutes} min, LAWS_SEED=${seed}`)
  },
})

console.log(
  broken.length === 0
    ? `laws: all hold over ${batches * HISTORIES} histories, LAWS_SEED=${seed}`
    : `laws: broken in batches of seed ${broken.join(', ')}; the histories are in ${folder}`,
)
process.exitCode = broken.length === 0 ? 0 : 1
