import type { Opened } from '../../../../../shared/contract/demand.ts'
import type { Facts } from '../../../facts.ts'

const mostOfEach = 20

/** What a topic may lead to: documents and guides by their titles, an article as staff write it (`民法典第1079条`). */
export function findTopics({ served, articleId }: Facts, typed: string): Opened[] {
  if (!served) return []
  const pattern = `%${typed.replace(/[\\%_]/g, '\\$&')}%`
  const titled = served.db
    .prepare<[{ pattern: string; most: number }], Opened>(`
      SELECT * FROM (SELECT 'guide' AS kind, id FROM guide WHERE title LIKE @pattern ESCAPE '\\' ORDER BY title LIMIT @most)
      UNION ALL
      SELECT * FROM (SELECT 'document', id FROM document WHERE title LIKE @pattern ESCAPE '\\' ORDER BY date DESC, id LIMIT @most)`)
    .all({ pattern, most: mostOfEach })
  const article = articleId(typed)
  return article === null ? titled : [{ kind: 'article', id: article }, ...titled]
}
