import { join } from 'node:path'
import { z } from 'zod'
import { isoDate } from '../../../shared/contract/kinds.ts'
import { isThere } from '../isThere.ts'
import type { Read } from '../problem.ts'
import { readJson } from '../readJson.ts'

/** What is not known stands as null or as an empty string. */
const text = z
  .string()
  .nullish()
  .transform((value) => value || null)
/** Real indexes hold dates in full-width digits too. */
const date = z
  .string()
  .nullish()
  .transform((value) => value?.normalize('NFKC') || null)
  .pipe(isoDate.nullable())

const entry = z.object({
  path: z.string().min(1),
  title: z.string().min(1),
  category: z.string().min(1),
  level: text,
  region: text,
  published: date,
  effective: date,
  expired: z.boolean().nullish(),
  status: text,
  /** Path of the file that replaced this one. */
  superseded_by: text,
  digest: z.boolean().default(false),
  aliases: z.array(z.string().min(1)).default([]),
  summary: text,
})
export type IndexEntry = z.infer<typeof entry>

/**
 * The optional `index.json` of a folder of laws, by path. A broken index is refused whole: without it every law would
 * silently lose its status and dates.
 */
export async function readIndex(folder: string): Promise<Read<Map<string, IndexEntry>>> {
  const path = join(folder, 'index.json')
  if (!(await isThere(path))) return { ok: true, value: new Map() }
  const read = await readJson(path, z.array(entry))
  if (!read.ok) return read
  return { ok: true, value: new Map(read.value.parsed.map((one) => [one.path, one])) }
}
