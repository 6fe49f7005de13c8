import vue from '@vitejs/plugin-vue'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'

interface Project {
  name: string
  include: string[]
  exclude?: string[]
  isolate?: boolean
  pool?: 'threads'
  environment?: 'node' | 'happy-dom'
  testTimeout?: number
}

function project({ name, testTimeout = 5_000, ...test }: Project): TestProjectConfiguration {
  return {
    extends: true,
    test: {
      name,
      testTimeout,
      hookTimeout: testTimeout,
      setupFiles: ['test/support/failOnConsole.ts'],
      restoreMocks: true,
      unstubGlobals: true,
      ...test,
    },
  }
}

export default defineConfig({
  plugins: [vue()],
  test: {
    projects: [
      // A process of its own for each of a hundred files costs more than the tests themselves.
      project({
        name: 'unit',
        include: ['test/unit/**/*.test.ts'],
        exclude: ['test/unit/renderer/**'],
        isolate: false,
        pool: 'threads',
      }),
      project({
        name: 'unit-renderer',
        include: ['test/unit/renderer/**/*.test.ts'],
        environment: 'happy-dom',
        isolate: false,
        pool: 'threads',
      }),
      project({ name: 'property', include: ['test/property/**/*.test.ts'], testTimeout: 60_000 }),
      project({ name: 'laws', include: ['test/laws/**/*.test.ts'], testTimeout: 15 * 60_000 }),
      project({ name: 'contract', include: ['test/contract/**/*.test.ts'], testTimeout: 30_000 }),
      project({ name: 'integration', include: ['test/integration/**/*.test.ts'], testTimeout: 30_000 }),
      project({ name: 'crash', include: ['test/crash/**/*.test.ts'], testTimeout: 6 * 3_600_000 }),
      project({ name: 'faults', include: ['test/faults/**/*.test.ts'], testTimeout: 60_000 }),
    ],
  },
})
