import { parseArgs } from 'node:util'
import { renew } from './tuf/renew.ts'

const usage =
  'usage: npm run renew -- --out DIR   says anew, for another 60 days, which release in DIR is the newest'

const out = readArguments()
const renewed = await renew(out, new Date())
if (!renewed.ok) stop(`nothing was renewed: ${renewed.code} (${renewed.detail ?? ''})`)
const { targets, timestamp } = renewed.value
console.log(`release ${targets} is the newest, says timestamp ${timestamp}`)

function readArguments(): string {
  try {
    const { values } = parseArgs({ options: { out: { type: 'string' } } })
    return values.out ?? stop(usage)
  } catch {
    return stop(usage)
  }
}

function stop(line: string): never {
  console.error(line)
  process.exit(1)
}
