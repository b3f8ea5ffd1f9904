import { open, readFile, rm } from 'node:fs/promises'
import { errnoOf } from './fault.ts'

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return errnoOf(error) === 'EPERM'
  }
}

async function tryToHold(path: string): Promise<boolean> {
  try {
    const handle = await open(path, 'wx')
    await handle.writeFile(String(process.pid))
    await handle.close()
    return true
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw error
    return false
  }
}

/**
 * Holds a lock file against a second publisher on this machine. Returns the function that lets go, or null when it is
 * held. One left behind by a process that died is taken over.
 */
export async function hold(path: string): Promise<(() => Promise<void>) | null> {
  const letGo = () => rm(path, { force: true })
  if (await tryToHold(path)) return letGo
  const holder = Number(await readFile(path, 'utf8'))
  if (holder > 0 && isAlive(holder)) return null
  await rm(path, { force: true })
  return (await tryToHold(path)) ? letGo : null
}
