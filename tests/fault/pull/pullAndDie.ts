/**
 * Pulls into a kiosk folder, and is killed at the nth time it takes a step: `<dir> <root> <url> <step> <nth>`. With `halt`
 * behind that it says that it is there, and stands still.
 */
import { writeSync } from 'node:fs'
import { timer } from '../../../sync/pull/net/timer.ts'
import { httpTransport } from '../../../sync/pull/net/transport.ts'
import { openPull } from '../../../sync/pull/pull.ts'

const [dir = '', trustedRoot = '', url = '', fatal = '', nth = '1', halt] = process.argv.slice(2)
let left = Number(nth)
const pull = openPull({
  dir,
  urls: [url],
  trustedRoot,
  now: () => new Date(),
  random: Math.random,
  after: timer,
  transport: httpTransport().get,
  at: (step) => {
    if (step !== fatal || --left !== 0) return
    if (!halt) process.kill(process.pid, 'SIGKILL')
    writeSync(1, 'there\n')
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  },
})
const { result } = await pull.pull({ allowLarge: true })
pull.close()
process.exit(result.ok ? 0 : 1)
