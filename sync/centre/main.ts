import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { destination, pino } from 'pino'
import { startCentre } from './centre.ts'
import { initCentre } from './init.ts'
import { stopWith } from './stopWith.ts'

const usage = 'usage: main.ts --data DIR --port N --releases DIR'
const options = readOptions()
const now = () => new Date()
mkdirSync(join(options.dir, 'logs'), { recursive: true, mode: 0o700 })
const log = pino(destination({ dest: join(options.dir, 'logs', 'centre.log'), sync: true }))

const made = await initCentre(options.dir, { ...options, now })
if (!made.ok) stopWith(`centre: the database cannot be opened (${made.detail ?? made.code})`)
const started = await startCentre({ ...options, log, now })
if (!started.ok) stopWith(`centre: ${started.code}${started.detail ? ` (${started.detail})` : ''}`)
const centre = started.value
console.log(`centre ready ${centre.url}/desk`)

let ending = false
const end = async () => {
  if (ending) return
  ending = true
  await centre.close()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end())
process.on('disconnect', () => void end())

function readOptions() {
  const text = { type: 'string' } as const
  try {
    const { values } = parseArgs({ options: { data: text, port: text, releases: text } })
    const port = Number(values.port)
    if (!values.data || !values.releases || !Number.isInteger(port) || port < 0 || port > 65_535)
      stopWith(usage)
    return {
      dir: resolve(values.data),
      port,
      releasesDir: resolve(values.releases),
      databaseUrl: process.env.DATABASE_URL,
    }
  } catch {
    return stopWith(usage)
  }
}
