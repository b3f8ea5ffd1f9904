import type { Database } from 'better-sqlite3'
import { bareName } from '../../../../shared/search/bareName.ts'
import { nicknames } from '../../../../shared/search/nicknames.ts'
import { firstOutdated, rankOf } from '../../../../shared/search/suggestionKey.ts'
import type { Entry } from './entry.ts'
import { spellings } from './pinyin.ts'

export type LawRow = { id: string; title: string; aliases: string; level: string | null; status: string }

export const lawRows = (db: Database): LawRow[] =>
  db.prepare<[], LawRow>('SELECT id, title, aliases, level, status FROM law').all()

/** Statutes before regulations before local rules; what no longer applies last. */
export function lawImportance({ title, level, status }: Pick<LawRow, 'title' | 'level' | 'status'>): number {
  if (status !== 'in-force' && status !== 'unknown') return firstOutdated
  if (level === '法律' || level === '宪法') return 0
  // Where the content says no rank, the title does: 刑法, 民法典.
  if (level === null) return /[法典]$/.test(title) ? 0 : 1
  return level === '行政法规' || level === '司法解释' ? 2 : 5
}

/** Every name a law goes by besides its title, bare. */
export function otherNames({ title, aliases }: Pick<LawRow, 'title' | 'aliases'>): string[] {
  const known = [...(JSON.parse(aliases) as string[]), ...(nicknames[bareName(title)] ?? [])]
  return [...new Set(known.map(bareName))].filter((name) => name !== bareName(title))
}

const explanation = /^最高人民法院(?:最高人民检察院)?关于(?:适用|审理|办理)?/

/** Laws by title, nickname, the words in the title, and their letters. */
export function* lawEntries(db: Database): Generator<Entry> {
  for (const law of lawRows(db)) {
    const name = bareName(law.title)
    const others = otherNames(law)
    const subject = name.replace(explanation, '')
    yield {
      opens: 'law',
      id: law.id,
      rank: rankOf(lawImportance(law), name),
      names: [name, ...others, subject, ...[subject, ...others].flatMap(spellings)],
      texts: [law.title],
    }
  }
}
