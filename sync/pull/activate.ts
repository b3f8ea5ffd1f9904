import { open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { contentFile, stagedFile } from './contentFile.ts'
import { hashFile } from './hashFile.ts'
import type { Kiosk } from './kiosk.ts'
import { type Signed, syncStaged } from './staged.ts'

/**
 * Makes the staged file the one that is read: it, its name and then the pointer to it are made durable, in this order.
 * From the pointer on it is active, whatever happens. Throws what the disk throws.
 */
export async function activate(kiosk: Kiosk, signed: Signed): Promise<void> {
  const { folder, state, at } = kiosk
  const { version, contentRoot, publishedAt, counts } = signed
  await syncStaged(folder)
  at('synced')
  const hashed = await hashFile(stagedFile(folder))
  const file = contentFile(folder, version, contentRoot)
  await rename(stagedFile(folder), join(folder, file))
  at('renamed')
  await syncFolder(folder)
  at('folder-synced')
  state.activate({ version, file, contentRoot, publishedAt, counts, ...hashed })
  at('activated')
  await collect(kiosk)
  at('collected')
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return // Windows has no handle on a folder to sync.
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Removes content files that are neither active nor the one before; one that Windows holds open goes the next time. */
export async function collect({ folder, state }: Pick<Kiosk, 'folder' | 'state'>): Promise<void> {
  const keep = [state.active()?.file, state.previous()?.file]
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.db') || name === 'next.db' || keep.includes(name)) continue
    await rm(join(folder, name), { force: true }).catch(() => undefined)
  }
}
