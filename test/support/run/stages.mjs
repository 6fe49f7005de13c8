// The stages of `npm test`, in their order. Each comes back with its counts and never throws for a failed test.
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { succeeds } from './command.mjs'
import { countPlaywright, countVitest, oneCheck } from './counts.mjs'
import { ensureDebianPackages } from './debianPackages.mjs'

/**
 * @typedef {import('./counts.mjs').Counts} Counts
 * @typedef {{ name: string, run: () => Promise<Counts>, isBeside?: boolean, isAlone?: boolean }} Stage
 */

const results = 'test-results'

/** @param {string} script @returns {Stage} */
function npmScript(script) {
  const flags = ['run', '--silent', script]
  return { name: script, run: async () => oneCheck(await succeeds('npm', flags)) }
}

/** One that runs beside others, so that its words come together at its end. @param {string} script @returns {Stage} */
function npmScriptBeside(script) {
  const flags = ['run', '--silent', script]
  const name = script
  const run = async () => oneCheck(await succeeds('npm', flags, { heading: `\n=== ${script}` }))
  return { name, run, isBeside: true }
}

/**
 * @param {string} name
 * @param {readonly string[]} [projects]
 * @param {readonly string[]} [more]
 * @returns {Stage}
 */
function vitest(name, projects = [name], more = []) {
  return {
    name,
    run: async () => {
      const file = `${results}/${name}.json`
      rmSync(file, { force: true })
      const which = projects.flatMap(project => ['--project', project])
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
      return countVitest(file, await succeeds('npx', ['vitest', 'run', ...which, ...reporters, ...more]))
    },
  }
}

/**
 * @param {string} name of the stage
 * @param {{ start?: (flags: string[]) => [string, string[]], workers?: number, projects?: readonly string[] }} [options]
 * @returns {Stage}
 */
function playwright(name, { start = flags => ['npx', flags], workers = 1, projects = [name] } = {}) {
  return {
    name,
    isAlone: true,
    run: async () => {
      if (!existsSync('dist/stamp.json')) {
        console.log('nothing is built, so there is nothing to open: counted as failed')
        return oneCheck(false)
      }
      const file = `${results}/${name}.json`
      rmSync(file, { force: true })
      const flags = ['playwright', 'test', '--config', 'test/e2e/playwright.config.ts']
      flags.push(`--workers=${workers}`, ...projects.flatMap(project => ['--project', project]))
      const [program, all] = start(flags)
      return countPlaywright(
        file,
        await succeeds(program, all, { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: path.resolve(file) } }),
      )
    },
  }
}

/** @param {string[]} flags @returns {[string, string[]]} */
function withScreen(flags) {
  if (process.env.DISPLAY !== undefined) return ['npx', flags]
  return ['xvfb-run', ['-a', '-s', '-screen 0 1920x1080x24', 'npx', ...flags]]
}

/** @returns {Promise<Counts>} */
async function debianPackages() {
  const problem = ensureDebianPackages()
  if (problem !== undefined) console.log(problem)
  return oneCheck(problem === undefined)
}

// What talks over sockets and counts time runs one file after the other, so that none waits for another.
const inTurn = ['--no-file-parallelism']

/** @type {readonly Stage[]} */
export const stages = [
  { name: 'packages', run: debianPackages },
  npmScriptBeside('lint'),
  npmScriptBeside('types'),
  npmScript('build'),
  npmScript('contract:check'),
  npmScript('docs:check'),
  vitest('unit', ['unit', 'unit-renderer']),
  vitest('property'),
  vitest('laws'),
  vitest('contract'),
  vitest('integration', ['integration'], inTurn),
  vitest('faults', ['faults'], inTurn),
  vitest('crash', ['crash'], inTurn),
  playwright('chromium'),
  playwright('pages', { workers: 2, projects: ['walls', 'pages'] }),
  playwright('electron', { start: withScreen }),
]
