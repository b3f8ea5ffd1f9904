import { fail } from '../../shared/result.ts'
import { inWords, type Problem } from './problem.ts'

/** Why nothing was published. Whatever it is, the release served before is still served. */
export type PublishFault =
  | 'nothing-to-publish'
  | 'bad-content'
  | 'missing-source'
  | 'not-writable'
  | 'disk-full'
  | 'already-running'
  | 'keys-missing'
  | 'keys-do-not-match'
  | 'broken-repository'
  | 'no-release'

/** The operating system's or SQLite's code of a failed file operation; null for anything else, which is a bug. */
export const errnoOf = (error: unknown): string | null =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  /^(E[A-Z]+|SQLITE_[A-Z_]+)$/.test(error.code)
    ? error.code
    : null

const faultOf: Record<string, PublishFault> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  SQLITE_FULL: 'disk-full',
  SQLITE_IOERR_WRITE: 'disk-full',
  EACCES: 'not-writable',
  EPERM: 'not-writable',
  EROFS: 'not-writable',
  EEXIST: 'not-writable',
  ENOTDIR: 'not-writable',
  EISDIR: 'not-writable',
  ENOENT: 'not-writable',
  SQLITE_CANTOPEN: 'not-writable',
  SQLITE_READONLY: 'not-writable',
}

/** A failed write as a fault with the system's own words; rethrows what is not a file error. */
export function faultFrom(error: unknown): ReturnType<typeof fail<PublishFault>> {
  const fault = faultOf[errnoOf(error) ?? '']
  if (!fault || !(error instanceof Error)) throw error
  return fail(fault, error.message)
}

/** The problems a terminal shows; the report has all of them. */
const shown = 20

/** The fault of material that must not be published, with what is wrong in words. */
export function badContent(problems: readonly Problem[]): ReturnType<typeof fail<'bad-content'>> {
  const rest = problems.length > shown ? [`… and ${problems.length - shown} more`] : []
  return fail('bad-content', [...problems.slice(0, shown).map(inWords), ...rest].join('\n'))
}
