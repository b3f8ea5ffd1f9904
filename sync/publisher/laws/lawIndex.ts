import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { isoDate } from '../../../shared/contract/kinds.ts'
import { type Read, refuse } from '../problem.ts'
import { readText } from '../readText.ts'

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

const file = 'index.json'

/**
 * The optional `index.json` of a folder of laws, by path. A broken index is refused whole: without it every law would
 * silently lose its status and dates.
 */
export async function readIndex(folder: string): Promise<Read<Map<string, IndexEntry>>> {
  const path = join(folder, file)
  const present = await access(path).then(
    () => true,
    () => false,
  )
  if (!present) return { ok: true, value: new Map() }
  const read = await readText(path, file)
  if (!read.ok) return read
  let json: unknown
  try {
    json = JSON.parse(read.value)
  } catch (error) {
    return refuse(file, 1, `not JSON: ${error instanceof Error ? error.message : 'unreadable'}`)
  }
  const entries = z.array(entry).safeParse(json)
  if (!entries.success) {
    const [issue] = entries.error.issues
    return refuse(file, 1, `entry ${issue?.path.join('.') ?? '?'}: ${issue?.message ?? 'unreadable'}`)
  }
  return { ok: true, value: new Map(entries.data.map((one) => [one.path, one])) }
}
