import { expect, test } from 'vitest'
import { runBatches } from './runBatches.mjs'

/** The same histories at every `npm test`; `npm run test:laws` runs as many as it is asked for, from a seed nobody has seen. */
const FIRST_SEED = 20_260
const BATCHES = 8
const HISTORIES = 250
const PROCESSES = 2

test('[L1, L2, L5, L6, L8, L9, L10, AL1, AL2, AL3, AL9, AL10] hold over the same histories as ever', async () => {
  const broken: string[] = []
  let count = 0
  await runBatches({
    seeds: Array.from({ length: BATCHES }, (_, batch) => FIRST_SEED + batch),
    runs: HISTORIES,
    processes: PROCESSES,
    onBatch({ text, isWell, runs }) {
      process.stdout.write(`${text}\n`)
      if (isWell) count += runs
      else broken.push(text)
    },
  })
  expect(broken).toEqual([])
  expect(count).toBe(2_000)
})
