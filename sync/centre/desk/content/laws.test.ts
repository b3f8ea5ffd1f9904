import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { smallRows } from '../../content/testPublisher.ts'
import type { TestCentre } from '../../testCentre.ts'
import { type Staff, type TestPublisher, testContent } from '../../testContent.ts'
import { databaseKinds } from '../../testDatabases.ts'
import { formFields } from '../../testForms.ts'
import { newStaff } from '../../testStaff.ts'

const lawId = '示例条例(2020-01-01)'
const heading = (n: number, title: string, first: number) => ({
  id: `${lawId}#h${n}`,
  law_id: lawId,
  ord: n,
  level: 1,
  title,
  parent_id: null,
  first_ord: first,
})
const article = (ord: number, number: string, head: number, text: string) => ({
  id: `${lawId}#${number}`,
  law_id: lawId,
  ord,
  number,
  heading_id: `${lawId}#h${head}`,
  text,
})
const rows = {
  ...smallRows,
  law: [
    ...smallRows.law,
    {
      ...smallRows.law[0],
      id: lawId,
      title: '示例条例',
      category: '地方性法规',
      region: '上海',
      issued: '2020-01-01',
      effective: '2020-03-01',
      summary: '示例摘要',
      aliases: '["示例规"]',
      history: '["2020年1月1日示例通过"]',
      source: '示例/示例条例.md',
    },
  ],
  heading: [heading(0, '第一章 总则', 0), heading(1, '第二章 附则', 2)],
  article: [
    ...smallRows.article,
    article(0, '第一条', 0, '为了示例，制定本条例。'),
    article(1, '第二条', 0, '收到申请的，应当在十日内答复。\n不答复的，可以投诉。'),
    article(2, '第三条', 1, '本条例自2020年3月1日起施行。'),
  ],
}

describe.each(await databaseKinds())('laws at the desk, on $name', (kind) => {
  let centre: TestCentre
  let publisher: TestPublisher
  let page: Staff
  beforeEach(async () => {
    ;({ centre, publisher } = await testContent(kind, rows))
    page = await newStaff(centre, 'zhang', 'editor')
  })
  afterEach(() => centre.close())

  const find = (typed: string) => page.visit(`/desk/content/find?${new URLSearchParams({ q: typed })}`)
  /** Takes the law up; the path of its page. */
  const takeUp = async () => {
    await find('示例条例')
    const taken = await page.submit('/desk/content/take-up', { kind: 'law', id: lawId })
    return taken.headers.get('location') ?? ''
  }
  /** Sends the form of the item as it is filled, with something changed; the page of the item. */
  const change = async (item: string, edit: (fields: Record<string, string>) => Record<string, string>) => {
    const { text } = await page.visit(`${item}/edit`)
    const fields = formFields(text)
    await page.submit(`${item}/edit`, { ...fields, ...edit(fields) })
    return (await page.visit(item)).text
  }
  const release = async (item: string) => {
    await page.visit(item)
    expect((await page.submit(`${item}/submit`)).status).toBe(303)
    const other = await newStaff(centre, 'li', 'editor')
    await other.visit(item)
    expect((await other.submit(`${item}/approve`)).status).toBe(303)
    await expect
      .poll(async () => (await page.visit(item)).text, { timeout: 10_000 })
      .toContain('群众现在看到的第 2 版里有这一稿')
  }

  test('a law is found by its title or another name and taken up as it is served', async () => {
    for (const typed of ['示例条例', '示例规']) expect((await find(typed)).text).toContain(lawId)
    const item = await takeUp()
    expect((await page.visit(item)).text).toContain('群众现在看到的第 1 版里有这一稿')
    // Once is enough while it is as it is served.
    expect(await takeUp()).toBe(item)
    expect(formFields((await page.visit(`${item}/edit`)).text)).toMatchObject({
      category: '地方性法规',
      region: '上海',
      status: 'in-force',
      issued: '2020-01-01',
      effective: '2020-03-01',
    })
  })

  test('it is marked as expired on a day, at once, and nothing else of it changes (Codes, Art. 14)', async () => {
    const item = await takeUp()
    const early = await change(item, () => ({ ended: '2026-05-01' }))
    expect(early).toContain('失效日期：“效力”写的还是有效或不明')
    const text = await change(item, () => ({ status: 'expired', ended: '2026-05-01', important: '1' }))
    expect(text).toContain('<del>现行有效</del> → 已失效')
    expect(text).toContain('<ins>2026年5月1日起失效</ins>')
    expect(text).toContain('条文不变。')
    expect((await find('示例条例')).text).toContain(item)
    await release(item)
    expect(publisher.rows('law').find(({ id }) => id === lawId)).toEqual({
      ...rows.law[1],
      status: 'expired',
      history: '["2020年1月1日示例通过","2026年5月1日起失效"]',
    })
    expect(publisher.rows('article')).toEqual(rows.article)
    expect(publisher.rows('heading')).toEqual(rows.heading)
  })

  test('a reviewer sees which articles are new, which go, and the words that differ (Codes, Art. 9)', async () => {
    const item = await takeUp()
    const text = await change(item, ({ body = '' }) => ({
      body: body
        .replace('十日内', '五日内')
        .replace('## 第二章 附则', '## 第二章 监督\n\n第三条 示例监督。\n\n## 第三章 附则')
        .replace('第三条 本条例', '第四条 本条例')
        .replace('第一条 为了示例，制定本条例。', ''),
    }))
    expect(text).toContain('新增 1 条，修改 2 条，删除 1 条。')
    expect(text).toContain('收到申请的，应当在<del>十日</del><ins>五日</ins>内答复。</p><p>…</p>')
    expect(text).toContain('<del>为了示例，制定本条例。</del>')
    expect(text).toContain('<ins>第二章 监督</ins>')
    expect(text).toContain('<ins>第三章 附则</ins>')
    expect(text).toContain('<summary>看全文</summary>')
  })

  test('one that is superseded leads to the law in its place, which must be there', async () => {
    const item = await takeUp()
    const over = { status: 'superseded', ended: '2026-05-01' }
    expect(await change(item, () => ({ ...over, successor: '没有的法' }))).toContain(
      '被哪部法规替代：法规库里没有',
    )
    await change(item, () => ({ ...over, successor: '示例法', important: '1' }))
    await release(item)
    expect(publisher.rows('law').find(({ id }) => id === lawId)).toMatchObject({
      status: 'superseded',
      superseded_by: '示例法',
      history: '["2020年1月1日示例通过","2026年5月1日起被新的规定替代"]',
    })
  })

  test('after an import it is taken up as it is served then', async () => {
    const item = await takeUp()
    await publisher.overwrite('law', lawId, { ...rows.law[1], id: lawId, level: '示例层级' })
    const anew = await takeUp()
    expect(anew).not.toBe(item)
    expect(formFields((await page.visit(`${anew}/edit`)).text)).toMatchObject({ level: '示例层级' })
  })
})
