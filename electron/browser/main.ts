import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pino from 'pino'
import { contentReady } from '../bridge/contentReady.ts'
import { readBelow } from '../bridge/readBelow.ts'
import { supervise } from '../bridge/supervisor.ts'
import { systemTimers } from '../bridge/timers.ts'
import { forkHost, hostEntry } from './hostProcess.ts'
import { type BrowserHost, startServer } from './server.ts'

const refuse = (line: string): never => {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

const usage = 'usage: npm run kiosk -- --data <kiosk folder> [--port N]'
const readOptions = (): { data: string; port: number } => {
  try {
    const { values } = parseArgs({
      options: { data: { type: 'string' }, port: { type: 'string', default: '0' } },
    })
    const port = Number(values.port)
    return values.data && Number.isInteger(port) && port >= 0 && port <= 65_535
      ? { data: values.data, port }
      : refuse(usage)
  } catch {
    return refuse(usage)
  }
}
const { data, port } = readOptions()
const read = readBelow(join(import.meta.dirname, '../../dist/page'))
if (!existsSync(join(data, 'kiosk.json'))) refuse(`there is no kiosk in ${data}: provision it first`)
if (!(await read('index.html'))) refuse('the page is not built: npm start builds it')

const log = pino({ name: 'browser' }, pino.destination({ dest: 2, sync: true }))
const host = supervise({ fork: () => forkHost(hostEntry, data), timers: systemTimers, log })

let server: BrowserHost | null = null
let ending = false
const end = async (): Promise<void> => {
  if (ending) return
  ending = true
  await server?.close()
  await host.stop()
  process.exit(0)
}
process.on('SIGINT', end)
process.on('SIGTERM', end)
// Started by another program: ends with it, however it ended.
process.on('disconnect', end)

try {
  server = await startServer({ port, read, door: host, log })
} catch (error) {
  const { code } = error as NodeJS.ErrnoException
  refuse(code === 'EADDRINUSE' ? `port ${port} is in use` : `cannot listen on port ${port}: ${code}`)
}
host.start()
process.stdout.write(`listening ${server?.url}\n`)
await contentReady(host, (line) => void process.stdout.write(`${line}\n`))
process.stdout.write(`ready ${server?.url}\n`)
