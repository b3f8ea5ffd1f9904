import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { contentTarget } from '../release/manifest.ts'

const version = z.object({ version: z.int() })
const timestamp = z.object({ signed: z.object({ meta: z.object({ 'snapshot.json': version }) }) })
const snapshot = z.object({ signed: z.object({ meta: z.object({ 'targets.json': version }) }) })
const targets = z.object({
  signed: z.object({
    targets: z.object({
      [contentTarget]: z.object({ hashes: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }) }),
    }),
  }),
})

/**
 * The SHA-256 of the newest release's content database, following the metadata this centre itself serves (signatures
 * are the kiosks' business: these files never left this machine). Throws when the metadata is absent or incomplete.
 */
export async function newestContentHash(releasesDir: string): Promise<string> {
  const read = async <T>(schema: z.ZodType<T>, name: string): Promise<T> =>
    schema.parse(JSON.parse(await readFile(join(releasesDir, 'metadata', name), 'utf8')))
  const snapshotVersion = (await read(timestamp, 'timestamp.json')).signed.meta['snapshot.json'].version
  const { meta } = (await read(snapshot, `${snapshotVersion}.snapshot.json`)).signed
  const release = await read(targets, `${meta['targets.json'].version}.targets.json`)
  return release.signed.targets[contentTarget].hashes.sha256
}
