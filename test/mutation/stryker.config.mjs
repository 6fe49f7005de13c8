// How Stryker runs one part of `npm run test:mutation` (run.mjs), which says what is mutated.
import { availableParallelism } from 'node:os'

/** @typedef {{ node: unknown, parent?: { callee?: { name?: string }, arguments?: readonly unknown[] } }} Place */

/** Where a limit comes from is a word for the reader: docs/conditions.md shows it, nothing decides by it. */
const sources = {
  /** @param {Place} place @returns {string | undefined} */
  shouldIgnore({ node, parent }) {
    const isSource = parent?.callee?.name === 'limit' && parent.arguments?.[1] === node
    return isSource ? 'the source of a limit' : undefined
  },
}

export const strykerPlugins = [{ kind: 'Ignore', name: 'sources', value: sources }]

const left = ['docs', 'electron', 'renderer', 'dist', 'release', 'test-results', 'test/e2e', 'test/bench']

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  plugins: ['@stryker-mutator/vitest-runner', '@stryker-mutator/typescript-checker', import.meta.filename],
  ignorers: ['sources'],
  disableTypeChecks: false,
  // What `npm run types` refuses needs no test: two of three mutants, and the quickest way to be rid of them.
  checkers: ['typescript'],
  tsconfigFile: 'stations/tsconfig.json',
  ignorePatterns: left.map(folder => `/${folder}`),
  tempDirName: 'node_modules/.cache/stryker',
  reporters: ['progress-append-only', 'json'],
  allowConsoleColors: false,
  jsonReporter: { fileName: 'test-results/mutation/mutation.json' },
  // One of them compiles, and waits for the others most of the time.
  concurrency: availableParallelism() + 1,
  timeoutMS: 20_000,
  // run.mjs judges the whole.
  thresholds: { high: 95, low: 90, break: null },
}
