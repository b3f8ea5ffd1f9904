import Database from 'better-sqlite3'
import { searchArticles } from '../../../../shared/search/impact/searcher.ts'
import { openArticleIndex } from '../../../../sync/pull/indexes/articleIndex.ts'
import type { Engine } from '../engine.ts'

/** This project's article search over a content file, as the host opens it. */
export const engine: Engine = {
  open(file) {
    const db = new Database(file, { readonly: true })
    db.pragma('cache_size = -32768')
    const index = openArticleIndex(db)
    return (question, limit) => searchArticles(index, question, limit).map(({ n }) => n)
  },
}
