import { expect, it } from 'vitest'

// Not at the top: a file that cannot be loaded fails without a test of its own that says so.
it('[C-1] the defaults are read by the schema that judges the settings, and it takes them', async () => {
  const { defaultLimits } = await import('../../../stations/safety/limits.ts')
  expect(Object.keys(defaultLimits)).toHaveLength(24)
})
