import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Checkpoint, signCheckpoint, verifyCheckpoint } from '../../envelope/checkpoint.ts'
import { type CentreDatabase, openDatabase } from '../database.ts'
import { loadKeys } from '../keys.ts'
import { openRecordKeys, type RecordKeys } from '../records/recordKeys.ts'
import { type TestCentre, testCentre } from '../testCentre.ts'
import { run } from '../testCommand.ts'
import { databaseKinds, sqlite } from '../testDatabases.ts'
import { verifyLog } from './verify.ts'

const must = <T>(result: { ok: true; value: T } | { ok: false; code: string }): T => {
  if (!result.ok) throw new Error(result.code)
  return result.value
}

describe.each(await databaseKinds())('the log of requests on $name', (kind) => {
  let centre: TestCentre
  let db: CentreDatabase
  let recordKeys: RecordKeys
  const ids: string[] = []
  const acknowledged: { statement: string; signature: string; keyId: string }[] = []
  beforeEach(async () => {
    centre = await testCentre(kind)
    ids.length = 0
    acknowledged.length = 0
    for (let i = 0; i < 5; i++) {
      const request = await centre.sealed()
      ids.push(request.id)
      const answer = await (await centre.post('/v1/requests', request.bytes)).json()
      acknowledged.push(answer.checkpoint)
    }
    db = must(await openDatabase(centre.dir, centre.databaseUrl))
    recordKeys = openRecordKeys(centre.dir)
  })
  afterEach(async () => {
    for (const other of others.splice(0)) await other.close()
    recordKeys.close()
    await db.destroy()
    await centre.close()
  })

  const verified = async () => verifyLog({ db, recordKeys, keys: must(await loadKeys(centre.dir)) })
  const found = async () => (await verified()).findings.map(({ what, at }) => `${what} ${at}`)
  const [first, third] = [0, 2]
  const change = (set: object, leaf = third) =>
    db.updateTable('request').set(set).where('leaf', '=', leaf).execute()

  test('every answer carries a checkpoint that a kiosk can check, each over one leaf more', async () => {
    const { centre: trusted } = centre.kiosk
    const read = acknowledged.map((checkpoint) => must(verifyCheckpoint(checkpoint, [trusted.ackKey])))
    expect(read.map(({ size }) => size)).toEqual([1, 2, 3, 4, 5])
    expect(new Set(read.map(({ origin }) => origin)).size).toBe(1)
    expect(new Set(read.map(({ root }) => root)).size).toBe(5)
    expect(await verified()).toEqual({ records: 5, erased: 0, checkpoints: 5, explained: 0, findings: [] })
  })

  test('requests that arrive together share a commit and a checkpoint, and each is one leaf', async () => {
    const requests = await Promise.all(Array.from({ length: 12 }, () => centre.sealed()))
    const answers = await Promise.all(
      requests.map(async ({ bytes }) => (await centre.post('/v1/requests', bytes)).json()),
    )
    expect(answers.every(({ result }) => result === 'accepted')).toBe(true)
    const { records, checkpoints, findings } = await verified()
    expect([records, findings]).toEqual([17, []])
    expect(checkpoints).toBeLessThanOrEqual(17)
  })

  test('a record edited, moved or deleted is found', async () => {
    await change({ sha256: 'a'.repeat(64) })
    expect(await found()).toEqual([`not-acknowledged ${ids[third]}`])
    await change({ sha256: JSON.parse(await statementOf(third)).sha256, sequence: 999 })
    expect(await found()).toEqual([`altered ${ids[third]}`])
    await db.deleteFrom('response').where('request_id', '=', String(ids[third])).execute()
    expect(await found()).toEqual(
      expect.arrayContaining([`missing ${third}`, 'other-node 0/2', 'other-root 5']),
    )
  })

  test('the envelope of another request does not pass for a record’s own', async () => {
    const { envelope } = await db
      .selectFrom('request')
      .select('envelope')
      .where('leaf', '=', first)
      .executeTakeFirstOrThrow()
    await change({ envelope })
    expect(await found()).toEqual([`altered ${ids[third]}`])
    const key = recordKeys.get(String(ids[first]))
    if (!key) throw new Error('no key')
    recordKeys.put([{ id: String(ids[third]), key }])
    expect(await found()).toEqual([`altered ${ids[third]}`])
    recordKeys.destroy([String(ids[third])])
    expect(await found()).toEqual([`cannot-open ${ids[third]}`])
  })

  test('a record slipped in beside the log is found, and so is a log that was cut', async () => {
    await change({ leaf: 77 })
    const slipped = await found()
    expect([slipped[0], slipped.at(-1)]).toEqual([`missing ${third}`, `not-logged ${ids[third]}`])
    expect(slipped).toEqual(expect.arrayContaining(['other-root 3', 'other-root 4', 'other-root 5']))
    await change({ leaf: third }, 77)
    expect(await found()).toEqual([])
    await db.updateTable('log_state').set({ size: 4 }).execute()
    expect(await found()).toEqual(['other-root 4', `not-logged ${ids[4]}`])
  })

  test('a kiosk that saw more than the log now holds is a witness, until a restored backup explains it', async () => {
    const keys = must(await loadKeys(centre.dir))
    const newest = must(verifyCheckpoint(acknowledged[4], keys.ackKeys))
    const checkIn = async (checkpoint: unknown) =>
      (await centre.post('/v1/check-in', JSON.stringify({ checkpoint }))).json()
    const answer = await checkIn(acknowledged[1])
    expect(answer.checkpoint).toEqual(acknowledged[4])
    expect(await found()).toEqual([])

    const more: Checkpoint = { ...newest, size: 9, root: 'c'.repeat(64) }
    await checkIn(signCheckpoint(more, keys.ackKey))
    await checkIn(signCheckpoint({ ...newest, root: 'd'.repeat(64) }, keys.ackKey))
    expect(await found()).toEqual(['witness kiosk-1 at 5', 'witness kiosk-1 at 9'])
    await db.insertInto('log_restore').values({ at: newest.at, size: 5, note: '示例' }).execute()
    expect(await verified()).toMatchObject({ explained: 2, findings: [] })

    const { privateKey } = must(await loadKeys((await otherCentre()).dir)).ackKey
    await checkIn(signCheckpoint({ ...more, size: 11 }, { id: 'ack-1', privateKey }))
    expect((await verified()).explained).toBe(2)
  })

  const others: TestCentre[] = []
  const otherCentre = async () => {
    const other = await testCentre(sqlite)
    others.push(other)
    return other
  }
  const statementOf = async (leaf: number) =>
    (
      await db
        .selectFrom('response')
        .innerJoin('request', 'request.id', 'request_id')
        .select('statement')
        .where('leaf', '=', leaf)
        .executeTakeFirstOrThrow()
    ).statement
})

test('the commands say in one line what they found or did', async () => {
  const centre = await testCentre(sqlite)
  const { id, bytes } = await centre.sealed()
  await centre.post('/v1/requests', bytes)
  const say = (name: string, ...args: string[]) => run('main.ts', name, '--data', centre.dir, ...args).ended
  const whole = '1 records (0 erased), 1 checkpoints: the log is whole\n'
  expect(await say('verify')).toEqual({ code: 0, said: whole })
  expect(await say('erase', '--request', id)).toEqual({ code: 0, said: `request ${id} erased\n` })
  expect(await say('erase', '--request', id)).toMatchObject({ code: 1 })
  expect((await say('verify')).said).toBe('1 records (1 erased), 1 checkpoints: the log is whole\n')
  expect((await say('restored', '--note', '示例')).said).toContain('with 1 records')
  expect((await say('new-keys')).said).toBe('seal-2 and ack-2 made; start the centre again to use them\n')
  expect((await say('restored')).said).toContain('usage: ')

  const db = must(await openDatabase(centre.dir, undefined))
  await db.deleteFrom('response').execute()
  await db.destroy()
  expect(await say('verify')).toMatchObject({ code: 1, said: expect.stringContaining('missing 0') })
  await centre.close()
})
