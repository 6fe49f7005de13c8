// What the test runners wrote down, as counts. A runner that failed without naming a failed test still counts.
import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @param {boolean} succeeded @returns {Counts} */
export function oneCheck(succeeded) {
  return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 }
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
  const counts = { passed: 0, failed: 0, skipped: 0 }
  for (const suite of readJson(file)?.testResults ?? []) {
    // A file that could not even be loaded has no tests to name.
    if (suite.status === 'failed' && suite.assertionResults.length === 0) counts.failed += 1
    for (const { status } of suite.assertionResults) {
      if (status === 'passed' || status === 'failed') counts[/** @type {'passed' | 'failed'} */ (status)] += 1
      else counts.skipped += 1
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
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = readJson(file)?.stats ?? {}
  return distrust({ passed: expected, failed: unexpected + flaky, skipped }, succeeded)
}
