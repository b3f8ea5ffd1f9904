/**
 * `npm run test:faults [-- --case N]`: what a kiosk and its centre must survive, tried with real processes, files and
 * sockets. A line for each: tried, lost, doubled, wrong – or why it cannot be tried on this machine.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { project } from '../support/site.ts'
import { type FaultCase, nothingWrong, type Outcome } from './cases/faultCase.ts'
import { cases } from './cases/list.ts'

const { values } = parseArgs({ options: { case: { type: 'string' } } })
const chosen = cases.filter(({ number }) => values.case === undefined || number === Number(values.case))
if (chosen.length === 0) {
  process.stderr.write('usage: npm run test:faults [-- --case 1..35]\n')
  process.exit(2)
}

type Tested = { file: string; name: string; passed: boolean }
const tested = runTests(chosen)
let failed = false
for (const faultCase of chosen) {
  const outcome = await outcomeOf(faultCase)
  const head = `${String(faultCase.number).padStart(2)}  ${faultCase.name.padEnd(66)}`
  if ('notHere' in outcome) process.stdout.write(`${head}  not tried here: ${outcome.notHere}\n`)
  else {
    const { tried, lost, doubled, wrong, say } = outcome
    if (tried === 0 || lost + doubled + wrong > 0) failed = true
    const counts = `tried ${tried}, lost ${lost}, doubled ${doubled}, wrong ${wrong}`
    process.stdout.write(`${head}  ${counts}${say ? ` (${say})` : ''}\n`)
  }
}
process.exit(failed ? 1 : 0)

async function outcomeOf(faultCase: FaultCase): Promise<Outcome | { notHere: string }> {
  if ('run' in faultCase) {
    try {
      return await faultCase.run()
    } catch (error) {
      return { ...nothingWrong(1, error instanceof Error ? error.message : String(error)), wrong: 1 }
    }
  }
  const own = faultCase.tests.map(([file, name]) =>
    tested.filter((test) => test.file === file && test.name.includes(name)),
  )
  // A test that was renamed proves nothing any more.
  const missing = own.filter((found) => found.length === 0).length
  const wrong = own.flat().filter(({ passed }) => !passed).length
  return { ...nothingWrong(own.flat().length), wrong: wrong + missing }
}

/** Runs the tests that prove cases, all at once. */
function runTests(wanted: readonly FaultCase[]): Tested[] {
  const files = [
    ...new Set(wanted.flatMap((each) => ('tests' in each ? each.tests.map(([file]) => file) : []))),
  ]
  if (files.length === 0) return []
  const folder = mkdtempSync(join(tmpdir(), 'faults-'))
  const results = join(folder, 'results.json')
  const vitest = join(project, 'node_modules/vitest/vitest.mjs')
  const args = [vitest, 'run', '--reporter=json', `--outputFile=${results}`, ...files]
  spawnSync(process.execPath, args, { cwd: project, stdio: 'ignore' })
  const { testResults } = JSON.parse(readFileSync(results, 'utf8')) as {
    testResults: { name: string; assertionResults: { fullName: string; status: string }[] }[]
  }
  rmSync(folder, { recursive: true })
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status }) => ({
      file: relative(project, name),
      name: fullName,
      passed: status === 'passed',
    })),
  )
}
