import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cancelledHash, verifyCancelledList } from '../../envelope/cancelled.ts'
import { openDatabase } from '../database.ts'
import { browser } from '../testBrowser.ts'
import { person, submission, type TestCentre, testCentre } from '../testCentre.ts'
import { databaseKinds } from '../testDatabases.ts'
import { newStaff } from '../testStaff.ts'

const rules = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../resources/rules/cancellation.json'), 'utf8'),
)
const [{ words: falseIdentity }] = rules.reasons
const note = '核对户籍系统后确认（示例）'

describe.each(await databaseKinds())('cancelled accounts on $name', (kind) => {
  let centre: TestCentre
  beforeEach(async () => {
    centre = await testCentre(kind)
  })
  afterEach(() => centre.close())

  const newRequest = async (payload: object = submission()) => {
    const request = await centre.sealed(payload)
    expect((await centre.post('/v1/requests', request.bytes)).status).toBe(201)
    return { ...request, path: `/desk/requests/${request.id}` }
  }
  const supervisor = async () => {
    const page = browser(centre)
    await page.signIn()
    return page
  }
  const cancel = async (request: { id: string; path: string }, reason = 'false-identity') => {
    const page = await supervisor()
    await page.visit(request.path)
    return { page, answer: await page.submit('/desk/cancellations', { request: request.id, reason, note }) }
  }
  const restore = async (page: Awaited<ReturnType<typeof supervisor>>) => {
    const { text } = await page.visit('/desk/cancellations')
    const id = text.match(/cancellations\/([0-9a-f-]{36})\/restore/)?.[1]
    return page.submit(`/desk/cancellations/${id}/restore`, { note: '本人持证到窗口（示例）' })
  }
  const status = async (code: string) => {
    const answer = await (await centre.ask(code, person.phone.slice(-4))).json()
    return { state: answer.state, reason: answer.messages.at(-1)?.text }
  }
  const checkIn = async (cancelled?: string | null) => {
    const body = JSON.stringify({ checkpoint: null, cancelled })
    const { cancelled: list } = await (await centre.post('/v1/check-in', body)).json()
    if (!list) return null
    const read = verifyCancelledList(list, [centre.kiosk.centre.ackKey])
    if (!read.ok) throw new Error(read.code)
    return read.value
  }
  const query = async <T>(
    ask: (db: Extract<Awaited<ReturnType<typeof openDatabase>>, { ok: true }>['value']) => Promise<T>,
  ) => {
    const opened = await openDatabase(centre.dir, centre.databaseUrl)
    if (!opened.ok) throw new Error(opened.code)
    const answer = await ask(opened.value)
    await opened.value.destroy()
    return answer
  }

  test('a form that is refused gives back what was written, the reason and the note', async () => {
    const request = await newRequest()
    const page = await supervisor()
    await page.visit(request.path)
    const without = await page.submit('/desk/cancellations', { request: request.id, note })
    expect(without.status).toBe(422)
    for (const text of ['<details open>', `${note}</textarea>`, '没有注销：请选择理由'])
      expect(without.text).toContain(text)
    const long = await page.submit('/desk/cancellations', {
      request: request.id,
      reason: 'false-identity',
      note: note.repeat(100),
    })
    expect(long.status).toBe(422)
    expect(long.text).toMatch(/value="false-identity" required checked/)
    expect(long.text).toContain(note.repeat(100))

    await page.submit('/desk/cancellations', { request: request.id, reason: 'false-identity', note })
    await page.visit(request.path)
    const twice = await page.submit('/desk/cancellations', {
      request: request.id,
      reason: 'false-identity',
      note: '又核对了一次（示例）',
    })
    expect([twice.status, twice.text.includes('又核对了一次（示例）')]).toEqual([409, true])
    const { text } = await page.visit('/desk/cancellations')
    const id = text.match(/cancellations\/([0-9a-f-]{36})\/restore/)?.[1]
    const refused = await page.submit(`/desk/cancellations/${id}/restore`, { note: note.repeat(100) })
    expect([refused.status, refused.text.includes(`${note.repeat(100)}</textarea>`)]).toEqual([422, true])
  })

  test('a cancelled account declines its request, reaches kiosks with the check-in, and is restored', async () => {
    const request = await newRequest()
    expect(await checkIn(null)).toBeNull()
    const { page, answer } = await cancel(request)
    expect(answer.status).toBe(303)
    const { state, reason } = await status(request.code)
    expect(state).toBe('declined')
    expect(reason).toContain(falseIdentity['zh-CN'])
    expect(reason).toContain('15个工作日')

    const list = await checkIn(null)
    const hash = await cancelledHash(person.idNumber, list?.salt ?? '')
    expect(list?.people).toEqual([[hash, 'false-identity']])
    expect(await checkIn(list?.version)).toBeNull()
    // A kiosk of before knows nothing of the list and is not sent it.
    expect(await checkIn(undefined)).toBeNull()
    expect((await page.visit(request.path)).text).toContain(`${note}</dd>`)
    // Nothing is owed any more.
    expect((await page.visit('/desk')).text).not.toContain('class="due"')

    expect((await restore(page)).status).toBe(303)
    const restored = await checkIn(list?.version)
    expect(restored?.people).toEqual([])
    expect((restored?.version ?? '') > (list?.version ?? '')).toBe(true)
    const history = (await page.visit(request.path)).text
    for (const act of ['注销申请人的账号 · 身份信息不真实', '恢复申请人的账号'])
      expect(history).toContain(`${act}</li>`)
    expect((await restore(page)).status).toBe(404)
  })

  test('what was sealed before the kiosk knew is taken in once, and declined in the language of the person', async () => {
    await cancel(await newRequest())
    const late = await newRequest({ ...submission(), lang: 'en' })
    const again = await centre.post('/v1/requests', late.bytes)
    expect((await again.json()).result).toBe('duplicate')
    const { state, reason } = await status(late.code)
    expect(state).toBe('declined')
    expect(reason).toContain(falseIdentity.en)
    const acts = await query((db) =>
      db
        .selectFrom('audit')
        .select(['who', 'what'])
        .where('request_id', '=', late.id)
        .orderBy('what')
        .execute(),
    )
    expect(acts).toEqual([
      { who: 'centre', what: 'declined' },
      { who: 'kiosk:kiosk-1', what: 'received' },
    ])
    const other = { ...submission(), identity: { ...person, idNumber: '11010519491231002X' } }
    expect(await status((await newRequest(other)).code)).toMatchObject({ state: 'received' })
  })

  test('who is cancelled already is not cancelled twice; an unknown reason, or no note, cancels nobody', async () => {
    const request = await newRequest()
    for (const wrong of [
      { reason: 'dislike', note },
      { reason: 'false-identity', note: ' ' },
      { reason: '' },
    ]) {
      const page = await supervisor()
      await page.visit(request.path)
      const answer = await page.submit('/desk/cancellations', { request: request.id, ...wrong })
      expect(answer.status).toBe(422)
    }
    expect(await checkIn(null)).toBeNull()
    await cancel(request)
    expect((await cancel(await newRequest())).answer.status).toBe(409)
    expect((await checkIn(null))?.people).toHaveLength(1)
  })

  test('only who answers for the desk cancels', async () => {
    const request = await newRequest()
    for (const role of ['volunteer', 'editor'] as const) {
      const page = await newStaff(centre, role, role)
      await page.visit('/desk/sign-in')
      const answer = await page.submit('/desk/cancellations', {
        request: request.id,
        reason: 'false-identity',
        note,
      })
      expect(answer.status).toBe(403)
      expect((await page.visit('/desk/cancellations')).status).toBe(403)
    }
    const known = await newStaff(centre, 'su', 'supervisor')
    await known.visit(request.path)
    const answer = await known.submit('/desk/cancellations', {
      request: request.id,
      reason: 'false-identity',
      note,
    })
    expect(answer.status).toBe(303)
  })

  test('the centre keeps hashes, and none of a restored account', async () => {
    const { page } = await cancel(await newRequest())
    const rows = () => query((db) => db.selectFrom('cancellation').selectAll().execute())
    expect(JSON.stringify(await rows())).not.toMatch(new RegExp(`${person.idNumber}|${person.name}`))
    await restore(page)
    expect(await rows()).toMatchObject([{ person: null, hash: null }])
  })

  test('a kiosk that knows more than a restored backup is given a list that is newer than its own', async () => {
    const later = '2027-01-01T00:00:00.000Z'
    const list = await checkIn(later)
    expect(list).toMatchObject({ people: [] })
    expect((list?.version ?? '') > later).toBe(true)
  })

  test('two changes at one moment, or with the clock set back, still make newer lists', async () => {
    const { page } = await cancel(await newRequest())
    const first = await checkIn(null)
    centre.clock.now = new Date(centre.clock.now.getTime() - 3_600_000)
    await restore(page)
    const second = await checkIn(first?.version)
    expect((second?.version ?? '') > (first?.version ?? '')).toBe(true)
  })
})
