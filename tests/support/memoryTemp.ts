import { mkdtempSync, statfsSync } from 'node:fs'

const memory = '/dev/shm'
const enough = 4 * 2 ** 30

/**
 * A folder for the files of tests in memory, where the system has room for it; null elsewhere. Databases here sync every
 * commit: on a disk that is what half of the tests' time goes into, and no test asks whether a disk keeps its word
 * (`npm run test:faults` does, on file systems of its own).
 */
export function memoryTemp(): string | null {
  try {
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize >= enough ? mkdtempSync(`${memory}/lawkiosk-`) : null
  } catch {
    return null // Not Linux, or not to be written to.
  }
}
