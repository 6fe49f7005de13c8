import { runHistories } from './runHistories.ts'

// A process of its own for one batch: how many histories, of which seed. Ends with 1 where a law was broken.
const [seed = NaN, runs = NaN] = process.argv.slice(2).map(Number)
try {
  runHistories(seed, runs)
} catch (problem) {
  process.stdout.write(`laws: ${String(problem)}\n`)
  process.exitCode = 1
}
