import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      '{shared,sync,electron,renderer}/**/*.test.{ts,tsx}',
      'tests/{architecture,badInput,contract,fault,property,sim}/**/*.test.ts',
    ],
    testTimeout: 30_000,
    // Some begin with a release that is published and pulled, beside another file that does the same.
    hookTimeout: 60_000,
    pool: 'forks',
    // One less than there are processors is the default: on two, nothing would run side by side.
    maxWorkers: 2,
  },
})
