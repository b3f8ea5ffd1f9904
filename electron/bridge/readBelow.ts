import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Reads files below `folder` by paths that `page.ts` has already checked; null where there is no such file. */
export const readBelow =
  (folder: string) =>
  async (path: string): Promise<Uint8Array<ArrayBuffer> | null> => {
    try {
      return await readFile(join(folder, path))
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null
      throw error
    }
  }
