import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import { runQuietly } from './children.ts'

const downloadLimit = 120_000
const tryAgainAfter = 24 * 3_600_000

const present = (electron: string): string | null => {
  const pathFile = join(electron, 'path.txt')
  if (!existsSync(pathFile)) return null
  const binary = join(electron, 'dist', readFileSync(pathFile, 'utf8'))
  return existsSync(binary) ? binary : null
}

const failedLately = (mark: string, now: Date): boolean =>
  existsSync(mark) && now.getTime() - statSync(mark).mtimeMs < tryAgainAfter

/**
 * The path of Electron's binary, fetched when it is not there. A fetch that failed is not tried again for a day
 * (`mark` remembers it), so that a machine without the network still starts in seconds.
 */
export const electronBinary = async (
  project: string,
  mark: string,
  now: Date,
): Promise<Result<string, 'absent'>> => {
  const electron = join(project, 'node_modules/electron')
  const found = present(electron)
  if (found) return ok(found)
  if (failedLately(mark, now))
    return fail('absent', "Electron's binary is absent and could not be fetched lately")
  process.stdout.write(`fetching Electron (at most ${downloadLimit / 1000} s) …\n`)
  await runQuietly(process.execPath, [join(electron, 'install.js')], downloadLimit)
  const fetched = present(electron)
  if (fetched) return ok(fetched)
  writeFileSync(mark, '')
  return fail('absent', "Electron's binary is absent and could not be fetched")
}
