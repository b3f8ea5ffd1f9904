import { randomUUID } from 'node:crypto'
import { link, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Only the owner reads and writes. */
const ownerOnly = 0o600

/** Replaces a file whole or not at all, on the disk when this returns, readable by its owner only. */
export async function replaceFile(path: string, text: string): Promise<void> {
  await rename(await writeBeside(path, text), path)
  await syncFolder(dirname(path))
}

/** As `replaceFile`, but a file already there stays as it is, even one made at this very moment by another process. */
export async function createFile(path: string, text: string): Promise<void> {
  const temporary = await writeBeside(path, text)
  try {
    await link(temporary, path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    await rm(temporary)
  }
  await syncFolder(dirname(path))
}

/** Renames within a folder, replacing what is there; on the disk when this returns. */
export async function moveFile(from: string, to: string): Promise<void> {
  await rename(from, to)
  await syncFolder(dirname(to))
}

async function writeBeside(path: string, text: string): Promise<string> {
  const temporary = `${path}.${randomUUID()}.part`
  await using file = await open(temporary, 'wx', ownerOnly)
  await file.writeFile(text)
  await file.sync()
  return temporary
}

async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder; there the rename is durable on its own.
  if (process.platform === 'win32') return
  await using folder = await open(path, 'r')
  await folder.sync()
}
