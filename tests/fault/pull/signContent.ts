import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { previousRelease } from '../../../sync/publisher/delta/previous.ts'
import { publishedRelease, releaseSigner } from '../../../sync/publisher/tuf/release.ts'
import { Repository } from '../../../sync/publisher/tuf/repository.ts'
import { newFolder } from '../../../sync/pull/testSource.ts'
import { ChunkHashes } from '../../../sync/release/chunks.ts'
import { countRows, rowsOf } from '../../../sync/release/contentRoot.ts'
import { contentTarget, type Manifest } from '../../../sync/release/manifest.ts'

/** A file, and what is said of it beside its hash. */
export type Signed = { file: Buffer; says: Partial<Manifest> }

/** Signs, as the next release and with the publisher's own keys, what becomes of the file that is served. */
export async function signContent(out: string, change: (file: Buffer) => Signed): Promise<void> {
  const served = await previousRelease(new Repository(out))
  const signer = await releaseSigner(out, new Date())
  if (!served || !signer.ok) throw new Error('nothing is served')
  const { file, says } = change(readFileSync(served.content.file))
  const path = join(newFolder(), 'content')
  writeFileSync(path, file)
  const chunks = new ChunkHashes()
  chunks.update(file)
  const sha256 = createHash('sha256').update(file).digest('hex')
  const version = signer.value.nextVersion
  const custom = { ...served.manifest, version, chunks: chunks.finish(), ...says }
  await publishedRelease(
    signer.value,
    [{ path: contentTarget, file: path, length: file.length, sha256, custom }],
    new Date(),
  )
}

/** The rows of a release after `change`, with the root and the counts that are theirs. */
export function rows(file: Buffer, change: (db: Database.Database) => void): Signed {
  const db = new Database(zstdDecompressSync(file))
  db.pragma('foreign_keys = OFF')
  change(db)
  const raw = db.serialize()
  const says = { rawLength: raw.length, contentRoot: rowsOf(db).root, counts: countRows(db) }
  db.close()
  return { file: zstdCompressSync(raw), says }
}
