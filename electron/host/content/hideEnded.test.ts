import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { newFolder, pullTo, release, serve } from '../../../sync/pull/testSource.ts'
import { smallSnapshot } from '../../../tests/support/smallSnapshot.ts'
import { relatedTo } from '../search/relatedTo.ts'
import { runSearch } from '../search/runSearch.ts'
import { suggest } from '../search/suggest.ts'
import { hideEnded } from './hideEnded.ts'
import { interpretationsOf } from './interpretations.ts'
import { openDocument } from './readDocument.ts'
import { openContent } from './snapshot.ts'

const document = (id: string, public_until: string | null) => ({
  id,
  kind: 'interpretation',
  title: `春运讨薪${id}`,
  field: null,
  date: '2026-01-01',
  source: null,
  important: 0,
  public_until,
  cites: '["示例法第一条"]',
  tags: '[]',
  body: '示例',
  sample: 1,
})

/** What a kiosk shows on a day, read-only as it has it. */
function shownOn(day: string) {
  const { db: made, ...rest } = smallSnapshot(
    [{ id: '示例法', title: '示例法', articles: ['第一条：示例'] }],
    { document: [document('甲', '2026-01-31'), document('乙', null)] },
  )
  const path = join(newFolder(), 'content.db')
  writeFileSync(path, made.serialize())
  const db = new Database(path, { readonly: true })
  onTestFinished(() => void db.close())
  hideEnded(db, day)
  const snapshot = { ...rest, db }
  const view = { today: day, place: { longitude: 0, latitude: 0 } }
  const query = {
    text: '春运讨薪',
    kind: 'news',
    offset: 0,
    limit: 9,
    sort: 'relevance',
    verbatim: false,
  } as const
  return {
    opened: ['甲', '乙'].filter((id) => openDocument(db, id) !== null),
    found: runSearch(snapshot, { ...query, filters: {} }, view).hits.length,
    suggested: suggest(snapshot, '春运讨薪', 9, day).filter(({ target }) => target.kind === 'document')
      .length,
    related: relatedTo(snapshot, '示例法#0')?.documents.length,
    interpretations: interpretationsOf(db, '示例法#0').length,
  }
}

test('a document is shown to its last day and nowhere from the next, without another release', () => {
  expect(shownOn('2026-01-31')).toMatchObject({
    opened: ['甲', '乙'],
    found: 2,
    related: 2,
    interpretations: 2,
  })
  const after = shownOn('2026-02-01')
  expect(after).toMatchObject({ opened: ['乙'], found: 1, related: 1, interpretations: 1 })
  expect(after.suggested).toBe(shownOn('2026-01-31').suggested - 1)
})

test('content is that of a day: the first reload after midnight opens it anew', async () => {
  const [dir, out] = [newFolder(), join(newFolder(), 'release')]
  await release(out, ['示例。'])
  await pullTo(dir, out, [(await serve(out)).url])
  let today = '2026-01-31'
  const content = openContent(dir, () => today)
  onTestFinished(() => content.close())
  const before = content.current()
  expect(content.reload()).toBe(false)
  today = '2026-02-01'
  expect(content.reload()).toBe(true)
  expect(content.current()?.db).not.toBe(before?.db)
  expect(content.current()?.version).toBe(1)
})
