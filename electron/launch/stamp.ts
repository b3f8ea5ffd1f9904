import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const filesBelow = async (path: string): Promise<string[]> => {
  if ((await stat(path)).isFile()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

/** A digest of names, sizes and times of change below `paths`: cheap, and different whenever a file was saved. */
export const stampOf = async (paths: string[], also: string[] = []): Promise<string> => {
  const hash = createHash('sha256').update(JSON.stringify(also))
  const files = (await Promise.all(paths.map(filesBelow))).flat().sort()
  const facts = await Promise.all(files.map((file) => stat(file)))
  for (const [index, file] of files.entries())
    hash.update(`${file}\0${facts[index]?.size}\0${facts[index]?.mtimeMs}\n`)
  return hash.digest('hex')
}

const readStamp = async (path: string): Promise<string | null> => {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Runs `work` unless its stamp already stands in `stampPath`; the stamp is left only when the work succeeded. */
export const onChange = async <R extends { ok: boolean }>(
  stampPath: string,
  stamp: string,
  work: () => Promise<R>,
): Promise<R | { ok: true; value: null }> => {
  if ((await readStamp(stampPath)) === stamp) return { ok: true, value: null }
  const result = await work()
  if (result.ok) {
    await mkdir(dirname(stampPath), { recursive: true })
    await writeFile(stampPath, stamp)
  }
  return result
}
