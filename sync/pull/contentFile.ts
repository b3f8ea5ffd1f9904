import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Raised when the tables the kiosk builds beside the content change: a file with others is built anew from its rows. */
const indexVersion = 7

/**
 * A name no file has yet for a content file: its release, and the indexes built in it. One that is read is never
 * written over.
 */
export function contentFile(folder: string, version: number, contentRoot: string): string {
  for (let copy = 1; ; copy++) {
    const name = `${version}-${contentRoot.slice(0, 12)}-${copy}-index${indexVersion}.db`
    if (!existsSync(join(folder, name))) return name
  }
}

/** Whether a content file holds the indexes this program reads. */
export const hasThisIndex = (file: string): boolean => file.endsWith(`-index${indexVersion}.db`)

/** Whether a file of the folder is content that was once activated, or nearly. */
export const isContentFile = (file: string): boolean => /^\d+-[0-9a-f]{12}-.*index\d+\.db$/.test(file)

/** The file a release is made ready in; nobody reads it. */
export const stagedFile = (folder: string): string => join(folder, 'next.db')

/** Where a file comes to lie as it is downloaded; named by its content, so that another is never taken for it. */
export const partFile = (folder: string, { sha256 }: { sha256: string }): string =>
  join(folder, `next-${sha256.slice(0, 16)}.part`)
