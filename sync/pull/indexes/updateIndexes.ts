import type { Database } from 'better-sqlite3'
import type { Applied } from '../../release/delta.ts'
import { appendArticles, tailSize } from './appendArticles.ts'
import { changedArticles } from './changedArticles.ts'
import { indexCitations } from './citations.ts'
import { updateDocuments } from './documents.ts'
import { updateEveryday } from './everyday.ts'
import { indexGuides } from './guides.ts'
import { indexLaws } from './laws.ts'
import { readRanking } from './standing.ts'
import { indexNamed } from './suggest/named.ts'
import { indexSuggestions } from './suggestions.ts'
import { idOf, touches } from './touched.ts'
import { indexTyping } from './typing.ts'
import { indexWordings } from './wordings.ts'
import { indexWords } from './words.ts'

/** Articles changed at once, and the share of all that may be marked as gone, beyond which building anew is quicker. */
const mostChanged = 8_192
const mostGone = 1 / 8

/**
 * Brings the indexes up to date with changed rows, in the transaction that wrote those. The articles' index grows by
 * what changed; what is read from titles, names and wordings alone is small and made anew when one of them changed.
 * `rebuild`: nothing but building all indexes anew is left, and they may be half changed. `tail` as `tailSize`.
 */
export function updateIndexes(
  db: Database,
  applied: readonly Applied[],
  tail = tailSize,
): 'updated' | 'rebuild' {
  // How laws stand decides where every article lies.
  if (applied.some((change) => change.table === 'rule' && idOf(change) === 'ranking')) return 'rebuild'
  const changed = changedArticles(db, applied)
  if (changed.size > mostChanged) return 'rebuild'
  const ranking = readRanking(db)

  if (touches(applied, { law: 'all' })) {
    drop(db, 'search_law', 'law_terms', 'law_name')
    indexLaws(db)
  }
  const said = { lexicon: 'all', guide: ['title', 'wordings', 'body'] } as const
  if (touches(applied, { law: 'all', article: ['law_id', 'ord', 'number'], ...said }))
    for (const id of updateEveryday(db)) changed.add(id)
  if (changed.size > mostChanged) return 'rebuild'
  if (changed.size > 0) appendArticles(db, changed, ranking, tail)
  if (tooMuchGone(db)) return 'rebuild'

  if (touches(applied, { lexicon: 'all' })) {
    drop(db, 'search_words', 'wording')
    indexWords(db, ranking)
    indexWordings(db)
  }
  updateDocuments(db, applied.filter(({ table }) => table === 'document').map(idOf))
  const cited = { law: 'all', article: ['law_id', 'ord', 'number'] } as const
  if (touches(applied, { ...cited, document: ['cites'] })) {
    drop(db, 'citation')
    indexCitations(db)
  }
  if (touches(applied, { ...cited, guide: ['body'] })) {
    drop(db, 'guide_source')
    indexGuides(db)
  }
  updateNames(db, applied)
  return 'updated'
}

function updateNames(db: Database, applied: readonly Applied[]): void {
  const law = ['title', 'aliases', 'level', 'status'] as const
  const people = { institution: ['name'], practitioner: ['name', 'certificate_no'], penalty: 'all' } as const
  const books = { heading: 'all', article: ['law_id', 'ord'] } as const
  if (touches(applied, { law: [...law, 'history', 'source'], ...people, ...books })) {
    drop(db, 'named')
    indexNamed(db)
  }
  const said = {
    heading: ['title'],
    document: ['kind', 'title', 'tags'],
    guide: ['title', 'wordings'],
  } as const
  const kept = {
    institution: ['name', 'expertise', 'district'],
    practitioner: ['name'],
    lexicon: 'all',
  } as const
  if (touches(applied, { law, ...said, ...kept })) {
    drop(db, 'suggestion_entry', 'suggestion', 'suggestion_top', 'word')
    indexSuggestions(db)
  }
  const places = ['name', 'district'] as const
  if (touches(applied, { law, institution: places, practitioner: ['name'] })) {
    drop(db, 'typing')
    indexTyping(db)
  }
}

function tooMuchGone(db: Database): boolean {
  const gone = Number(db.prepare('SELECT count(*) FROM search_gone').pluck().get())
  // The count of articles is a scan, which only a content much has gone from is worth.
  return (
    gone > mostChanged && gone > mostGone * Number(db.prepare('SELECT count(*) FROM article').pluck().get())
  )
}

const drop = (db: Database, ...names: string[]): void => {
  for (const name of names) db.exec(`DROP TABLE ${name}`)
}
