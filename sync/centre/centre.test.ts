import { randomBytes } from 'node:crypto'
import { mkdir, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { request } from 'undici'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeReceiptCode } from '../../shared/rules/receiptCode.ts'
import { verifyAcknowledgement } from '../envelope/ack.ts'
import { openDatabase } from './database.ts'
import { writeSealKey } from './keys.ts'
import { submission, type TestCentre, testCentre } from './testCentre.ts'
import { databaseKinds } from './testDatabases.ts'
import { writeRelease } from './testRelease.ts'

describe.each(await databaseKinds())('the centre on $name', (kind) => {
  let centre: TestCentre
  beforeEach(async () => {
    centre = await testCentre(kind)
  })
  afterEach(() => centre.close())

  const send = (bytes: Uint8Array<ArrayBuffer>, token?: string) => centre.post('/v1/requests', bytes, token)
  const error = async (response: Response) => [response.status, (await response.json()).error]

  test('a request is acknowledged once and the same bytes get the same statement again', async () => {
    const request = await centre.sealed()
    const first = await send(request.bytes)
    expect(first.status).toBe(201)
    const acknowledged = await first.json()
    expect(acknowledged.result).toBe('accepted')
    expect(verifyAcknowledgement(acknowledged, request, [centre.kiosk.centre.ackKey]).ok).toBe(true)

    await centre.restart()
    centre.clock.now = new Date('2026-05-07T02:00:00.000Z')
    const again = await send(request.bytes)
    expect(again.status).toBe(200)
    expect(await again.json()).toEqual({ ...acknowledged, result: 'duplicate' })
  })

  test('the same request sent many times at once is taken once', async () => {
    const request = await centre.sealed()
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(request.bytes)))
    const bodies = await Promise.all(answers.map((answer) => answer.json()))
    expect(bodies.filter(({ result }) => result === 'accepted')).toHaveLength(1)
    expect(bodies.filter(({ result }) => result === 'duplicate')).toHaveLength(7)
    expect(new Set(bodies.map(({ statement }) => statement)).size).toBe(1)
  })

  test('the same id with other bytes, and a receipt code used twice, are conflicts', async () => {
    const request = await centre.sealed()
    await send(request.bytes)
    const other = await centre.sealed(submission('别的内容'), { id: request.id })
    expect(await error(await send(other.bytes))).toEqual([409, 'conflict'])
    const { receiptHash } = JSON.parse(new TextDecoder().decode(request.bytes)).header
    const reused = await centre.sealed(submission(), { receiptHash })
    expect(await error(await send(reused.bytes))).toEqual([409, 'conflict'])
  })

  test('what cannot be a request is refused with its reason', async () => {
    const bytes = (text: string) => new TextEncoder().encode(text)
    expect(await error(await send(bytes('{}')))).toEqual([400, 'malformed'])
    expect(await error(await send(bytes('')))).toEqual([400, 'malformed'])
    expect(await error(await send(bytes('x'.repeat(70_000))))).toEqual([413, 'too-large'])
    const { bytes: good } = await centre.sealed()
    const moved = bytes(new TextDecoder().decode(good).replace('"sequence":', '"sequence":9'))
    expect(await error(await send(moved))).toEqual([422, 'cannot-open'])
    const { bytes: empty } = await centre.sealed({})
    expect(await error(await send(empty))).toEqual([422, 'invalid-payload'])
    const { bytes: mislabelled } = await centre.sealed(submission(), { kind: 'mediation' })
    expect(await error(await send(mislabelled))).toEqual([422, 'invalid-payload'])
  })

  test('only enrolled kiosks are heard, and each speaks for itself', async () => {
    const { bytes } = await centre.sealed()
    const mine = await centre.token('kiosk-1')
    for (const token of ['', 'kiosk-1.wrong', `${mine}x`, mine.replace('kiosk-1', 'kiosk-2'), 'a.b.c.d'])
      expect(await error(await send(bytes, token))).toEqual([401, 'no-session'])
    expect(await error(await send(bytes, await centre.token('nobody')))).toEqual([401, 'unknown-kiosk'])
    await centre.provision('kiosk-2')
    expect(await error(await send(bytes, await centre.token('kiosk-2')))).toEqual([403, 'wrong-kiosk'])
    const opened = await openDatabase(centre.dir, centre.databaseUrl)
    if (!opened.ok) throw new Error(opened.code)
    await opened.value
      .updateTable('kiosk')
      .set({ revoked_at: centre.clock.now.toISOString() })
      .where('id', '=', 'kiosk-1')
      .execute()
    await opened.value.destroy()
    expect(await error(await send(bytes))).toEqual([401, 'unknown-kiosk'])
  })

  test('the status names the practitioner, the dates and where they come from (Codes, Art. 26)', async () => {
    const { code, bytes } = await centre.sealed()
    await send(bytes)
    const answer = await (await centre.ask(code, '1234')).json()
    expect(answer).toMatchObject({
      state: 'received',
      practitionerName: '乙示例',
      institutionName: '示例律师事务所',
      receivedAt: '2026-04-30T02:00:00.000Z',
      meeting: null,
      due: [
        { what: 'decide', days: 1, date: '2026-05-06', source: { article: '26' } },
        { what: 'schedule', days: 3, date: '2026-05-08' },
      ],
    })
  })

  test('the period runs from the day the person asked, but not from a day to come', async () => {
    const dates = async (createdAt: string) => {
      const { code, bytes } = await centre.sealed(submission(), { createdAt })
      await send(bytes)
      const answer = await (await centre.ask(code, '1234')).json()
      return answer.due.map(({ date }: { date: string | null }) => date)
    }
    expect(await dates('2026-02-13T02:00:00.000Z')).toEqual(['2026-02-14', '2026-02-25'])
    expect(await dates('2036-02-13T02:00:00.000Z')).toEqual(['2026-05-06', '2026-05-08'])
    expect(await dates('2016-02-13T02:00:00.000Z')).toEqual([null, null])
  })

  test('an unknown code and wrong digits look the same, and guessing closes the code', async () => {
    const { code, bytes } = await centre.sealed()
    await send(bytes)
    const wrong = await centre.ask(code, '0000')
    const unknown = await centre.ask('0000000000000', '1234')
    expect([wrong.status, await wrong.text()]).toEqual([unknown.status, await unknown.text()])
    expect(wrong.status).toBe(404)
    for (let i = 0; i < 4; i++) await centre.ask(code, '0000')
    expect(await error(await centre.ask(code, '1234'))).toEqual([429, 'too-many-attempts'])
    centre.clock.now = new Date(centre.clock.now.getTime() + 16 * 60_000)
    expect((await centre.ask(code, '1234')).status).toBe(200)
    expect(await error(await centre.post('/v1/requests/status', 'null'))).toEqual([400, 'malformed'])
  })

  test('a kiosk that only guesses is closed whatever the codes; a right question opens the count anew', async () => {
    const { code, bytes } = await centre.sealed()
    await send(bytes)
    const guess = async (times: number) => {
      for (let i = 0; i < times; i++) await centre.ask(makeReceiptCode(randomBytes(12)), '1234')
    }
    await guess(5)
    expect((await centre.ask(code, '1234')).status).toBe(200)
    await guess(20)
    const closed = await centre.ask(code, '1234')
    expect(closed.headers.get('retry-after')).toBe('900')
    expect(await error(closed)).toEqual([429, 'too-many-attempts'])
    centre.clock.now = new Date(centre.clock.now.getTime() + 16 * 60_000)
    expect((await centre.ask(code, '1234')).status).toBe(200)
  })

  test('one kiosk cannot ask without end, and does not stop another', async () => {
    await centre.provision('kiosk-2')
    const ask = (token?: string) => centre.post('/v1/requests/status', 'null', token)
    const answers = await Promise.all(Array.from({ length: 31 }, () => ask()))
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1)
    expect((await ask(await centre.token('kiosk-2'))).status).toBe(400)
  })

  test('requests sealed to an earlier key are still opened', async () => {
    const { bytes } = await centre.sealed()
    await writeSealKey(centre.dir, 2)
    await centre.restart()
    const fresh = await centre.provision('kiosk-2')
    expect(fresh.centre.sealKey.id).toBe('seal-2')
    expect((await send(bytes)).status).toBe(201)
  })

  test('a repeated sequence number loses no request', async () => {
    const [a, b] = [
      await centre.sealed(submission(), { sequence: 7_000 }),
      await centre.sealed(submission(), { sequence: 7_000 }),
    ]
    expect((await send(a.bytes)).status).toBe(201)
    expect((await send(b.bytes)).status).toBe(201)
  })

  test('a new release is noticed; a broken one leaves the facts as they were', async () => {
    const name = async () => {
      const { code, bytes } = await centre.sealed()
      await send(bytes)
      return (await (await centre.ask(code, '1234')).json()).practitionerName
    }
    const timestamp = join(centre.releasesDir, 'metadata', 'timestamp.json')
    const later = async (seconds: number) => {
      const { mtimeMs } = await stat(timestamp)
      await utimes(timestamp, new Date(), new Date(mtimeMs + seconds * 1000))
    }
    await writeRelease(centre.releasesDir, 2, '丙示例')
    await later(10)
    expect(await name()).toBe('丙示例')
    await writeFile(timestamp, '{"signed":')
    await later(20)
    expect(await name()).toBe('丙示例')
  })

  test('releases are served: metadata asked for again, targets kept for ever, nothing else', async () => {
    // Not `fetch`: with If-None-Match it adds a Cache-Control that asks for the whole file.
    const get = async (path: string, headers: Record<string, string> = {}) => {
      const answer = await request(`${centre.url()}${path}`, { headers })
      return { status: answer.statusCode, headers: answer.headers, text: await answer.body.text() }
    }
    const metadata = await get('/releases/metadata/timestamp.json')
    expect(metadata.headers['cache-control']).toBe('no-cache')
    const again = await get('/releases/metadata/timestamp.json', {
      'if-none-match': String(metadata.headers.etag),
    })
    expect(again.status).toBe(304)
    await mkdir(join(centre.releasesDir, 'targets'), { recursive: true })
    await writeFile(join(centre.releasesDir, 'targets', 'abc.bin'), '0123456789')
    const target = await get('/releases/targets/abc.bin', { range: 'bytes=2-4' })
    expect(target.status).toBe(206)
    expect(target.text).toBe('234')
    expect(target.headers['cache-control']).toContain('immutable')
    expect((await get('/releases/')).status).toBe(403)
    expect((await get('/releases/..%2fcentre%2fdesk-password.txt')).status).not.toBe(200)
    expect((await get('/healthz')).status).toBe(200)
  })
})
