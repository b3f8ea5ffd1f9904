/**
 * `npm run sim -- [--seeds N] [--seed S] [--trace]`: plays N simulations from seed S on. One that breaks is told with
 * what happened in it, and ends the run with code 1; the same seed breaks the same way again.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { simulate } from './simulate.ts'
import { makeStage } from './stage.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    trace: { type: 'boolean', default: false },
  },
})
const [first, count] = [Number(values.seed), Number(values.seeds)]
// In memory where that can be had: the disk's own losses are the matter of the tests of faults.
const work = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'lawkiosk-sim-'))
let broken = 0
try {
  mkdirSync(join(work, 'stage'))
  const stage = await makeStage(join(work, 'stage'))
  const started = performance.now()
  for (let seed = first; seed < first + count; seed++) {
    const folder = join(work, 'play')
    const played = await simulate(seed, folder, stage)
    rmSync(folder, { recursive: true, force: true })
    if (values.trace || !played.ok) process.stdout.write(`${played.trace.join('\n')}\n`)
    if (!played.ok) {
      broken++
      process.stdout.write(`seed ${seed} broke: ${played.detail}\n`)
    }
    if ((seed - first + 1) % 500 === 0) process.stdout.write(`${seed - first + 1} seeds\n`)
  }
  const seconds = (performance.now() - started) / 1000
  process.stdout.write(`${count} seeds from ${first} on, ${broken} broken, ${seconds.toFixed(1)} s\n`)
} finally {
  rmSync(work, { recursive: true, force: true })
}
process.exitCode = broken > 0 ? 1 : 0
