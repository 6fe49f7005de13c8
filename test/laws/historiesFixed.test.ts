import { test } from 'vitest'
import { runHistories } from './runHistories.ts'

test('[L1, L2, L5, L6, L8, L9, L10, AL1, AL2, AL3, AL9, AL10] hold over the same histories as ever', () => {
  // About 0.1 s each; `npm run test:laws` runs as many as it is asked for, from a seed nobody has seen.
  runHistories(20_260, 400)
})
