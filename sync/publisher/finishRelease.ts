import { join } from 'node:path'
import { contentTarget, type Manifest } from '../release/manifest.ts'
import { schemaVersion } from '../release/schema.ts'
import { type Compressed, compress } from './compress.ts'
import type { Progress } from './content.ts'
import type { BuiltDatabase } from './database.ts'
import { type Deltas, makeDeltas } from './delta/makeDeltas.ts'
import { previousRelease } from './delta/previous.ts'
import type { Timed } from './stopwatch.ts'
import { publishedRelease, type ReleaseSigner } from './tuf/release.ts'

/** A content database that was built and found good. */
type Finished = { manifest: Manifest; file: Compressed; deltas: Deltas }

/**
 * Compresses a content database, makes the deltas that end at it, signs the list of them all and puts them in place as
 * the next release; served at once where the keys for that lie here.
 */
export async function finishRelease(
  signer: ReleaseSigner,
  built: Pick<BuiltDatabase, 'contentRoot' | 'counts'> & { raw: string },
  { work, now, timed, onProgress }: { work: string; now: Date; timed: Timed; onProgress: Progress },
): Promise<Finished> {
  const { raw, contentRoot, counts } = built
  const compressed = join(work, contentTarget)
  const file = await timed('compress', () => compress(raw, compressed, onProgress))
  const manifest: Manifest = {
    version: signer.nextVersion,
    schema: schemaVersion,
    publishedAt: now.toISOString(),
    rawLength: file.rawLength,
    contentRoot,
    counts,
    chunks: file.chunks,
  }
  const deltas = await timed('deltas', async () => {
    const previous = await previousRelease(signer.repository)
    return makeDeltas(previous, { manifest, raw, length: file.length }, work)
  })
  const content = { path: contentTarget, file: compressed, length: file.length, sha256: file.sha256 }
  await timed('sign', () =>
    publishedRelease(signer, [{ ...content, custom: manifest }, ...deltas.targets], now),
  )
  return { manifest, file, deltas }
}
