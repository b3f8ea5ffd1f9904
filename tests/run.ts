/** `npm test`: types, lint, unit and contract tests, then the kiosk end to end. Closes with `N passed, N failed`. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from '../electron/launch/build.ts'
import { hostsHere } from './e2e/hosts.ts'
import { memoryTemp } from './support/memoryTemp.ts'
import { makeReady, readyFolder } from './support/readyRelease.ts'

const project = join(import.meta.dirname, '..')
const results = join(project, 'test-results')
const tool = (path: string): string => join(project, 'node_modules', path)

type Count = { passed: number; failed: number }
const total: Count = { passed: 0, failed: 0 }
const failedParts: string[] = []

/** Runs one part with its output shown; `count` reads how many tests passed and failed from what it left behind. */
async function part(name: string, args: string[], count: (succeeded: boolean) => Count): Promise<void> {
  process.stdout.write(`\n== ${name}\n`)
  const [status] = await once(spawn(process.execPath, args, { cwd: project, stdio: 'inherit' }), 'exit')
  let counted: Count
  try {
    counted = count(status === 0)
  } catch {
    counted = { passed: 0, failed: 1 } // The part died before it wrote its results.
  }
  total.passed += counted.passed
  total.failed += counted.failed
  // A part that fails without a failing test (a bad configuration, a crash at the end) is a failure all the same.
  if (status !== 0 && counted.failed === 0) total.failed++
  if (status !== 0 || counted.failed > 0) failedParts.push(name)
}

const check = (succeeded: boolean): Count => (succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
const read = (file: string) => JSON.parse(readFileSync(join(results, file), 'utf8'))

rmSync(results, { recursive: true, force: true })
mkdirSync(results)

const temp = memoryTemp()
if (temp) process.env.TMPDIR = temp
// A hundred processes of the same sources: what one has stripped of its types and compiled, the others read.
process.env.NODE_COMPILE_CACHE = join(results, 'compiled')

// What the tests begin with is made while the sources are looked at.
const building = build(project)
const making = makeReady()

await part('types', [tool('typescript/bin/tsc'), '-p', project], check)
await part('every article of the Codes has a spec', [join(project, 'tests/codes/coverage.ts')], check)
await part('lint', [tool('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'], check)
const built = await building
process.env[readyFolder] = await making

await part(
  'unit, contract and property tests',
  [
    tool('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${results}/vitest.json`,
  ],
  () => {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = read('vitest.json')
    // A file that cannot be loaded has no failed test of its own, only a failed suite.
    return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0) }
  },
)

if (built.ok) {
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = join(results, 'playwright.json')
  await part(
    'end to end',
    [tool('@playwright/test/cli.js'), 'test', '--config', 'tests/e2e/playwright.config.ts'],
    () => {
      const { expected, unexpected, flaky } = read('playwright.json').stats
      return { passed: expected, failed: unexpected + flaky }
    },
  )
} else {
  process.stdout.write(`\n== build\n${built.detail}\n`)
  total.failed++
  failedParts.push('build')
}

process.stdout.write(`\nend to end over: ${hostsHere.join(', ')}\n`)
if (!hostsHere.includes('Electron')) {
  process.stdout.write('not over Electron itself: its binary or a display is not there\n')
}
if (failedParts.length > 0) process.stdout.write(`\nfailed: ${failedParts.join(', ')}\n`)
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
rmSync(temp ?? (await making), { recursive: true, force: true })
process.exitCode = total.failed > 0 ? 1 : 0
