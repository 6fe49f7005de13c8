import { test } from 'vitest'
import { runHistories } from './runHistories.ts'

// `npm run test:laws` says how many, and from which seed on; else a few that nobody has seen, as many as
// a short time allows.
const asked = process.env['LAWS_RUNS']
const runs = Number(asked ?? 1_000)
const seed = Number(process.env['LAWS_SEED'] ?? Math.floor(Math.random() * 2 ** 31))

test('[L1, L2, L5, L6, L8, L9, L10, AL1, AL2, AL3, AL9, AL10] hold over histories of a fresh seed', () => {
  runHistories(seed, runs, asked === undefined ? 50_000 : null)
})
