import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestCentre } from '../../testCentre.ts'
import { type Staff, type TestPublisher, testContent } from '../../testContent.ts'
import { databaseKinds } from '../../testDatabases.ts'
import { formFields } from '../../testForms.ts'
import { newStaff } from '../../testStaff.ts'

describe.each(await databaseKinds())('documents at the desk, on $name', (database) => {
  let centre: TestCentre
  let publisher: TestPublisher
  let page: Staff
  let other: Staff
  beforeEach(async () => {
    ;({ centre, publisher } = await testContent(database))
    page = await newStaff(centre, 'zhang', 'editor')
    other = await newStaff(centre, 'li', 'editor')
  })
  afterEach(() => centre.close())

  const approve = async (item: string) => {
    await page.visit(item)
    expect((await page.submit(`${item}/submit`)).status).toBe(303)
    await other.visit(item)
    expect((await other.submit(`${item}/approve`)).status).toBe(303)
    await expect
      .poll(async () => (await page.visit(item)).text, { timeout: 10_000 })
      .toContain('版里有这一稿')
  }
  const released = (of: string) => publisher.rows('document').filter(({ kind }) => kind === of)

  test.each([
    ['case', '案例', '示例公司欠薪案'],
    ['qa', '问答', '公司不发工资怎么办？'],
  ])(
    'a %s is written, reviewed, released, found, changed before the reviewer’s eyes and withdrawn (Codes, Arts 7, 9)',
    async (kind, name, title) => {
      const body = '# 示例\n\n第一段说明经过。\n\n第二段引用《示例法》第一条，应当支付工资。'
      const begin = (await page.visit(`/desk/content/new/${kind}`)).text
      expect(formFields(begin).date).toBe('2026-04-30')
      const filled = {
        title,
        source: '示例区司法局',
        field: '劳动',
        tags: '欠薪；工资',
        body,
        important: '1',
      }
      const begun = await page.submit(`/desk/content/new/${kind}`, { ...formFields(begin), ...filled })
      const item = begun.headers.get('location') ?? ''
      const shown = (await page.visit(item)).text
      expect(shown).toContain(`<span class="state">${name}</span>`)
      expect(shown).toContain('示例法第一条 <small>可以点开</small>')
      expect(shown).not.toContain('会改变什么')
      await approve(item)
      const row = { kind, title, field: '劳动', tags: '["欠薪","工资"]', cites: '["示例法第一条"]', body }
      expect(released(kind)).toMatchObject([row])

      const found = (await page.visit(`/desk/content/find?${new URLSearchParams({ q: title })}`)).text
      expect(found).toContain(item)
      const edit = formFields((await page.visit(`${item}/edit`)).text)
      const changed = { title: `${title}（更新）`, body: body.replace('应当支付', '应当按时足额支付') }
      await page.submit(`${item}/edit`, { ...edit, ...changed })
      const review = (await other.visit(item)).text
      expect(review).toContain(`<del>${title}</del> → ${title}（更新）`)
      expect(review).toMatch(
        /<p>…<\/p><p>第二段引用《示例法》第一条，应当<ins>按时足额<\/ins>支付工资。<\/p>/,
      )
      await approve(item)
      expect(released(kind)).toMatchObject([{ ...row, ...changed }])

      await page.visit(item)
      expect((await page.submit(`${item}/withdraw`, { note: '示例理由' })).status).toBe(303)
      await expect.poll(() => released(kind)).toEqual([])
    },
  )

  test('of a text that was written anew no word by word is made, and what was taken up shows its changes too', async () => {
    await page.visit('/desk/content/find?q=news-1')
    const taken = await page.submit('/desk/content/take-up', { kind: 'news', id: 'news-1' })
    const item = taken.headers.get('location') ?? ''
    const edit = formFields((await page.visit(`${item}/edit`)).text)
    await page.submit(`${item}/edit`, { ...edit, body: '完全不同的话\n<b>另一段</b>' })
    const { text } = await page.visit(item)
    expect(text).toContain('<p><del>示例正文</del></p><p><ins>完全不同的话</ins></p>')
    expect(text).toContain('<p><ins>&lt;b&gt;另一段&lt;/b&gt;</ins></p>')
  })
})
