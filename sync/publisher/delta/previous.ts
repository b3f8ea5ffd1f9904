import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import Database from 'better-sqlite3'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { Change } from '../../release/delta.ts'
import {
  contentTarget,
  type DeltaManifest,
  deltaManifest,
  type Manifest,
  manifest,
} from '../../release/manifest.ts'
import { errnoOf } from '../fault.ts'
import type { Repository, ServedTarget } from '../tuf/repository.ts'
import { readDeltaFile } from './deltaFile.ts'

/** The release that is served: what it says of itself, and the deltas that end at it. */
export type Previous = {
  manifest: Manifest
  content: ServedTarget
  deltas: { manifest: DeltaManifest; target: ServedTarget }[]
}

/** Reads what the release that is served says; null where there is none, or none of this format. */
export const previousRelease = async (repository: Repository): Promise<Previous | null> =>
  describedIn(await repository.currentTargets())

/** As `previousRelease`, of the newest there is: it may wait for the keys that say so. */
export const newestRelease = async (repository: Repository): Promise<Previous | null> =>
  describedIn(await repository.targetsOf(await repository.newestTargets()))

function describedIn(targets: readonly ServedTarget[]): Previous | null {
  const content = targets.find(({ path }) => path === contentTarget)
  const described = manifest.safeParse(content?.custom)
  if (!content || !described.success) return null
  const deltas = targets.flatMap((target) => {
    const parsed = deltaManifest.safeParse(target.custom)
    return parsed.success ? [{ manifest: parsed.data, target }] : []
  })
  return { manifest: described.data, content, deltas }
}

/** Unpacks the content of a release to `path` and opens it. `damaged` when it is not what was signed. */
export async function openContent(
  { content }: Previous,
  path: string,
): Promise<Result<Database.Database, 'damaged'>> {
  const hash = createHash('sha256')
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  try {
    await pipeline(createReadStream(content.file), hashing, createZstdDecompress(), createWriteStream(path))
  } catch (error) {
    if (errnoOf(error) !== null && errnoOf(error) !== 'ENOENT') throw error
    return fail('damaged', content.path)
  }
  if (hash.digest('hex') !== content.sha256) return fail('damaged', content.path)
  return ok(new Database(path, { readonly: true }))
}

/** The changes of a delta that is served. `damaged` when it is not what was signed. */
export async function readDelta({
  manifest,
  target,
}: Previous['deltas'][number]): Promise<Result<Change[], 'damaged'>> {
  try {
    return readDeltaFile(await readFile(target.file), { ...target, ...manifest })
  } catch (error) {
    if (errnoOf(error) !== null && errnoOf(error) !== 'ENOENT') throw error
    return fail('damaged', target.path)
  }
}
