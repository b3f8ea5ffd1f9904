import type { Database } from 'better-sqlite3'
import type { ArticleIndex } from '../../shared/search/impact/searcher.ts'
import { bareTitle } from '../../shared/search/lawTitle.ts'
import { openArticleIndex } from '../pull/indexes/articleIndex.ts'

/** An indexed content database as the trainer sees it: what of an article the words of a question may speak for. */
export type Corpus = {
  readonly index: ArticleIndex
  /** By row of `search_article`, from 1. */
  readonly lawOf: readonly string[]
  readonly lawSizes: ReadonlyMap<string, number>
  /** `<law title><article number>`, without 中华人民共和国, to the row. */
  readonly rowOf: ReadonlyMap<string, number>
}

type Row = { n: number; title: string; number: string }

export function openCorpus(db: Database): Corpus {
  const rows = db
    .prepare<[], Row>(`
      SELECT n, law.title, article.number FROM search_article
      JOIN article ON article.id = article_id JOIN law ON law.id = article.law_id ORDER BY n
    `)
    .all()
  const lawOf = ['']
  const lawSizes = new Map<string, number>()
  const rowOf = new Map<string, number>()
  for (const { n, title, number } of rows) {
    const law = bareTitle(title)
    lawOf[n] = law
    lawSizes.set(law, (lawSizes.get(law) ?? 0) + 1)
    rowOf.set(law + number, n)
  }
  return { index: openArticleIndex(db), lawOf, lawSizes, rowOf }
}
