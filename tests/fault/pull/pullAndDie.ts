/** Pulls into a kiosk folder, and is killed at the nth time it takes a step: `<dir> <root> <url> <step> <nth>`. */
import { timer } from '../../../sync/pull/net/timer.ts'
import { httpTransport } from '../../../sync/pull/net/transport.ts'
import { openPull } from '../../../sync/pull/pull.ts'

const [dir = '', trustedRoot = '', url = '', fatal = '', nth = '1'] = process.argv.slice(2)
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
    if (step === fatal && --left === 0) process.kill(process.pid, 'SIGKILL')
  },
})
const { result } = await pull.pull({ allowLarge: true })
pull.close()
process.exit(result.ok ? 0 : 1)
