import { dateIn } from '../dates.ts'
import type { IndexEntry } from './lawIndex.ts'

/** What is known of a law besides its text. `supersededBy` is still a path. */
export type Facts = {
  category: string
  level: string | null
  region: string | null
  status: 'in-force' | 'superseded' | 'expired' | 'unknown'
  issued: string | null
  effective: string | null
  supersededBy: string | null
  digest: boolean
  summary: string | null
  aliases: string[]
}

const statusOf = (entry: IndexEntry): Facts['status'] => {
  if (entry.expired) return 'expired'
  if (entry.superseded_by || entry.status?.startsWith('旧版本')) return 'superseded'
  return !entry.status || entry.status.startsWith('未知') ? 'unknown' : 'in-force'
}

const takesEffect = /^[^，。]*(?:施行|实施)$/
const effectiveDate = (history: readonly string[]): string | null =>
  history
    .filter((line) => takesEffect.test(line))
    .map(dateIn)
    .findLast((date) => date !== null) ?? null

const lastDate = (history: readonly string[]): string | null =>
  history
    .filter((line) => !takesEffect.test(line))
    .map(dateIn)
    .findLast((date) => date !== null) ?? null

/**
 * From the index where it knows the file. Otherwise from the file: the folder is the category (and below it, for local
 * regulations, the region), the name's `(2023-12-29)` or the last adoption line the date of issue; the status is then
 * unknown, because a text does not say that it has been repealed.
 */
export function factsOf(path: string, history: readonly string[], entry: IndexEntry | undefined): Facts {
  if (entry)
    return {
      category: entry.category,
      level: entry.level,
      region: entry.region,
      status: statusOf(entry),
      issued: entry.published,
      effective: entry.effective ?? effectiveDate(history),
      supersededBy: entry.superseded_by,
      digest: entry.digest,
      summary: entry.summary,
      aliases: entry.aliases,
    }
  const folders = path.split('/').slice(0, -1)
  if (folders[0] === 'text') folders.shift()
  const [category = '其他', region = null] = folders
  return {
    category,
    level: null,
    region: category === '地方性法规' ? region : null,
    status: 'unknown',
    issued: /[(（](\d{4}-\d{2}-\d{2})[)）]\.md$/.exec(path)?.[1] ?? lastDate(history),
    effective: effectiveDate(history),
    supersededBy: null,
    digest: false,
    summary: null,
    aliases: [],
  }
}
