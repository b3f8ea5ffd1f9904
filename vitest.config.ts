import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes half a minute and more begins first: one process would be left alone with it at the end. */
const long = /(contract\/contract|sim\/sim|pull\/killed|badInput\/kioskRoutes|badInput\/deskForms)\.test\.ts$/

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => Number(long.test(b.moduleId)) - Number(long.test(a.moduleId)))
  }
}

export default defineConfig({
  test: {
    testTimeout: 120_000,
    // Some begin with a release that is published and pulled, beside another file that does the same.
    hookTimeout: 120_000,
    pool: 'forks',
    // One less than there are processors is the default: on two, nothing would run side by side.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    alias: [
      {
        find: /^.*\/passwordCost\.ts$/,
        replacement: join(import.meta.dirname, 'tests/support/passwordCost.ts'),
      },
    ],
    projects: [
      {
        extends: true,
        test: {
          name: 'kiosk, centre and network',
          include: [
            '{shared,sync,electron}/**/*.test.ts',
            'tests/{architecture,badInput,contract,fault,property,sim}/**/*.test.ts',
          ],
          // Nothing here keeps what it knows in a module, so that a process need not begin anew for every file.
          isolate: false,
        },
      },
      // The page's stores are modules: each file has its own.
      { extends: true, test: { name: 'page', include: ['renderer/**/*.test.{ts,tsx}'] } },
    ],
  },
})
