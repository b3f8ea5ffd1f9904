import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { destination, pino } from 'pino'
import { type Centre, startCentre } from './centre.ts'
import { commands, newKeysCommand, runCommand } from './commands.ts'
import { calendarCommand } from './connectors/calendarCommand.ts'
import { errorCode } from './database.ts'
import { initCentre } from './init.ts'
import { codeCommand } from './kiosks/codeCommand.ts'
import { stopWith } from './stopWith.ts'

const [name = '', ...rest] = process.argv.slice(2)
if (name === 'calendar') await calendarCommand(rest)
else if (name === 'enrolment-code') await codeCommand(rest)
else if (name === 'new-keys') await newKeysCommand(rest)
else if (Object.hasOwn(commands, name)) await runCommand(name, rest)
else await serve()

async function serve(): Promise<void> {
  const centre = await start(readOptions())
  console.log(`centre ready ${centre.url}/desk`)

  let ending = false
  const end = async () => {
    if (ending) return
    ending = true
    await centre.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end())
  // Started by another process: it has gone, so has the reason to run.
  process.on('disconnect', () => void end())
}

async function start(options: ReturnType<typeof readOptions>): Promise<Centre> {
  const now = () => new Date()
  try {
    mkdirSync(join(options.dir, 'logs'), { recursive: true, mode: 0o700 })
    const log = pino(destination({ dest: join(options.dir, 'logs', 'centre.log'), sync: true }))
    const made = await initCentre(options.dir, { ...options, now })
    const started = made.ok ? await startCentre({ ...options, log, now }) : made
    return started.ok
      ? started.value
      : stopWith(`centre: ${started.code}${started.detail ? ` (${started.detail})` : ''}`)
  } catch (error) {
    return stopWith(`centre: cannot start (${errorCode(error)})`)
  }
}

function readOptions() {
  const others = ['calendar', 'enrolment-code', 'new-keys', ...Object.keys(commands)].join(', ')
  const usage = `usage: main.ts --data DIR --port N --releases DIR, or main.ts COMMAND --data DIR (${others})`
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
      databaseUrl: process.env.DATABASE_URL || undefined,
    }
  } catch {
    return stopWith(usage)
  }
}
