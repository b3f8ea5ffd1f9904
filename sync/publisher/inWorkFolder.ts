import { mkdir, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fail, type Result } from '../../shared/result.ts'
import { faultFrom, type PublishFault } from './fault.ts'
import { hold } from './lock.ts'

/**
 * Runs `make` with an empty folder to work in, alone among the publishers of `out`. What the system refuses is told as
 * a fault.
 */
export async function inWorkFolder<T>(
  out: string,
  make: (work: string) => Promise<Result<T, PublishFault>>,
): Promise<Result<T, PublishFault>> {
  // On the same volume as the release, so that the finished file is renamed into place, not copied.
  const work = `${out}-work`
  try {
    await mkdir(dirname(out), { recursive: true })
    const letGo = await hold(`${out}.lock`)
    if (!letGo) return fail('already-running', `${out}.lock is held by another run`)
    try {
      await rm(work, { recursive: true, force: true })
      await mkdir(work)
      return await make(work)
    } finally {
      await rm(work, { recursive: true, force: true })
      await letGo()
    }
  } catch (error) {
    return faultFrom(error)
  }
}
