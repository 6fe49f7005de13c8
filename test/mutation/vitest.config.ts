import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const mutated = (process.env['MUTATION_FILES'] ?? '').split(',')
const names = mutated.map(file => path.basename(file, '.ts'))
const rooms = mutated.map(file => file.split('/')[1])

/** How far a test is from what is mutated: named for it, of its room, of another. */
function distanceOf({ moduleId }: TestSpecification): number {
  if (names.includes(path.basename(moduleId, '.test.ts'))) return 0
  return rooms.includes(path.basename(path.dirname(moduleId))) ? 1 : 2
}

/** What is nearest first, and the quickest of that: most mutants die there, and the first failure ends a mutant's run. */
class NearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const quickest = (await super.sort(files)).reverse()
    return quickest.sort((left, right) => distanceOf(left) - distanceOf(right))
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
    sequence: { sequencer: NearestFirst },
    testTimeout: 60_000,
  },
})
