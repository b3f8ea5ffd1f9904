import { defineConfig } from '@playwright/test'
import type { HostName } from './hosts.ts'
import { hostsHere } from './hosts.ts'

export default defineConfig<{ host: HostName }>({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/e2e',
  // Every spec has a kiosk, a centre and folders of its own; two at a time suit two cores.
  workers: 2,
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['json']],
  // What services do and how screens look is the same over every host; how hosts differ is for the other specs.
  projects: hostsHere.map((host, at) => ({
    name: host,
    use: { host, actionTimeout: 60_000 },
    testIgnore:
      at === 0
        ? []
        : [
            'article-*.spec.ts',
            'wipe.spec.ts',
            'readAloud.spec.ts',
            'scan.spec.ts',
            'access.spec.ts',
            'broken.spec.ts',
            'calculators.spec.ts',
            'desk.spec.ts',
            'guidance.spec.ts',
            'handwriting.spec.ts',
            'leak.spec.ts',
            'looks.spec.ts',
            'measure.spec.ts',
            'search.spec.ts',
            'tasks.spec.ts',
            'typing.spec.ts',
          ],
  })),
})
