import { test } from 'vitest'
import { runHistories } from './runHistories.ts'

test('[L1, L2, L5, L6, L8, L9, L10, AL1, AL2, AL3, AL9, AL10] hold over the same histories as ever', () => {
  runHistories(20_260, 1_000, 50_000)
})
