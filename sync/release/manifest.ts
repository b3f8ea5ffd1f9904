import { z } from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

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
  contentRoot: sha256,
  counts: z.record(z.string(), z.int().nonnegative()),
  /** SHA-256 of each `chunkBytes` of the compressed file, the last one shorter: a broken download goes on from a whole one. */
  chunks: z.array(sha256).min(1),
})
export type Manifest = z.infer<typeof manifest>

/** The name of the full content database among the TUF targets. */
export const contentTarget = 'content.db.zst'

export const chunkBytes = 1_048_576

/** The `custom` field of a delta: `base` is the content root it starts from; the manifest says where it ends. */
export const deltaManifest = z.object({
  from: z.int().positive(),
  to: z.int().positive(),
  base: sha256,
  /** Bytes once decompressed. */
  rawLength: z.int().nonnegative(),
  changes: z.int().nonnegative(),
})
export type DeltaManifest = z.infer<typeof deltaManifest>

/** The name of the delta between two releases among the TUF targets. */
export const deltaTarget = (from: number, to: number): string => `delta-${from}-${to}.jsonl.zst`

/** From how many earlier releases there is a delta. */
export const deltasKept = 30
