import { join } from 'node:path'
import Database from 'better-sqlite3'
import { fail, ok, type Result } from '../../shared/result.ts'
import { collect } from './activate.ts'
import type { DiskFault } from './disk.ts'
import { hashFile } from './hashFile.ts'
import type { Kiosk } from './kiosk.ts'
import { rebuildIndexes } from './reindex.ts'
import type { KeptPointer } from './state/pointers.ts'
import { verifyRows } from './verifyContent.ts'

/** What a scrub found: `sound`, or what it did about damage. After `dropped` nothing is left to show until a pull. */
export type Scrubbed = 'sound' | 'previous-dropped' | 'fell-back' | 'rebuilt' | 'dropped'

/**
 * Reads the active file and the one before it against what they were when they were activated. A bit that flipped is
 * not shown on: back to the one before, else to the kiosk's own rows where those are the signed ones, else to nothing,
 * and the next pull fetches the release anew. Throws what the disk throws.
 */
export async function scrub(kiosk: Kiosk): Promise<Result<Scrubbed, DiskFault>> {
  const { folder, state } = kiosk
  const previous = state.previous()
  const previousSound = previous !== null && (await isSound(kiosk, previous))
  if (previous && !previousSound) state.forget('previous')
  const active = state.active()
  if (!active || (await isSound(kiosk, active))) {
    await collect(kiosk)
    return ok(previous && !previousSound ? 'previous-dropped' : 'sound')
  }
  if (previousSound) {
    state.fallBack()
    await collect(kiosk)
    return ok('fell-back')
  }
  if (rowsAreRight(folder, active)) {
    const rebuilt = await rebuildIndexes(kiosk, active)
    if (rebuilt.ok) {
      state.forget('previous') // The damaged file.
      await collect(kiosk)
      return ok('rebuilt')
    }
    if (rebuilt.code === 'no-space' || rebuilt.code === 'disk') return fail(rebuilt.code, rebuilt.detail)
  }
  state.forget('active')
  await collect(kiosk)
  return ok('dropped')
}

/** Whether a file is what it was. Where its hash is not known its rows are looked at, and the hash kept if they are right. */
async function isSound({ folder, state }: Kiosk, pointer: KeptPointer): Promise<boolean> {
  const { sha256, length } = await hashFile(join(folder, pointer.file))
  if (pointer.sha256 !== null) return sha256 === pointer.sha256
  const right = rowsAreRight(folder, pointer)
  if (right) state.keepHash(pointer.file, sha256, length)
  return right
}

function rowsAreRight(folder: string, pointer: KeptPointer): boolean {
  let db: Database.Database | null = null
  try {
    db = new Database(join(folder, pointer.file), { readonly: true, fileMustExist: true })
    return verifyRows(db, pointer).ok
  } catch (error) {
    if (error instanceof Database.SqliteError) return false
    throw error
  } finally {
    db?.close()
  }
}
