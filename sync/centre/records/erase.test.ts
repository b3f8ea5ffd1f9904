import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type CentreDatabase, openDatabase } from '../database.ts'
import { noFacts } from '../facts.ts'
import { loadKeys } from '../keys.ts'
import { verifyLog } from '../log/verify.ts'
import { type TestCentre, testCentre } from '../testCentre.ts'
import { databaseKinds } from '../testDatabases.ts'
import { eraseRecords } from './erase.ts'
import { readRecord } from './readRecord.ts'
import { openRecordKeys, type RecordKeys } from './recordKeys.ts'
import { retain } from './retention.ts'

const rule = {
  id: 'record.retention',
  service: 'consultation',
  what: 'retain',
  amount: 2,
  unit: 'year' as const,
  from: 'record' as const,
  source: { title: '示例', article: '19' },
  effective: '2018-10-01',
  version: '1',
}

describe.each(await databaseKinds())('erasure on $name', (kind) => {
  let centre: TestCentre
  let db: CentreDatabase
  let recordKeys: RecordKeys
  beforeEach(async () => {
    centre = await testCentre(kind)
    const opened = await openDatabase(centre.dir, centre.databaseUrl)
    if (!opened.ok) throw new Error(opened.code)
    db = opened.value
    recordKeys = openRecordKeys(centre.dir)
  })
  afterEach(async () => {
    recordKeys.close()
    await db.destroy()
    await centre.close()
  })

  const take = async () => {
    const request = await centre.sealed()
    await centre.post('/v1/requests', request.bytes)
    return request
  }
  const row = (id: string) =>
    db.selectFrom('request').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const by = { who: 'test', now: new Date('2026-05-01T00:00:00.000Z') }

  test('what is erased cannot be read from the row as it was, nor found by its receipt; its proof stays', async () => {
    const [gone, kept] = [await take(), await take()]
    const before = await row(gone.id)
    const key = recordKeys.get(gone.id)
    expect(Buffer.from(readRecord(recordKeys, before) ?? []).equals(gone.bytes)).toBe(true)
    expect(await eraseRecords({ db, recordKeys }, [gone.id], by)).toBe(1)
    // As from a backup of the database.
    expect(readRecord(recordKeys, before)).toBe(null)
    for (const name of await readdir(centre.dir))
      if (name.startsWith('record-keys.db'))
        expect((await readFile(join(centre.dir, name))).includes(key ?? '')).toBe(false)

    expect(await row(gone.id)).toMatchObject({
      envelope: '',
      tail_check: '',
      practitioner_name: '',
      reason: null,
    })
    expect((await centre.ask(gone.code, '1234')).status).toBe(404)
    expect((await centre.ask(kept.code, '1234')).status).toBe(200)
    // A kiosk that never heard the answer sends it again; it is not taken in anew.
    expect(await (await centre.post('/v1/requests', gone.bytes)).json()).toMatchObject({
      result: 'duplicate',
    })
    const keys = await loadKeys(centre.dir)
    if (!keys.ok) throw new Error(keys.code)
    expect(await verifyLog({ db, recordKeys, keys: keys.value })).toMatchObject({ erased: 1, findings: [] })
    expect(await eraseRecords({ db, recordKeys }, [gone.id], by)).toBe(0)
  })

  test('records are kept for as long as the published rule says after the last thing done, then erased', async () => {
    const [old, touched] = [await take(), await take()]
    await db
      .updateTable('request')
      .set({ updated_at: '2026-06-01T00:00:00.000Z' })
      .where('id', '=', touched.id)
      .execute()
    const clock = { now: new Date('2028-04-30T01:00:00.000Z') }
    const with_ = (rules: (typeof rule)[]) => ({
      db,
      recordKeys,
      now: () => clock.now,
      facts: {
        current: async () => ({ ...noFacts, rules }),
        close: async () => undefined,
      },
    })
    expect(await retain(with_([rule]))).toBe(0)
    clock.now = new Date('2028-05-01T00:00:00.000Z')
    expect(await retain(with_([]))).toBe(0)
    expect(await retain(with_([{ ...rule, amount: 3 }]))).toBe(0)
    expect(await retain(with_([rule]))).toBe(1)
    expect((await row(old.id)).erased_at).toBe('2028-05-01T00:00:00.000Z')
    expect((await row(touched.id)).erased_at).toBe(null)
  })

  test('an erasure broken off after the keys is completed by the next', async () => {
    const { id } = await take()
    recordKeys.destroy([id])
    expect(await eraseRecords({ db, recordKeys }, [id], by)).toBe(1)
    expect((await row(id)).erased_at).not.toBe(null)
  })
})
