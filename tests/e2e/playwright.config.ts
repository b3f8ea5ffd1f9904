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
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json']],
  projects: hostsHere.map((host) => ({ name: host, use: { host, actionTimeout: 20_000 } })),
})
