import { constants } from 'node:fs'
import { copyFile, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import { activate } from './activate.ts'
import { hasThisIndex, stagedFile } from './contentFile.ts'
import type { DiskFault } from './disk.ts'
import { dropIndexes } from './dropIndexes.ts'
import type { Kiosk } from './kiosk.ts'
import { indexAndVerify, indexShare, inStaged, removeStaged } from './staged.ts'
import type { KeptPointer } from './state/pointers.ts'
import type { ContentFault } from './verifyContent.ts'

/**
 * After an update of the program the active content may hold indexes it does not read. They are built anew from the
 * kiosk's own rows, so that a kiosk without a network has its content back. Whether anything was done; a fault (this
 * program also has other tables, the disk is full) leaves it to the next download.
 */
export async function reindex(kiosk: Kiosk): Promise<Result<boolean, ContentFault | DiskFault>> {
  const active = kiosk.state.active()
  if (!active || hasThisIndex(active.file)) return ok(false)
  const built = await rebuildIndexes(kiosk, active)
  return built.ok ? ok(true) : built
}

/** Builds the indexes of a content file anew from its rows, which must be the signed ones, and activates the result. */
export async function rebuildIndexes(
  kiosk: Kiosk,
  from: KeptPointer,
): Promise<Result<void, ContentFault | DiskFault>> {
  const { folder } = kiosk
  const path = join(folder, from.file)
  const needed = (await stat(path)).size * (1 + indexShare)
  const disk = await statfs(folder)
  if (disk.bavail * disk.bsize < needed) return fail('no-space', `${needed} bytes needed`)
  await copyFile(path, stagedFile(folder), constants.COPYFILE_FICLONE)
  const bare = await inStaged<void, never>(folder, (db) => ok(dropIndexes(db)))
  const ready = bare.ok ? await indexAndVerify(kiosk, from) : bare
  if (!ready.ok) {
    await removeStaged(folder, false)
    return ready
  }
  await activate(kiosk, from)
  return ok(undefined)
}
