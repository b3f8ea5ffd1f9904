import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type CentreDatabase, openDatabase } from '../database.ts'
import { databaseKinds, type TestDatabase } from '../testDatabases.ts'
import { type Decision, decideItem } from './decideItem.ts'
import { createItem, saveItem } from './writeItem.ts'

const fields = { title: '示例新闻', body: '示例' }

describe.each(await databaseKinds())('items on $name', (kind) => {
  let dir: string
  let database: TestDatabase
  let db: CentreDatabase
  let clock = 0
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'items-'))
    database = await kind.create()
    const opened = await openDatabase(dir, database.url)
    if (!opened.ok) throw new Error(opened.code)
    db = opened.value
  })
  afterEach(async () => {
    await db.destroy()
    await database.drop()
    await rm(dir, { recursive: true })
  })

  const by = (who: string, institutionId: string | null = null) => ({
    who,
    institutionId,
    now: new Date(Date.UTC(2026, 0, 1, 0, 0, clock++)),
  })
  const item = (id: string) =>
    db.selectFrom('content_item').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const newItem = (who = 'zhang', institutionId: string | null = null) =>
    createItem(db, { kind: 'news', fields }, by(who, institutionId))
  const decide = async (id: string, decision: Decision, who: string, note = '') =>
    decideItem(db, { id, version: (await item(id)).version }, decision, note, by(who))
  const save = async (id: string, more: Record<string, string>, who: string) =>
    saveItem(db, { id, version: (await item(id)).version }, more, by(who))

  test('what one wrote another approves; everything is noted with who and when', async () => {
    const id = await newItem()
    expect(await decide(id, 'submit', 'zhang')).toEqual({ ok: true, value: null })
    expect(await decide(id, 'approve', 'li')).toEqual({ ok: true, value: null })
    expect(await item(id)).toMatchObject({ state: 'approved', version: 3, revision: 1, changed_by: 'li' })
    const log = await db.selectFrom('content_log').selectAll().orderBy('version').execute()
    expect(log.map(({ version, who, act }) => [version, who, act])).toEqual([
      [1, 'zhang', 'written'],
      [2, 'zhang', 'submitted'],
      [3, 'li', 'approved'],
    ])
    expect(new Set(log.map(({ at }) => at)).size).toBe(3)
  })

  test('nobody approves what they wrote, wrote on or submitted, whatever page they come from', async () => {
    const id = await newItem('zhang')
    await save(id, { body: '示例二' }, 'li')
    await decide(id, 'submit', 'wang')
    for (const author of ['zhang', 'li', 'wang'])
      expect(await decide(id, 'approve', author)).toMatchObject({ code: 'own-work' })
    expect((await item(id)).state).toBe('submitted')
    expect(await decide(id, 'approve', 'zhao')).toMatchObject({ ok: true })
  })

  test('who wrote an earlier revision may approve another’s update', async () => {
    const id = await newItem('zhang')
    await decide(id, 'submit', 'zhang')
    await decide(id, 'approve', 'li')
    await decide(id, 'withdraw', 'li', '示例')
    expect(await save(id, { body: '示例二' }, 'li')).toMatchObject({ ok: true })
    expect(await item(id)).toMatchObject({ state: 'draft', revision: 2 })
    await decide(id, 'submit', 'li')
    expect(await decide(id, 'approve', 'li')).toMatchObject({ code: 'own-work' })
    expect(await decide(id, 'approve', 'zhang')).toMatchObject({ ok: true })
  })

  test('it goes back with a reason; written on again it is a draft', async () => {
    const id = await newItem()
    await decide(id, 'submit', 'zhang')
    await decide(id, 'reject', 'li', '标题太长')
    expect(await item(id)).toMatchObject({ state: 'rejected', reason: '标题太长' })
    await save(id, { title: '短' }, 'zhang')
    expect(await item(id)).toMatchObject({ state: 'draft', title: '短', reason: '标题太长' })
    await decide(id, 'submit', 'zhang')
    expect(await item(id)).toMatchObject({ state: 'submitted', reason: null })
  })

  test('of two who write at once the second is told, and what the first wrote stays', async () => {
    const id = await newItem()
    const { version } = await item(id)
    expect(await saveItem(db, { id, version }, { body: '甲' }, by('zhang'))).toMatchObject({ ok: true })
    expect(await saveItem(db, { id, version }, { body: '乙' }, by('li'))).toMatchObject({ code: 'conflict' })
    expect(JSON.parse((await item(id)).fields)).toMatchObject({ body: '甲' })
    expect(await decideItem(db, { id, version }, 'submit', '', by('li'))).toMatchObject({ code: 'conflict' })
  })

  test('what is on its way into a release is not written on; what has a later time still is', async () => {
    const id = await newItem()
    await decide(id, 'submit', 'zhang')
    await decide(id, 'approve', 'li')
    expect(await save(id, { body: '示例二' }, 'zhang')).toMatchObject({ code: 'not-now' })
    const later = await createItem(
      db,
      { kind: 'news', fields: { ...fields, publishAt: '2027-01-01T09:00' } },
      by('zhang'),
    )
    await decide(later, 'submit', 'zhang')
    await decide(later, 'approve', 'li')
    expect(await item(later)).toMatchObject({ publish_at: '2027-01-01T01:00:00.000Z' })
    expect(await save(later, { body: '示例二' }, 'zhang')).toMatchObject({ ok: true })
    expect(await item(later)).toMatchObject({ state: 'draft', approved_at: null })
  })

  test('a decision that does not follow from the state is refused', async () => {
    const id = await newItem()
    for (const decision of ['approve', 'reject', 'withdraw'] as const)
      expect(await decide(id, decision, 'li')).toMatchObject({ code: 'not-allowed' })
    expect(await decide(id, 'discard', 'zhang')).toMatchObject({ ok: true })
    expect(await item(id)).toMatchObject({ state: 'withdrawn' })
    const table = await createItem(db, { kind: 'penalty', fields: { title: '示例', csv: '' } }, by('zhang'))
    await decide(table, 'submit', 'zhang')
    await decide(table, 'approve', 'li')
    expect(await decide(table, 'withdraw', 'li')).toMatchObject({ code: 'not-allowed' })
  })

  test('discarding an update goes back to what was released, word by word', async () => {
    const id = await newItem()
    const live = JSON.stringify(fields)
    await db.updateTable('content_item').set({ state: 'released', live }).where('id', '=', id).execute()
    await save(id, { title: '改坏了', important: '1' }, 'zhang')
    expect(await item(id)).toMatchObject({ state: 'draft', title: '改坏了', important: 1, live })
    await decide(id, 'discard', 'zhang')
    expect(await item(id)).toMatchObject({ state: 'released', title: '示例新闻', important: 0, fields: live })
  })

  test('another institution’s item is not there', async () => {
    const id = await newItem('notary', 'inst-1')
    const { version } = await item(id)
    expect(await saveItem(db, { id, version }, fields, by('other', 'inst-2'))).toMatchObject({
      code: 'not-found',
    })
    expect(await decideItem(db, { id, version }, 'submit', '', by('other', 'inst-2'))).toMatchObject({
      code: 'not-found',
    })
  })
})
