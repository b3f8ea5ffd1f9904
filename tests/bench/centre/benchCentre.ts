import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { sql } from 'kysely'
import { openDatabase } from '../../../sync/centre/database.ts'
import { initCentre } from '../../../sync/centre/init.ts'
import { loadKeys } from '../../../sync/centre/keys.ts'
import { verifyLog } from '../../../sync/centre/log/verify.ts'
import { openRecordKeys } from '../../../sync/centre/records/recordKeys.ts'
import { type DatabaseKind, databaseKinds } from '../../../sync/centre/testDatabases.ts'
import { project, publishSample } from '../../support/site.ts'
import { print, spread } from '../figures.ts'
import { cpuOf } from './cpu.ts'
import { drain } from './drain.ts'
import { makeFleet } from './fleet.ts'
import { benchPolling } from './poll.ts'

const steady = { kiosks: 64, each: 100 }
const storm = { kiosks: 2_000, each: 50 }

/** The centre as a process of its own, on SQLite and on PostgreSQL where one answers; the kiosks share its cores. */
export async function benchCentre(work: string): Promise<void> {
  const releases = join(work, 'centre-releases')
  await publishSample(releases)
  for (const kind of await databaseKinds()) await benchOn(kind, join(work, `centre-${kind.name}`), releases)
}

async function benchOn(kind: DatabaseKind, dir: string, releases: string): Promise<void> {
  const database = await kind.create()
  mkdirSync(dir)
  await initCentre(dir, { databaseUrl: database.url, now: () => new Date() })
  const keys = await loadKeys(dir)
  if (!keys.ok) throw new Error(keys.code)
  const { sealKey, ackKey } = keys.value
  const { child, url } = await startCentre(dir, releases, database.url)
  const cpu = cpuOf(child.pid)
  const place = { dir, databaseUrl: database.url, sealKey }
  try {
    print(`centre on ${kind.name}`, `commits wait for the disk (${await durability(dir, database.url)})`)
    const some = await makeFleet(place, 'steady', steady.kiosks, steady.each)
    const before = cpu()
    const even = await drain(some, { url, ackKey }, false)
    const count = steady.kiosks * steady.each
    const cost = ((cpu() - before) * 1000) / count
    print(`  ${steady.kiosks} kiosks at a time`, `${Math.round(count / even.seconds)} accepted per second`)
    print('  from post to answer', spread(even.latencies, 'ms'))
    print('  of the centre’s processor', `${cost.toFixed(2)} ms each`)

    const all = await makeFleet(place, 'storm', storm.kiosks, storm.each)
    const flood = await drain(all, { url, ackKey }, true)
    const total = storm.kiosks * storm.each
    print(
      `  ${storm.kiosks} kiosks return with ${total}`,
      `${flood.seconds.toFixed(1)} s (${Math.round(total / flood.seconds)} per second), ${flood.faults} posts repeated`,
    )
    print('  from post to answer', spread(flood.latencies, 'ms'))
    await countAll(dir, database.url, total + count)
    await benchPolling(url, cpu)
  } finally {
    child.kill()
    await once(child, 'exit')
    await database.drop()
  }
}

async function startCentre(dir: string, releases: string, databaseUrl: string | undefined) {
  const program = join(project, 'sync/centre/main.ts')
  const child = spawn(process.execPath, [program, '--data', dir, '--releases', releases, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, DATABASE_URL: databaseUrl ?? '' },
  })
  if (!child.stdout) throw new Error('no output')
  for await (const line of createInterface({ input: child.stdout })) {
    const url = line.match(/^centre ready (\S+)\/desk$/)?.[1]
    if (url) return { child, url }
  }
  throw new Error('the centre ended')
}

async function durability(dir: string, databaseUrl: string | undefined): Promise<string> {
  if (!databaseUrl) return 'synchronous=FULL'
  const opened = await openDatabase(dir, databaseUrl)
  if (!opened.ok) throw new Error(opened.code)
  const { rows } = await sql<{ fsync: string }>`select current_setting('fsync') as fsync`.execute(
    opened.value,
  )
  await opened.value.destroy()
  return `fsync ${rows[0]?.fsync}`
}

/** Nothing lost, nothing doubled: counted, and worked out from the log. */
async function countAll(dir: string, databaseUrl: string | undefined, sent: number): Promise<void> {
  const [opened, keys] = await Promise.all([openDatabase(dir, databaseUrl), loadKeys(dir)])
  if (!opened.ok || !keys.ok) throw new Error('the centre cannot be read')
  const recordKeys = openRecordKeys(dir)
  const started = performance.now()
  const { records, findings, checkpoints } = await verifyLog({
    db: opened.value,
    keys: keys.value,
    recordKeys,
  })
  const seconds = (performance.now() - started) / 1000
  recordKeys.close()
  await opened.value.destroy()
  print(
    '  lost, doubled, not as signed',
    `${sent - records}, ${Math.max(0, records - sent)}, ${findings.length}`,
  )
  print('  verify', `${seconds.toFixed(1)} s for ${records} records in ${checkpoints} commits`)
}
