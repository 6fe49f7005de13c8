import { test } from 'vitest'
import { runHistories } from './runHistories.ts'

// Run by `npm run test:laws` alone, which says how many, and from which seed on: what it finds must not depend on the day
// in `npm test`.
const runs = Number(process.env['LAWS_RUNS'] ?? 1_000)
const seed = Number(process.env['LAWS_SEED'] ?? Math.floor(Math.random() * 2 ** 31))

test('[L1, L2, L5, L6, L8, L9, L10, AL1, AL2, AL3, AL9, AL10] hold over histories of a fresh seed', () => {
  runHistories(seed, runs)
})
