import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DemandCount } from '../envelope/demandReport.ts'
import { type CentreDatabase, openDatabase } from './database.ts'
import { hotDemand } from './demand.ts'
import { type TestCentre, testCentre } from './testCentre.ts'
import { databaseKinds } from './testDatabases.ts'

const counted = (day: string, id: string, count: number, kind: DemandCount['kind'] = 'document') => ({
  day,
  kind,
  id,
  count,
})

describe.each(await databaseKinds())('demand at the centre on $name', (kind) => {
  let centre: TestCentre
  let db: CentreDatabase
  beforeEach(async () => {
    centre = await testCentre(kind)
    const opened = await openDatabase(centre.dir, centre.databaseUrl)
    if (!opened.ok) throw new Error(opened.code)
    db = opened.value
  })
  afterEach(async () => {
    await db.destroy()
    await centre.close()
  })

  const send = (counts: unknown, token?: string) =>
    centre.post('/v1/demand', JSON.stringify({ counts }), token)
  const stored = async () =>
    (
      await db.selectFrom('demand').selectAll().orderBy('kiosk_id').orderBy('day').orderBy('item').execute()
    ).map(({ kiosk_id, day, item, count }) => [kiosk_id, day, item, count])
  const hot = async (least = 5) =>
    (await hotDemand(db, { from: '2026-04-16', least, most: 50 })).map(({ kind, id }) => `${kind} ${id}`)

  test('the table holds day, kind, item and count of a kiosk, and no other column', async () => {
    await send([counted('2026-04-29', 'qa-1', 3)])
    const [row] = await db.selectFrom('demand').selectAll().execute()
    expect(row).toEqual({
      kiosk_id: 'kiosk-1',
      day: '2026-04-29',
      kind: 'document',
      item: 'qa-1',
      count: 3,
    })
  })

  test('a repeat replaces the days it names, of its own kiosk, and leaves the others', async () => {
    await centre.provision('kiosk-2')
    const other = await centre.token('kiosk-2')
    await send([
      counted('2026-04-28', 'qa-1', 3),
      counted('2026-04-29', 'qa-1', 4),
      counted('2026-04-29', 'qa-2', 1),
    ])
    await send([counted('2026-04-29', 'qa-1', 9)], other)
    const again = await send([counted('2026-04-29', 'qa-1', 6)])
    expect([again.status, await again.json()]).toEqual([200, { days: ['2026-04-29'] }])
    expect(await stored()).toEqual([
      ['kiosk-1', '2026-04-28', 'qa-1', 3],
      ['kiosk-1', '2026-04-29', 'qa-1', 6],
      ['kiosk-2', '2026-04-29', 'qa-1', 9],
    ])
  })

  test('the same report many times at once counts once, a long one too', async () => {
    const counts = Array.from({ length: 2_500 }, (_, at) =>
      counted('2026-04-29', `示例法#${at}`, 1, 'article'),
    )
    const answers = await Promise.all(Array.from({ length: 4 }, () => send(counts)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect((await stored()).map(([, , , count]) => count)).toEqual(counts.map(() => 1))
  })

  test('days that a wrong clock invented are left out, and old ones go', async () => {
    await send([counted('2026-04-29', 'qa-1', 1)])
    const answer = await send([counted('2036-01-01', 'qa-1', 1), counted('1970-01-01', 'qa-1', 1)])
    expect(await answer.json()).toEqual({ days: [] })
    expect(await stored()).toHaveLength(1)
    centre.clock.now = new Date('2026-08-30T02:00:00.000Z')
    await send([counted('2026-08-29', 'qa-1', 1)])
    expect(await stored()).toEqual([['kiosk-1', '2026-08-29', 'qa-1', 1]])
  })

  test('what is no report, and who is no kiosk, is refused', async () => {
    const bad = [
      null,
      [],
      [{ ...counted('2026-04-29', 'qa-1', 1), words: '拖欠工资' }],
      [counted('2026-04-29', 'qa-1', 0)],
      [counted('yesterday', 'qa-1', 1)],
      [counted('2026-04-29', 'qa\u0000', 1)],
      [{ ...counted('2026-04-29', 'prac-1', 1), kind: 'practitioner' }],
      [counted('2026-04-29', 'qa-1', 1), counted('2026-04-29', 'qa-1', 2)],
    ]
    for (const counts of bad) expect((await send(counts)).status, JSON.stringify(counts)).toBe(400)
    expect((await send([counted('2026-04-29', 'qa-1', 1)], 'kiosk-1.wrong')).status).toBe(401)
    expect(await stored()).toEqual([])
  })

  test('hot is what several kiosks saw, or one saw ten times, the most opened first', async () => {
    await centre.provision('kiosk-2')
    const other = await centre.token('kiosk-2')
    await send([
      counted('2026-04-15', 'long-ago', 99),
      counted('2026-04-28', 'both', 2),
      counted('2026-04-29', 'both', 2),
      counted('2026-04-29', 'one-kiosk', 9),
      counted('2026-04-29', 'one-kiosk-much', 10, 'guide'),
      counted('2026-04-29', 'too-few', 2),
      counted('2026-04-29', 'most', 6, 'article'),
    ])
    await send(
      [
        counted('2026-04-29', 'both', 1),
        counted('2026-04-29', 'too-few', 2),
        counted('2026-04-29', 'most', 6),
      ],
      other,
    )
    await send([counted('2026-04-27', 'most', 6, 'article')], other)
    expect(await hot()).toEqual(['article most', 'guide one-kiosk-much', 'document both'])
    expect(await hot(6)).toEqual(['article most', 'guide one-kiosk-much'])
    expect(await hotDemand(db, { from: '2026-04-16', least: 5, most: 1 })).toEqual([
      { kind: 'article', id: 'most' },
    ])
  })
})
