import type Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { searchArticles } from '../../shared/search/impact/searcher.ts'
import { diff } from '../../sync/publisher/delta/diff.ts'
import { rowWriter } from '../../sync/pull/delta/rowWriter.ts'
import { openArticleIndex } from '../../sync/pull/indexes/articleIndex.ts'
import { updateIndexes } from '../../sync/pull/indexes/updateIndexes.ts'
import { RowSet } from '../../sync/release/rowSet.ts'
import { type SmallLaw, smallContent } from '../support/smallContent.ts'

const words = ['离婚登记', '劳动报酬', '租金', '用人单位', '抚养费', '监护人', '交通事故', '示例']
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
  .map((all) => all.join('，'))
const numbers = ['第一条', '第二条', '第三条', '第四条']

const law = fc
  .record({
    title: fc.constantFrom('示例家庭法', '示例劳动法', '示例租赁条例', '中华人民共和国示例家庭法'),
    status: fc.constantFrom('in-force', 'superseded'),
    aliases: fc.constantFrom('[]', '["示例家事法"]', '["示例劳动法"]'),
    issued: fc.constantFrom(null, '2001-01-01', '2020-05-28'),
    chapter: fc.constantFrom('第一章 示例总则', '第一章 租金'),
    articles: fc.array(sentence, { maxLength: 4 }),
  })
  .map(
    ({ articles, chapter, ...rest }): Omit<SmallLaw, 'id'> => ({
      ...rest,
      headings: [{ title: chapter, level: 1, first: 1 }],
      articles: articles.map((text, ord) => `${numbers[ord]}：${text}。`),
    }),
  )
const cites = fc.array(fc.constantFrom('示例家庭法第一条', '示例劳动法第二条', '示例家事法第二条'), {
  maxLength: 2,
})
const content = fc.record({
  laws: fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), law), {
    selector: ([id]) => id,
    maxLength: 4,
  }),
  lexicon: fc.array(fc.record({ everyday: sentence, cites }), { maxLength: 3 }),
  documents: fc.array(fc.record({ title: sentence, cites }), { maxLength: 3 }),
})
type Content = typeof content extends fc.Arbitrary<infer T> ? T : never

function databaseOf({ laws, lexicon, documents }: Content): Database.Database {
  const document = {
    kind: 'qa',
    field: null,
    date: '2026-01-01',
    source: null,
    important: 0,
    tags: '["示例"]',
    sample: 1,
  }
  return smallContent(
    laws.map(([id, law]) => ({ ...law, id })),
    {
      lexicon: lexicon.map(({ everyday, cites }, id) => ({
        id: String(id),
        everyday: JSON.stringify([everyday]),
        legal: '["监护人"]',
        articles: JSON.stringify(cites),
      })),
      document: documents.map(({ title, cites }, id) => ({
        ...document,
        id: String(id),
        title,
        cites: JSON.stringify(cites),
        body: title,
      })),
    },
  )
}

/** Brings one content to another as a kiosk does; the indexes of the first are brought up to date. */
function update(from: Database.Database, to: Database.Database, tail?: number): void {
  const { write, applied } = rowWriter(from, new RowSet(), {})
  from.pragma('foreign_keys = ON')
  from.exec('BEGIN; PRAGMA defer_foreign_keys = ON')
  for (const change of [...diff(from, to)]) expect(write(change)).toEqual({ ok: true, value: undefined })
  expect(updateIndexes(from, applied, tail)).toBe('updated')
  from.exec('COMMIT')
}

/** What does not hang on how articles and entries are numbered, in one order. */
const tables = [
  'SELECT article_id, law_id, category, region, in_force, status, year, issued FROM search_article',
  'SELECT document_id, kind, field, date FROM search_document',
  'SELECT name, law_id FROM law_name',
  'SELECT article_id, wordings FROM everyday',
  'SELECT key, lexicon_id FROM wording',
  'SELECT article_id, document_id FROM citation',
  'SELECT key, rank, kind, id, article, until FROM named',
  'SELECT key, rank, opens, id FROM suggestion JOIN suggestion_entry ON n = entry',
  'SELECT text, frequency, sound, fuzzy FROM word',
]
const rowsOf = (db: Database.Database) =>
  tables.map((query) =>
    db
      .prepare(query)
      .raw()
      .all()
      .map((row) => JSON.stringify(row))
      .sort(),
  )

/** What is found for each word, whatever the order; with scores where those must be the same. */
function found(db: Database.Database, scores: boolean) {
  const index = openArticleIndex(db)
  const name = db.prepare<[number], string>('SELECT article_id FROM search_article WHERE n = ?').pluck()
  const document = db.prepare<[string], string>(`
    SELECT document_id FROM document_terms JOIN search_document ON n = document_terms.rowid
    WHERE document_terms MATCH ? ORDER BY document_id
  `)
  return words.map((word) => [
    searchArticles(index, word, 100)
      .map(({ n, score }) => [name.get(n), scores ? score.toFixed(4) : ''])
      .sort(),
    document.pluck().all(`"${word.slice(0, 2)}"`),
  ])
}

/** All of it goes from its only segment, which is then written anew. */
const shortLaw = (articles: number): Content => ({
  laws: articles === 0 ? [] : [['a', short(articles)]],
  lexicon: [],
  documents: [],
})
const short = (articles: number): Omit<SmallLaw, 'id'> => ({
  title: '示例家庭法',
  status: 'in-force',
  articles: numbers.slice(0, articles).map((number) => `${number}：离婚登记。`),
})

test('indexes that were brought up to date hold and find what indexes built anew do', () => {
  fc.assert(
    fc.property(content, content, content, fc.constantFrom(undefined, 2, 5), (a, b, c, tail) => {
      const [db, second, third] = [databaseOf(a), databaseOf(b), databaseOf(c)]
      for (const next of [second, third]) {
        update(db, next, tail)
        expect(rowsOf(db)).toEqual(rowsOf(next))
        // Segments that stand still count what is gone among how often a word occurs.
        expect(found(db, tail === undefined)).toEqual(found(next, tail === undefined))
        expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
      }
      for (const open of [db, second, third]) open.close()
    }),
    { numRuns: 40, examples: [[shortLaw(3), shortLaw(0), shortLaw(1), 5]] },
  )
})
