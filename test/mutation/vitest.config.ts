import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The quickest files first: most mutants die in one of them, and the first failure ends a mutant's run. */
class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).reverse()
  }
}

/** What runs once for each mutant: the unit tests of the rooms that decide, and of what they are seen through. */
export default defineConfig({
  test: {
    include: ['test/unit/{floor,safety,alarms,step,board}/**/*.test.ts'],
    // The sandbox lies below node_modules: what is there is not transformed unless somebody says so.
    server: { deps: { inline: [/\/\.cache\/stryker\//] } },
    pool: 'threads',
    // Modules are loaded once for all files, which halves the time; for what is read while one loads Stryker starts anew.
    isolate: false,
    restoreMocks: true,
    unstubGlobals: true,
    setupFiles: ['test/support/failOnConsole.ts'],
    sequence: { sequencer: QuickestFirst },
    testTimeout: 60_000,
  },
})
