import { spawnSync } from 'node:child_process'
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { project } from '../../support/site.ts'
import { openBureau } from './bureau.ts'
import { type Outcome, until } from './faultCase.ts'

const kills = 8

/** 21, 22: the centre is killed at any moment while requests arrive: before the commit, after it, before the answer. */
export async function centreKilled(): Promise<Outcome> {
  const bureau = await openBureau()
  try {
    await bureau.host()
    for (let i = 0; i < kills; i++) {
      await bureau.submit(6)
      await wait(Math.random() * 60)
      await bureau.site.stopCentre(true)
      await bureau.submit(3)
      await bureau.site.startCentre()
    }
    return await bureau.settle()
  } finally {
    await bureau.close()
  }
}

/** 22: the centre is restored from a backup that lacks what it acknowledged since. */
export async function centreRestored(): Promise<Outcome> {
  const bureau = await openBureau()
  const folder = join(bureau.site.dir, 'centre')
  const [file, backup] = [join(folder, 'centre.db'), join(bureau.site.dir, 'backup.db')]
  try {
    await bureau.submit(10)
    await bureau.settle()
    const db = new Database(file)
    await db.backup(backup)
    db.close()
    await bureau.submit(10)
    await bureau.settle()
    await bureau.site.stopCentre(true)
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
    copyFileSync(backup, file)
    await bureau.site.startCentre()
    await until('the kiosk notices', async () => {
      await (await bureau.host()).call('technician.send', { pin: '246810' })
      return requestsIn(file) >= 20
    })
    const settled = await bureau.settle()
    // The kiosk's witness speaks against the log until somebody says why.
    const contradicted = !verifies(folder)
    command('restored', folder, '--note', '示例')
    return { ...settled, wrong: settled.wrong + (contradicted && verifies(folder) ? 0 : 1) }
  } finally {
    await bureau.close()
  }
}

/** 29: the centre gets new keys while requests sealed to the old one wait. */
export async function centreKeysChanged(): Promise<Outcome> {
  const bureau = await openBureau()
  const folder = join(bureau.site.dir, 'centre')
  try {
    await bureau.submit(5)
    await bureau.site.stopCentre()
    await bureau.submit(5)
    let wrong = 0
    for (let change = 0; change < 2; change++) if (command('new-keys', folder) !== 0) wrong++
    await bureau.site.startCentre()
    await bureau.settle()
    await bureau.submit(5)
    const settled = await bureau.settle()
    return { ...settled, wrong: settled.wrong + wrong + (verifies(folder) ? 0 : 1) }
  } finally {
    await bureau.close()
  }
}

const command = (name: string, folder: string, ...more: string[]): number | null =>
  spawnSync(process.execPath, [join(project, 'sync/centre/main.ts'), name, '--data', folder, ...more]).status

const verifies = (folder: string): boolean => command('verify', folder) === 0

function requestsIn(path: string): number {
  const db = new Database(path, { readonly: true })
  const count = db.prepare('SELECT count(*) FROM request').pluck().get()
  db.close()
  return Number(count)
}
