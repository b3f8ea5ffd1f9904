import type { Database } from 'better-sqlite3'
import type { HotItem, Opened } from '../../../shared/contract/demand.ts'
import { bareTitle } from '../../../shared/search/lawTitle.ts'
import { type HotList, hotList, hotRowId } from '../../../sync/release/hotList.ts'

/** Characters of a title, and of what an article says, that still fit on one line of the screen. */
const longestTitle = 12
const longestGist = 18

type ArticleRow = {
  law_id: string
  title: string
  aliases: string
  digest: number
  number: string
  heading: string | null
  text: string
}

/** The list that came with the content; empty where it brings none. */
export function contentHot(db: Database): Pick<HotList, 'pinned' | 'items'> {
  const body = db.prepare('SELECT body FROM rule WHERE id = ?').pluck().get(hotRowId)
  const parsed = typeof body === 'string' ? hotList.safeParse(JSON.parse(body)) : null
  return parsed?.success ? parsed.data : { pinned: false, items: [] }
}

/** The first `limit` of `wanted` this content holds, each once and with words to show. */
export function hotItems(db: Database, wanted: readonly Opened[], limit: number): HotItem[] {
  const describe = describer(db)
  const once = new Map(wanted.map((item) => [`${item.kind} ${item.id}`, item]))
  const items: HotItem[] = []
  for (const item of once.values()) {
    if (items.length === limit) break
    const described = describe(item)
    if (described) items.push(described)
  }
  return items
}

function describer(db: Database): (item: Opened) => HotItem | null {
  const article = db.prepare<[string], ArticleRow>(`
    SELECT article.law_id, law.title, law.aliases, law.digest, article.number, heading.title AS heading, article.text
    FROM article JOIN law ON law.id = article.law_id LEFT JOIN heading ON heading.id = article.heading_id
    WHERE article.id = ?
  `)
  const title = {
    document: db.prepare<[string], string>('SELECT title FROM document WHERE id = ?').pluck(),
    guide: db.prepare<[string], string>('SELECT title FROM guide WHERE id = ?').pluck(),
  }
  return ({ kind, id }) => {
    if (kind === 'article') {
      const row = article.get(id)
      return row
        ? { text: articleText(row), target: { kind: 'law', lawId: row.law_id, articleId: id } }
        : null
    }
    const text = title[kind].get(id)
    if (text === undefined) return null
    return kind === 'document'
      ? { text, target: { kind: 'document', documentId: id } }
      : { text, target: { kind: 'guide', guideId: id } }
  }
}

/** `劳动合同法 第十条 上班就要签书面劳动合同`: a digest by its own words, an official text by the heading it stands under. */
const articleText = (row: ArticleRow): string =>
  [
    shortTitle(row),
    row.number,
    row.digest === 1 || row.heading === null ? gist(row.text) : topic(row.heading),
  ]
    .filter((part) => part !== '')
    .join(' ')

const shortTitle = ({ title, aliases }: ArticleRow): string => {
  const names = [bareTitle(title), ...(JSON.parse(aliases) as string[])]
  return names.find((name) => name.length <= longestTitle) ?? bareTitle(title)
}

/** What a heading says after its number: `第二章 劳动合同的订立`. */
const topic = (heading: string): string => heading.replace(/^第\S+?[编章节分]\s*/, '')

/** The first clause of a text, cut where it is long. */
const gist = (text: string): string => {
  const [clause = ''] = text.split(/[，。；：,;:\n]/, 1)
  const characters = [...clause]
  return characters.length <= longestGist ? clause : `${characters.slice(0, longestGist).join('')}…`
}
