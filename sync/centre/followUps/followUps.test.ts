import { readdir, readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FollowUp } from '../../../shared/contract/followUps.ts'
import type { RequestState } from '../../../shared/contract/requests.ts'
import { type CentreDatabase, openDatabase } from '../database.ts'
import { loadKeys } from '../keys.ts'
import { verifyLog } from '../log/verify.ts'
import { appraisalWords } from '../records/appraisalWords.ts'
import { eraseRecords } from '../records/erase.ts'
import { openRecordKeys, type RecordKeys } from '../records/recordKeys.ts'
import { type TestCentre, testCentre } from '../testCentre.ts'
import { databaseKinds } from '../testDatabases.ts'
import { follow, sealedFollowUp } from '../testFollowUp.ts'

const words = '独一无二的示例留言'
const acts: Readonly<Record<FollowUp['act'], FollowUp>> = {
  appraise: { act: 'appraise', level: 'satisfied', words },
  message: { act: 'message', words },
  reschedule: { act: 'reschedule', time: 'weekend', words },
  withdraw: { act: 'withdraw', words },
  erase: { act: 'erase', words },
}

describe.each(await databaseKinds())('what follows a request, on $name', (kind) => {
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

  const request = async (state: RequestState = 'received') => {
    const sealed = await centre.sealed()
    await centre.post('/v1/requests', sealed.bytes)
    await db.updateTable('request').set({ state }).where('id', '=', sealed.id).execute()
    return sealed
  }
  const row = (id: string) =>
    db.selectFrom('request').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const status = async (code: string) => (await centre.ask(code, '1234')).json()
  const audited = async (id: string) =>
    (await db.selectFrom('audit').select('what').where('request_id', '=', id).orderBy('at').execute()).map(
      ({ what }) => what,
    )
  const findings = async () => {
    const keys = await loadKeys(centre.dir)
    if (!keys.ok) throw new Error(keys.code)
    return (await verifyLog({ db, recordKeys, keys: keys.value })).findings
  }

  test.each<[FollowUp['act'], RequestState, Partial<Awaited<ReturnType<typeof row>>>]>([
    ['message', 'contacted', { state: 'contacted', asked: 'message' }],
    ['reschedule', 'scheduled', { state: 'scheduled', asked: 'reschedule' }],
    ['withdraw', 'accepted', { state: 'withdrawn', asked: null }],
    ['erase', 'declined', { state: 'declined', asked: 'erase' }],
  ])('%s: its effect, once, however often it comes', async (act, state, after) => {
    const { id, code } = await request(state)
    const { bytes } = await sealedFollowUp(centre, code, acts[act])
    expect((await centre.post('/v1/requests', bytes)).status).toBe(201)
    expect((await centre.post('/v1/requests', bytes)).status).toBe(200)
    expect(await row(id)).toMatchObject({ ...after, version: 2 })
    const { messages } = await status(code)
    expect(messages).toMatchObject([{ kind: act, role: null, text: words, late: false }])
    expect(messages[0].time).toBe(act === 'reschedule' ? 'weekend' : null)
    expect(await findings()).toEqual([])
  })

  test('an answer is appraised once; the second is told to have come too late (Codes, Art. 20)', async () => {
    const { id, code } = await request('closed')
    expect((await status(code)).acts).toEqual(['appraise', 'erase'])
    await follow(centre, code, acts.appraise)
    await follow(centre, code, { act: 'appraise', level: 'dissatisfied', words: '' })
    const rows = await db.selectFrom('appraisal').selectAll().execute()
    expect(rows).toMatchObject([{ request_id: id, level: 'satisfied', practitioner_id: 'prac-1' }])
    expect(rows[0]?.words).not.toContain(words)
    expect(rows[0] && appraisalWords(recordKeys, rows[0])).toBe(words)
    const told = await status(code)
    expect(told).toMatchObject({ appraisal: { level: 'satisfied' }, acts: ['erase'] })
    expect(told.messages).toMatchObject([{ kind: 'appraise', late: true }])
    expect(await audited(id)).toContain('follow-up-late')
  })

  test.each<[FollowUp['act'], RequestState]>([
    ['appraise', 'contacted'],
    ['message', 'closed'],
    ['reschedule', 'accepted'],
    ['withdraw', 'withdrawn'],
  ])('%s of a request that is %s is taken in and has no effect', async (act, state) => {
    const { id, code } = await request(state)
    expect((await follow(centre, code, acts[act])).status).toBe(201)
    expect(await row(id)).toMatchObject({ state, asked: null, version: 1 })
    expect((await status(code)).messages).toMatchObject([{ kind: act, late: true }])
    expect(await db.selectFrom('appraisal').selectAll().execute()).toEqual([])
  })

  test('a wish to be forgotten is not hidden by what is said after it', async () => {
    const { id, code } = await request('received')
    await follow(centre, code, acts.erase)
    const { asked_at } = await row(id)
    centre.clock.now = new Date(centre.clock.now.getTime() + 60_000)
    await follow(centre, code, acts.message)
    expect(await row(id)).toMatchObject({ asked: 'erase', asked_at })
    const told = await status(code)
    expect(told.acts).not.toContain('erase')
    expect(told.kept).toMatchObject({ until: '2028-04-30', source: { article: '19' } })
  })

  test('wrong digits and a wrong code are refused alike, and after five the code is closed, for status as well', async () => {
    const [lost, own] = [await request(), await request()]
    for (let i = 0; i < 5; i++)
      expect((await follow(centre, lost.code, acts.withdraw, '0000')).status).toBe(404)
    const closed = await follow(centre, lost.code, acts.withdraw)
    expect([closed.status, closed.headers.get('retry-after')]).toEqual([429, '900'])
    expect((await centre.ask(lost.code, '1234')).status).toBe(429)
    expect((await follow(centre, '0000000000000', acts.withdraw)).status).toBe(404)
    expect(await row(lost.id)).toMatchObject({ state: 'received', version: 1 })
    expect((await follow(centre, own.code, acts.withdraw)).status).toBe(201)
  })

  test('what nobody can read is refused: no such act, no words, a request in its place', async () => {
    const { code } = await request()
    const broken = { act: 'cancel' } as unknown as FollowUp
    expect((await follow(centre, code, broken)).status).toBe(422)
    expect((await follow(centre, code, { act: 'message', words: ' ' })).status).toBe(422)
    const disguised = await centre.sealed(undefined, { kind: 'follow-up' })
    expect((await centre.post('/v1/requests', disguised.bytes)).status).toBe(422)
  })

  test('erasing a request erases what followed it and what was said; what comes after keeps nothing', async () => {
    const { id, code } = await request('closed')
    await follow(centre, code, acts.appraise)
    await follow(centre, code, acts.erase)
    const before = await db.selectFrom('request').selectAll().where('follows', '=', id).execute()
    const late = await sealedFollowUp(centre, code, acts.message)
    await eraseRecords({ db, recordKeys }, [id], { who: 'test', now: centre.clock.now })
    expect(before.map(({ id: follower }) => recordKeys.get(follower))).toEqual([null, null])
    expect((await centre.post('/v1/requests', late.bytes)).status).toBe(201)
    expect((await centre.post('/v1/requests', late.bytes)).status).toBe(200)
    const rows = await db.selectFrom('request').selectAll().where('follows', '=', id).execute()
    expect(rows).toHaveLength(3)
    for (const { envelope, tail_check, erased_at, id: follower } of rows) {
      expect([envelope, tail_check, recordKeys.get(follower)]).toEqual(['', '', null])
      expect(erased_at).not.toBe(null)
    }
    expect(await db.selectFrom('message').select('body').execute()).toEqual([{ body: '' }])
    expect(await db.selectFrom('appraisal').select(['level', 'words']).execute()).toEqual([
      { level: 'satisfied', words: null },
    ])
    expect((await centre.ask(code, '1234')).status).toBe(404)
    expect(await findings()).toEqual([])
  })

  test('nothing that was said lies in a file in plain form', async () => {
    const { code } = await request('scheduled')
    await follow(centre, code, acts.reschedule)
    await follow(centre, code, acts.withdraw)
    for (const name of await readdir(centre.root, { recursive: true, withFileTypes: true }))
      if (name.isFile())
        expect((await readFile(`${name.parentPath}/${name.name}`)).includes(words), name.name).toBe(false)
  })
})
