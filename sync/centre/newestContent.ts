import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { contentTarget } from '../release/manifest.ts'

const versioned = z.object({ version: z.int() })
const timestamp = z.object({ signed: z.object({ meta: z.object({ 'snapshot.json': versioned }) }) })
const snapshot = z.object({ signed: z.object({ meta: z.object({ 'targets.json': versioned }) }) })
const targets = z.object({
  signed: z.object({
    targets: z.object({
      [contentTarget]: z.object({ hashes: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }) }),
    }),
  }),
})

/**
 * The newest release and the SHA-256 of its content database, following the metadata this centre itself serves (signatures
 * are the kiosks' business: these files never left this machine). Throws when the metadata is absent or incomplete.
 */
export async function newestContent(releasesDir: string): Promise<{ version: number; hash: string }> {
  const read = async <T>(schema: z.ZodType<T>, name: string): Promise<T> =>
    schema.parse(JSON.parse(await readFile(join(releasesDir, 'metadata', name), 'utf8')))
  const snapshotVersion = (await read(timestamp, 'timestamp.json')).signed.meta['snapshot.json'].version
  const { meta } = (await read(snapshot, `${snapshotVersion}.snapshot.json`)).signed
  const { version } = meta['targets.json']
  const release = await read(targets, `${version}.targets.json`)
  return { version, hash: release.signed.targets[contentTarget].hashes.sha256 }
}
