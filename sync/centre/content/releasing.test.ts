import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { editsFile } from '../../release/edit.ts'
import { type CentreDatabase, openDatabase } from '../database.ts'
import { type FactsSource, releaseFacts } from '../facts.ts'
import { databaseKinds, type TestDatabase } from '../testDatabases.ts'
import { decideItem } from './decideItem.ts'
import type { Fields, ItemKind } from './kinds.ts'
import { type Releasing, startReleasing } from './startReleasing.ts'
import { smallRows, testPublisher } from './testPublisher.ts'
import { createItem, saveItem } from './writeItem.ts'

const log = pino({ level: 'silent' })
const news = { title: '示例新闻', date: '2026-04-30', source: '示例区司法局', body: '见《示例法》第一条。' }
const urgent = { ...news, important: '1' }
const header =
  'id,subject_kind,subject_id,kind,cause,authority,decided_on,published_on,public_until,doc_no,sample'
const penalty = `${header}\npen-1,institution,inst-1,警告,"=1+1，示例事由",示例市司法局,2026-04-01,2026-04-02,2027-04-01,示司罚1号,1`

describe.each(await databaseKinds())('releasing on $name', (kind) => {
  let dir: string
  let releases: string
  let database: TestDatabase
  let db: CentreDatabase
  let facts: FactsSource
  let publisher: ReturnType<typeof testPublisher>
  let releasing: Releasing
  let clock: Date
  const start = () => startReleasing({ db, facts, log, now: () => clock }, releases, () => publisher.amend())

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'releasing-'))
    releases = join(dir, 'releases')
    database = await kind.create()
    const opened = await openDatabase(dir, database.url)
    if (!opened.ok) throw new Error(opened.code)
    db = opened.value
    clock = new Date('2026-04-30T02:00:00.000Z')
    publisher = testPublisher(releases, smallRows)
    await publisher.serve()
    facts = releaseFacts(dir, releases, log)
    releasing = start()
    await releasing.look()
  })
  afterEach(async () => {
    await releasing.close()
    await facts.close()
    await db.destroy()
    await database.drop()
    await rm(dir, { recursive: true })
  })

  const by = (who: string) => ({ who, institutionId: null, now: clock })
  const item = (id: string) =>
    db.selectFrom('content_item').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const stateOf = async (id: string) => (await item(id)).state
  const later = (minutes: number): void => {
    clock = new Date(clock.getTime() + minutes * 60_000)
  }
  const decide = async (id: string, decision: 'submit' | 'approve' | 'withdraw' | 'discard', who: string) =>
    decideItem(db, { id, version: (await item(id)).version }, decision, '示例', by(who))
  const approved = async (fields: Fields, of: ItemKind = 'news') => {
    const id = await createItem(db, { kind: of, fields }, by('zhang'))
    await decide(id, 'submit', 'zhang')
    expect(await decide(id, 'approve', 'li')).toMatchObject({ ok: true })
    return id
  }
  const update = async (id: string, fields: Fields) => {
    await saveItem(db, { id, version: (await item(id)).version }, fields, by('zhang'))
    await decide(id, 'submit', 'zhang')
    expect(await decide(id, 'approve', 'li')).toMatchObject({ ok: true })
  }
  const served = async <T>(sql: string): Promise<T[]> =>
    ((await facts.current()).served?.db.prepare(sql).pluck().all() ?? []) as T[]
  const titles = () => served<string>('SELECT title FROM document ORDER BY id')

  test('what is important is released at once, with what else is approved; what is not by the next hour', async () => {
    const ordinary = await approved(news)
    await releasing.look()
    expect([await stateOf(ordinary), publisher.runs]).toEqual(['approved', 0])
    later(59)
    await releasing.look()
    expect(publisher.runs).toBe(0)
    const important = await approved(urgent)
    await releasing.look()
    expect([await stateOf(important), await stateOf(ordinary), publisher.runs]).toEqual([
      'released',
      'released',
      1,
    ])

    const next = await approved(news)
    later(60)
    await releasing.look()
    expect(await item(next)).toMatchObject({ state: 'released', live_release: 3 })
    const acts = await db
      .selectFrom('content_log')
      .selectAll()
      .where('item_id', '=', next)
      .orderBy('version')
      .execute()
    expect(acts.at(-1)).toMatchObject({ act: 'released', who: 'centre', note: '3' })
  })

  test('it is released when the release that holds it is served, not when it is signed', async () => {
    publisher.serves = false
    const id = await approved(urgent)
    await releasing.look()
    expect(releasing.status().last?.outcome).toMatchObject({ ok: true, value: { served: false } })
    expect(await stateOf(id)).toBe('approved')
    await releasing.look()
    expect([await stateOf(id), publisher.runs]).toEqual(['approved', 1])
    await publisher.serve()
    await releasing.look()
    expect([await stateOf(id), publisher.runs]).toEqual(['released', 1])
  })

  test('a time in the future is waited for, to the minute', async () => {
    const id = await approved({ ...urgent, publishAt: '2026-05-01T09:00' })
    later(60)
    await releasing.releaseNow()
    expect([await stateOf(id), publisher.runs]).toEqual(['approved', 0])
    expect(await decide(id, 'discard', 'zhang')).toMatchObject({ code: 'not-allowed' })
    clock = new Date('2026-05-01T00:59:59.000Z')
    await releasing.look()
    expect(publisher.runs).toBe(0)
    clock = new Date('2026-05-01T01:00:00.000Z')
    await releasing.look()
    expect(await stateOf(id)).toBe('released')
  })

  test('without the key it waits, is tried again later or when asked, and is released by whoever signs elsewhere', async () => {
    publisher.fault = { code: 'keys-missing', detail: '' }
    const id = await approved(urgent)
    await releasing.look()
    expect(releasing.status().last?.outcome).toMatchObject({ code: 'keys-missing' })
    await releasing.look()
    expect([await stateOf(id), publisher.runs]).toEqual(['approved', 1])
    later(5)
    await releasing.look()
    await releasing.releaseNow()
    expect(publisher.runs).toBe(3)
    expect(readFileSync(editsFile(releases), 'utf8')).toContain('示例新闻')

    publisher.fault = null
    await publisher.amend()
    await releasing.look()
    expect([await stateOf(id), await titles()]).toEqual(['released', ['示例新闻', '示例旧闻']])
  })

  test('a centre that went down after the release was served finds out; nothing is released twice', async () => {
    const id = await approved(urgent)
    await releasing.close()
    releasing = start()
    await releasing.look()
    expect(publisher.runs).toBe(1)
    await db.updateTable('content_item').set({ state: 'approved', live: null }).where('id', '=', id).execute()
    await releasing.close()
    releasing = start()
    await releasing.look()
    expect([await stateOf(id), publisher.runs]).toEqual(['released', 1])
  })

  test('an update stands beside what is released until it is released itself; a withdrawal is at once', async () => {
    const id = await approved(urgent)
    await releasing.look()
    await saveItem(db, { id, version: (await item(id)).version }, { title: '改过的' }, by('zhang'))
    await releasing.releaseNow()
    expect(await titles()).toContain('示例新闻')
    await update(id, { title: '改过的' })
    await releasing.look()
    expect(await item(id)).toMatchObject({ state: 'released', revision: 2 })
    expect(await titles()).toEqual(['改过的', '示例旧闻'])
    await decide(id, 'withdraw', 'li')
    await releasing.look()
    expect([await stateOf(id), await titles()]).toEqual(['withdrawn', ['示例旧闻']])
  })

  test('a document that another release lost or changed is put back', async () => {
    const id = await approved(urgent)
    await releasing.look()
    await publisher.overwrite('document', (await item(id)).target, null)
    await releasing.look()
    expect(await titles()).toEqual(['示例新闻', '示例旧闻'])
  })

  test('one withdrawn while it was being released does not stay', async () => {
    const id = await approved(urgent)
    const amend = publisher.amend
    publisher.amend = async () => {
      publisher.amend = amend
      await decide(id, 'withdraw', 'li')
      return amend()
    }
    await releasing.look()
    await releasing.look()
    expect([await stateOf(id), await titles()]).toEqual(['withdrawn', ['示例旧闻']])
  })

  test('rows of a table are added, changed and taken out; what looks like a formula is text', async () => {
    const id = await approved({ title: '处罚', csv: penalty, publishAt: '2026-04-30T09:00' }, 'penalty')
    await releasing.look()
    expect(await stateOf(id)).toBe('released')
    expect(await served('SELECT cause FROM penalty')).toEqual(['=1+1，示例事由'])
    const gone = await approved({ title: '撤销', csv: header, remove: 'pen-1' }, 'penalty')
    await releasing.releaseNow()
    expect([await stateOf(gone), await served('SELECT id FROM penalty')]).toEqual(['released', []])
    expect(await stateOf(id)).toBe('released')
  })

  test('a law is written anew, with the articles it no longer has taken out', async () => {
    const body =
      '# 示例法\n\n2026年4月1日示例会议通过\n\n<!-- INFO END -->\n\n## 第一章 总则\n\n第一条 新的。\n\n第三条 又一条。\n'
    const id = await approved({ body, category: '法律', status: 'in-force' }, 'law')
    await releasing.releaseNow()
    expect(await item(id)).toMatchObject({ state: 'released', title: '示例法' })
    expect(await served('SELECT id FROM article ORDER BY ord')).toEqual(['示例法#第一条', '示例法#第三条'])
    expect(await served('SELECT issued FROM law')).toEqual(['2026-04-01'])
  })

  test('what can no longer be released is named and holds nothing else up', async () => {
    const id = await approved({ title: '处罚', csv: penalty }, 'penalty')
    await publisher.overwrite('institution', 'inst-1', null)
    const important = await approved(urgent)
    await releasing.look()
    expect([await stateOf(id), await stateOf(important)]).toEqual(['approved', 'released'])
    expect(releasing.status().blocked).toMatchObject([
      { item: { id }, problems: [{ line: 2, what: '名录里没有编号为 inst-1 的机构' }] },
    ])
  })

  test('documents go out even when the publisher refuses the tables beside them', async () => {
    const table = await approved({ title: '处罚', csv: penalty }, 'penalty')
    const important = await approved(urgent)
    const amend = publisher.amend
    publisher.amend = async () => {
      if (readFileSync(editsFile(releases), 'utf8').includes('pen-1'))
        return { ok: false, code: 'bad-content', detail: 'penalty pen-1:1: wrong' }
      return amend()
    }
    await releasing.look()
    expect([await stateOf(table), await stateOf(important)]).toEqual(['approved', 'released'])
    expect(releasing.status().last?.outcome).toMatchObject({ code: 'bad-content' })
  })

  test('with nothing written there is no file for the publisher', async () => {
    expect(existsSync(editsFile(releases))).toBe(false)
  })
})
