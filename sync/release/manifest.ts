import { z } from 'zod'

/**
 * What the signed targets metadata says of a release, in the `custom` field of its full content database. The target
 * is `content.db.zst`; its hash and length are in the metadata itself, these fields describe what is inside.
 */
export const manifest = z.object({
  version: z.int().positive(),
  schema: z.int().positive(),
  publishedAt: z.iso.datetime(),
  /** Bytes of the database once decompressed: the most that is ever written. */
  rawLength: z.int().positive(),
  contentRoot: z.string().regex(/^[0-9a-f]{64}$/),
  counts: z.record(z.string(), z.int().nonnegative()),
})
export type Manifest = z.infer<typeof manifest>

/** The name of the full content database among the TUF targets. */
export const contentTarget = 'content.db.zst'
