// `npm run test:mutation`: changes what decides in one place at a time and sees whether a unit test notices. Ends with 1 where fewer
// than 90 % are noticed. It takes hours: ended and started again it goes on with the parts that are left, while nothing has changed.
// `npm run test:mutation -- safety/rules floor/peaks` looks at files whose path has one of these words.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { succeeds } from '../support/run/command.mjs'
import { countedIn, toReadIn } from './outcome.mjs'
import { partsOf, stateOfSources } from './parts.mjs'

/** @typedef {import('./outcome.mjs').Report} Report */

const LEAST_PERCENT = 90
const LIMIT_MS = 3 * 3_600_000

process.chdir(fileURLToPath(new URL('../..', import.meta.url)))
const parts = partsOf(process.argv.slice(2))
if (parts.length === 0) {
  console.error('no file of stations/alarms, safety or floor has that in its path')
  process.exit(2)
}
const folder = path.resolve('test-results/mutation', stateOfSources())
const written = path.resolve('test-results/mutation/mutation.json')
mkdirSync(folder, { recursive: true })

/** @type {Report[]} */
const reports = []
let isWhole = true
for (const [at, files] of parts.entries()) {
  const kept = path.join(folder, `${files.map(file => file.replaceAll('/', '_')).join('+')}.json`.slice(-200))
  if (!existsSync(kept)) {
    console.log(`\n=== ${at + 1} of ${parts.length}: ${files.join(', ')}`)
    rmSync(written, { force: true })
    const flags = ['stryker', 'run', 'test/mutation/stryker.config.mjs', '--mutate', files.join(',')]
    await succeeds('npx', flags, { env: { MUTATION_FILES: files.join(',') }, limitMs: LIMIT_MS })
    if (existsSync(written)) renameSync(written, kept)
  }
  if (existsSync(kept)) reports.push(JSON.parse(readFileSync(kept, 'utf8')))
  else isWhole = false
}

const { noticed, timedOut, unnoticed, uncompiled } = countedIn(reports)
const percent = (100 * noticed) / Math.max(1, noticed + unnoticed)
console.log(`\n${toReadIn(reports).join('\n')}\n`)
console.log(
  `${noticed} of ${noticed + unnoticed} noticed, ${percent.toFixed(1)} %, ${timedOut} of them by their time; ` +
    `${uncompiled} more do not compile` +
    (isWhole ? '' : '; some parts came to no end'),
)
process.exitCode = isWhole && percent >= LEAST_PERCENT ? 0 : 1
