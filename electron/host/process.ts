import { parseArgs } from 'node:util'
import pino from 'pino'
import type { Channel } from '../bridge/channel.ts'
import { faultOf } from '../bridge/log.ts'
import { serve } from '../bridge/serve.ts'
import { createHost } from './host.ts'

/** The port an Electron utility process finds on `process`; a forked Node process has `process.send` instead. */
type ParentPort = {
  on(event: 'message', listener: (event: { data: unknown }) => void): void
  postMessage(message: unknown): void
}

const openChannel = (): Channel => {
  const { parentPort } = process as { parentPort?: ParentPort }
  if (parentPort)
    return {
      post: (message) => parentPort.postMessage(message),
      onMessage: (listener) => parentPort.on('message', ({ data }) => listener(data)),
    }
  return {
    // The parent may be gone already; `disconnect` below ends this process then.
    post: (message) => void (process.connected && process.send?.(message)),
    onMessage: (listener) => void process.on('message', listener),
  }
}

const log = pino({ name: 'host' }, pino.destination({ dest: 2, sync: true }))
process.on('uncaughtException', (error) => {
  log.error(faultOf(error), 'bug: the host process ends')
  process.exit(1)
})

const { values } = parseArgs({ options: { data: { type: 'string' } } })
if (!values.data) {
  log.error('--data <kiosk folder> is missing')
  process.exit(2)
}

const host = await createHost({ dir: values.data, log })
if (!host.ok) {
  log.error({ code: host.code, detail: host.detail }, 'the host cannot start')
  process.exit(1)
}

const channel = openChannel()
const stopEvents = serve(host.value, channel, log, host.value.hearPrinter)
let ending = false
const end = async (): Promise<void> => {
  if (ending) return
  ending = true
  stopEvents()
  await host.value.close()
  process.exit(0)
}
process.on('disconnect', end)
process.on('SIGTERM', end)
process.on('SIGINT', end)
channel.post({ type: 'ready' })
