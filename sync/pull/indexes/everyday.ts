import type { Database } from 'better-sqlite3'
import { bareTitle, parseCite } from '../../../shared/search/lawTitle.ts'
import type { GuideBody } from '../../release/guide.ts'

/** `everyday`: the everyday wordings that lead to an article, as a JSON array. */
export function indexEveryday(db: Database): void {
  db.exec(`
    CREATE TABLE everyday (article_id TEXT PRIMARY KEY, wordings TEXT NOT NULL) WITHOUT ROWID, STRICT
  `)
  const insert = db.prepare('INSERT INTO everyday (article_id, wordings) VALUES (?, ?)')
  for (const [articleId, wordings] of everydayByArticle(db)) insert.run(articleId, JSON.stringify(wordings))
}

/** Brings `everyday` up to date; the ids of the articles whose wordings are others now. */
export function updateEveryday(db: Database): Set<string> {
  const wordingsOf = db.prepare<[], [string, string]>('SELECT article_id, wordings FROM everyday').raw()
  const before = new Map(wordingsOf.all())
  db.exec('DROP TABLE everyday')
  indexEveryday(db)
  const after = new Map(
    db.prepare<[], [string, string]>('SELECT article_id, wordings FROM everyday').raw().all(),
  )
  const others = [...before.keys(), ...after.keys()].filter((id) => before.get(id) !== after.get(id))
  return new Set(others)
}

function everydayByArticle(db: Database): Map<string, string[]> {
  const articleOf = db
    .prepare<[string, string], string>(`
      SELECT article.id FROM law_name JOIN article ON article.law_id = law_name.law_id
      WHERE name = ? AND number = ? ORDER BY ord LIMIT 1
    `)
    .pluck()
  const wordings = new Map<string, string[]>()
  for (const { said, cites } of everydayCites(db)) {
    for (const cite of cites) {
      const cited = parseCite(cite)
      const id = cited && articleOf.get(bareTitle(cited.title), cited.number)
      if (id) wordings.set(id, [...(wordings.get(id) ?? []), ...said])
    }
  }
  return wordings
}

/** What people say, and the articles it leads to: by the lexicon, and by the guides, which name theirs for a matter. */
function* everydayCites(db: Database): Generator<{ said: string[]; cites: string[] }> {
  const lexicon = db.prepare<[], { everyday: string; articles: string }>(
    "SELECT everyday, articles FROM lexicon WHERE articles <> '[]'",
  )
  for (const { everyday, articles } of lexicon.iterate())
    yield { said: JSON.parse(everyday), cites: JSON.parse(articles) }
  const guides = db.prepare<[], { title: string; wordings: string; body: string }>(
    'SELECT title, wordings, body FROM guide',
  )
  for (const { title, wordings, body } of guides.iterate()) {
    const { articles }: Pick<GuideBody, 'articles'> = JSON.parse(body)
    yield { said: [title, ...(JSON.parse(wordings) as string[])], cites: articles.map(({ cite }) => cite) }
  }
}
