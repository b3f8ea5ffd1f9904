import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { amend } from './amend.ts'
import { faultWords } from './faultWords.ts'

const usage =
  'usage: npm run amend -- --out DIR   makes the next release from the one in DIR and what the desk has written (DIR-edits.jsonl)'

const out = readArguments()
const amended = await amend(out, new Date())
// The centre, which starts this as a child, reads the answer here.
process.send?.(amended)
if (!amended.ok) stop(`${faultWords[amended.code]}: ${amended.detail ?? ''}`)
const { version, served, changed, seconds } = amended.value
const times = Object.entries(seconds).map(([stage, time]) => `${stage} ${time.toFixed(1)} s`)
if (!changed) console.log(`release ${version} says all of it already`)
else if (served) console.log(`release ${version} is served (${times.join(', ')})`)
else console.log(`release ${version} is signed: npm run renew, where those keys lie, serves it`)

function readArguments(): string {
  try {
    const { values } = parseArgs({ options: { out: { type: 'string' } } })
    return resolve(values.out ?? stop(usage))
  } catch {
    return stop(usage)
  }
}

function stop(line: string): never {
  console.error(line)
  process.exit(1)
}
