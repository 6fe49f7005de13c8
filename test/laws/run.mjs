// `npm run test:laws`: histories by the hundred thousand on all cores. LAWS_RUNS says how many, LAWS_SEED from where.
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'

const runs = Number(process.env.LAWS_RUNS ?? 100_000)
const seed = Number(process.env.LAWS_SEED ?? Math.floor(Math.random() * 2 ** 30))
const cores = availableParallelism()
const share = Math.ceil(runs / cores)
console.log(`laws: ${share * cores} histories on ${cores} cores, seeds ${seed} to ${seed + cores - 1}`)

/** @param {number} core @returns {Promise<boolean>} */
function runShare(core) {
  return new Promise(resolve => {
    const env = { ...process.env, LAWS_RUNS: String(share), LAWS_SEED: String(seed + core) }
    const flags = ['vitest', 'run', '--project', 'laws', 'test/laws/historiesFresh.test.ts']
    const child = spawn('npx', flags, { env, stdio: ['ignore', 'inherit', 'inherit'] })
    child.once('error', () => resolve(false))
    child.once('close', code => resolve(code === 0))
  })
}

const results = await Promise.all(Array.from({ length: cores }, (_, core) => runShare(core)))
const broken = results.filter(isWell => !isWell).length
console.log(
  broken === 0
    ? `laws: all hold, seed ${seed}`
    : `laws: broken in ${broken} of ${cores} shares, seed ${seed}`,
)
process.exitCode = broken === 0 ? 0 : 1
