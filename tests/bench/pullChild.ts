/**
 * `pullChild.ts KIOSK URL ROOT`: pulls once and prints what it took as JSON: seconds, when each stage began, and the
 * peak memory of a process that does nothing else, in bytes.
 */
import { timer } from '../../sync/pull/net/timer.ts'
import { httpTransport } from '../../sync/pull/net/transport.ts'
import { openPull } from '../../sync/pull/pull.ts'
import type { PullStage } from '../../sync/pull/steps.ts'

const [dir = '', url = '', trustedRoot = ''] = process.argv.slice(2)
const stages = new Map<PullStage, number>()
const begun = performance.now()
const since = (): number => (performance.now() - begun) / 1000
const http = httpTransport()
const pull = openPull({
  dir,
  urls: [url],
  trustedRoot,
  now: () => new Date(),
  random: Math.random,
  after: timer,
  transport: http.get,
  progress: (stage) => {
    if (!stages.has(stage)) stages.set(stage, since())
  },
})
const { result } = await pull.pull({ allowLarge: true })
const seconds = since()
pull.close()
await http.close()
if (!result.ok) throw new Error(`not pulled: ${result.code} ${result.detail ?? ''}`)
process.stdout.write(
  JSON.stringify({ seconds, stages: [...stages], peak: process.resourceUsage().maxRSS * 1024 }),
)
