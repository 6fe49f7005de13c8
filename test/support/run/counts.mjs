// What the test runners wrote down, as counts and the names of what failed. A runner that failed without naming a failed
// test still counts.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Counts a line for each failed test that is known */

/** @param {boolean} succeeded @returns {Counts} */
export function oneCheck(succeeded) {
  return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0, failures: [] }
}

/** @param {readonly string[]} names @param {string | undefined} said @returns {string} one line, without a terminal's colours */
function failure(names, said = '') {
  // eslint-disable-next-line no-control-regex -- colours are escape sequences
  const [first = ''] = said.replaceAll(/\u001B\[[\d;]*m/g, '').split('\n')
  return `${names.filter(name => name !== '').join(' › ')}: ${first.slice(0, 300)}`
}

/** @param {string} file */
function readJson(file) {
  if (!existsSync(file)) return undefined
  return JSON.parse(readFileSync(file, 'utf8'))
}

/**
 * A stage without a test is a failure, and so is a runner that came back unhappy with all its tests passed.
 * @param {Counts} counts
 * @param {boolean} succeeded
 * @returns {Counts}
 */
function distrust(counts, succeeded) {
  const ranNothing = counts.passed + counts.failed === 0
  const silentFailure = !succeeded && counts.failed === 0
  return ranNothing || silentFailure ? { ...counts, failed: counts.failed + 1 } : counts
}

/**
 * @param {string} file what Vitest's JSON reporter wrote
 * @param {boolean} succeeded whether Vitest ended with exit code 0
 * @returns {Counts}
 */
export function countVitest(file, succeeded) {
  /** @type {Counts} */
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [] }
  for (const suite of readJson(file)?.testResults ?? []) {
    const name = path.relative('', suite.name)
    // A file that could not even be loaded has no tests to name.
    if (suite.status === 'failed' && suite.assertionResults.length === 0) {
      counts.failed += 1
      counts.failures.push(failure([name], suite.message))
    }
    for (const { status, fullName, failureMessages } of suite.assertionResults) {
      if (status === 'passed' || status === 'failed') counts[/** @type {'passed' | 'failed'} */ (status)] += 1
      else counts.skipped += 1
      if (status === 'failed') counts.failures.push(failure([name, fullName], failureMessages[0]))
    }
  }
  return distrust(counts, succeeded)
}

/**
 * @param {string} file what Playwright's JSON reporter wrote
 * @param {boolean} succeeded whether Playwright ended with exit code 0
 * @returns {Counts}
 */
export function countPlaywright(file, succeeded) {
  const { stats = {}, suites = [] } = readJson(file) ?? {}
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = stats
  const failures = suites.flatMap((/** @type {PlaywrightSuite} */ suite) => failuresOf(suite, []))
  return distrust({ passed: expected, failed: unexpected + flaky, skipped, failures }, succeeded)
}

/**
 * @typedef {{ title: string, ok: boolean, tests: { results: { errors: { message?: string }[] }[] }[] }} PlaywrightSpec
 * @typedef {{ title: string, specs?: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 */

/** @param {PlaywrightSuite} suite @param {readonly string[]} above @returns {string[]} */
function failuresOf({ title, specs = [], suites = [] }, above) {
  const names = [...above, title]
  const own = specs.filter(({ ok }) => !ok)
  return [
    ...own.map(spec => failure([...names, spec.title], spec.tests[0]?.results[0]?.errors[0]?.message)),
    ...suites.flatMap(suite => failuresOf(suite, names)),
  ]
}
