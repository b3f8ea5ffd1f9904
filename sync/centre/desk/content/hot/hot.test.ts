import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hotList } from '../../../../release/hotList.ts'
import { smallRows } from '../../../content/testPublisher.ts'
import { openDatabase } from '../../../database.ts'
import type { TestCentre } from '../../../testCentre.ts'
import { type Staff, type TestPublisher, testContent } from '../../../testContent.ts'
import { databaseKinds } from '../../../testDatabases.ts'
import { newStaff } from '../../../testStaff.ts'

const [document] = smallRows.document
const titles = { 'news-1': '示例旧闻', 'news-2': '示例：示例路怎么走', 'qa-1': '示例：押金不退怎么办' }
const imported = { note: '示例', items: [{ kind: 'document', id: 'news-1' }] }
const rows = {
  ...smallRows,
  document: Object.entries(titles).map(([id, title]) => ({
    ...document,
    id,
    title,
    kind: id.startsWith('qa') ? 'qa' : 'news',
    field: id.startsWith('qa') ? '房屋' : null,
  })),
  rule: [{ id: 'hot', body: JSON.stringify(imported) }],
}
const article = '示例法#第一条'

describe.each(await databaseKinds())('hot topics at the desk, on $name', (kind) => {
  let centre: TestCentre
  let publisher: TestPublisher
  let page: Staff
  beforeEach(async () => {
    ;({ centre, publisher } = await testContent(kind, rows))
    page = await newStaff(centre, 'zhang', 'editor')
  })
  afterEach(() => centre.close())

  const list = '/desk/content/hot'
  const look = async (query = '') => (await page.visit(`${list}${query}`)).text
  const step = async (act: string, id: string, of = 'document') => {
    await look()
    return page.submit(`${list}/${act}`, { kind: of, id })
  }
  /** The titles of a list on a page: of the desk's first one, so of what is being written where something is. */
  const titlesIn = (text: string): string[] => {
    const [, shown = ''] = text.match(/<ol class="topics">([\s\S]*?)<\/ol>/) ?? []
    return [...shown.matchAll(/<strong lang="zh-CN">([^<]*)/g)].map(([, title = '']) => title)
  }
  const itemIn = (text: string): string => text.match(/\/desk\/content\/items\/[^"]+/)?.[0] ?? ''
  const put = () => {
    const row = publisher.rows('rule').find(({ id }) => id === 'hot')
    return hotList.parse(JSON.parse(String(row?.body)))
  }
  const approve = async (item: string, who: string) => {
    await page.visit(item)
    expect((await page.submit(`${item}/submit`)).status).toBe(303)
    await page.visit(item)
    expect((await page.submit(`${item}/approve`)).status).toBe(409)
    const other = await newStaff(centre, who, 'editor')
    await other.visit(item)
    expect((await other.submit(`${item}/approve`)).status).toBe(303)
    await expect
      .poll(async () => (await page.visit(item)).text, { timeout: 10_000 })
      .toContain('版里有这一稿')
  }

  test('topics are added, moved and taken out; another approves, and it is released at once (Codes, Arts 9, 14)', async () => {
    const before = await look()
    expect(titlesIn(before)).toEqual(['示例旧闻'])
    expect(before).toContain('这份清单是随导入带来的')
    const added = await step('add', 'qa-1')
    expect([added.status, added.headers.get('location')]).toEqual([303, `${list}#place-1`])
    await step('add', article, 'article')
    await step('down', article, 'article')
    await step('remove', 'news-1')
    expect(titlesIn(await look())).toEqual(['示例：押金不退怎么办', '示例法 第一条'])
    await step('up', article, 'article')
    const written = await look()
    expect(titlesIn(written)).toEqual(['示例法 第一条', '示例：押金不退怎么办'])
    expect(written).toContain('问答 · 房屋')
    expect(put()).toMatchObject({ pinned: false, items: imported.items })

    await approve(itemIn(written), 'li')
    expect(put()).toMatchObject({
      pinned: true,
      items: [
        { kind: 'article', id: article },
        { kind: 'document', id: 'qa-1' },
      ],
    })
    const after = await look()
    expect(titlesIn(after)).toEqual(['示例法 第一条', '示例：押金不退怎么办'])
    expect(after).not.toContain('这份清单是随导入带来的')

    await step('down', article, 'article')
    await approve(itemIn(await look()), 'wang')
    expect(put().items[0]).toEqual({ kind: 'document', id: 'qa-1' })
  })

  test('of two who write the first list at one moment one does, and the other is told', async () => {
    const other = await newStaff(centre, 'li', 'editor')
    await look()
    await other.visit(list)
    const answers = await Promise.all([
      page.submit(`${list}/add`, { kind: 'document', id: 'qa-1' }),
      other.submit(`${list}/add`, { kind: 'document', id: 'news-2' }),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
    const opened = await openDatabase(centre.dir, centre.databaseUrl)
    if (!opened.ok) throw new Error(opened.code)
    const lists = await opened.value
      .selectFrom('content_item')
      .select('id')
      .where('kind', '=', 'hot')
      .execute()
    await opened.value.destroy()
    expect(lists).toHaveLength(1)
  })

  test('what was released stays the desk’s when an import brings another list', async () => {
    await step('add', 'qa-1')
    await approve(itemIn(await look()), 'li')
    await publisher.overwrite('rule', 'hot', { id: 'hot', body: JSON.stringify(imported) })
    await page.visit('/desk/content/new/news')
    const news = { title: '示例', date: '2026-04-30', source: '示例', body: '示例', important: '1' }
    const item = (await page.submit('/desk/content/new/news', news)).headers.get('location') ?? ''
    await approve(item, 'wang')
    expect(put()).toMatchObject({
      pinned: true,
      items: [{ kind: 'document', id: 'qa-1' }, imported.items[0]],
    })
  })

  test('the reviewer sees the list beside the one it takes the place of, and what has gone meanwhile holds it up', async () => {
    await step('add', 'qa-1')
    await step('remove', 'news-1')
    const item = itemIn(await look())
    const text = (await page.visit(item)).text
    expect(text.indexOf('示例：押金不退怎么办')).toBeLessThan(text.indexOf('示例旧闻'))
    await publisher.overwrite('document', 'qa-1', null)
    const blocked = (await page.visit(item)).text
    expect(blocked).toContain('现在发布的内容里没有，群众点不开：qa-1')
    expect(blocked).not.toContain(`action="${item}/submit"`)
    expect((await page.visit(`${item}/edit`)).headers.get('location')).toBe(list)
  })

  test('the counts of a month suggest what is not in the list, without a number, a kiosk or what few opened', async () => {
    const counted = (day: string, id: string, count: number, of = 'document') => ({
      day,
      kind: of,
      id,
      count,
    })
    const counts = [
      counted('2026-04-10', 'news-2', 4321),
      counted('2026-04-29', article, 10, 'article'),
      counted('2026-04-29', 'qa-1', 9),
      counted('2026-04-29', 'news-1', 50),
      counted('2026-03-01', 'qa-1', 50),
      counted('2026-04-29', 'gone', 50),
    ]
    expect((await centre.post('/v1/demand', JSON.stringify({ counts }))).status).toBe(200)
    const [, suggested = ''] = (await look()).match(/<ul class="topics">([\s\S]*?)<\/ul>/) ?? []
    const names = [...suggested.matchAll(/<strong lang="zh-CN">([^<]*)/g)].map(([, title]) => title)
    expect(names).toEqual(['示例：示例路怎么走', '示例法 第一条'])
    expect(suggested).not.toMatch(/4321|kiosk-1/)
  })

  test('what may be added is found by its title, an article as staff write it', async () => {
    expect(await look('?q=押金')).toContain('加入：示例：押金不退怎么办')
    expect(await look('?q=示例法第1条')).toContain('加入：示例法 第一条')
    expect(await look('?q=%25')).toContain('已发布的内容里没有找到。')
    expect(await look('?q=旧闻')).toContain('已发布的内容里没有找到。')
  })

  test('an old page, what is nowhere and a list that is full are told so, and change nothing', async () => {
    await step('add', 'qa-1')
    await look()
    const stale = await page.submit(`${list}/add`, { kind: 'document', id: 'news-2', version: '0' })
    expect([stale.status, stale.text.includes('清单刚刚被改过')]).toEqual([409, true])
    expect(titlesIn(stale.text)).toEqual(['示例：押金不退怎么办', '示例旧闻'])
    expect((await step('add', 'nowhere')).status).toBe(422)
    expect((await step('add', 'qa-1', 'practitioner')).status).toBe(422)
    expect((await step('add', 'qa-1')).status).toBe(409)
    expect((await step('up', 'news-2')).status).toBe(409)
    for (let n = 1; n <= 11; n++) {
      await publisher.overwrite('document', `more-${n}`, { ...document, id: `more-${n}` })
      const { status, text } = await step('add', `more-${n}`)
      expect([status, text.includes('清单最多 12 条')]).toEqual(n === 11 ? [422, true] : [303, false])
    }
  })

  test('a supervisor looks and changes nothing; an institution does not see it', async () => {
    const supervisor = await newStaff(centre, 'guan', 'supervisor')
    const { text } = await supervisor.visit(list)
    expect(titlesIn(text)).toEqual(['示例旧闻'])
    expect(text).not.toContain('action="/desk/content/hot/')
    const add = { kind: 'document', id: 'qa-1', version: '0' }
    expect((await supervisor.submit(`${list}/add`, add)).status).toBe(403)
    const institution = await newStaff(centre, 'suo', 'institution', 'inst-1')
    expect((await institution.visit(list)).status).toBe(403)
    expect(await look()).not.toContain('新的一稿')
  })
})
