import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { smallRows } from '../../content/testPublisher.ts'
import type { TestCentre } from '../../testCentre.ts'
import { begin, decide, shows, type TestPublisher, testContent } from '../../testContent.ts'
import { databaseKinds } from '../../testDatabases.ts'
import { newStaff } from '../../testStaff.ts'

const news = {
  title: '示例新闻',
  date: '2026-04-30',
  source: '示例区司法局',
  body: '# 一\n\n见《示例法》第一条。<script>alert(1)</script>',
  important: '1',
}
describe.each(await databaseKinds())('content at the desk, on $name', (kind) => {
  let centre: TestCentre
  let publisher: TestPublisher
  beforeEach(async () => {
    ;({ centre, publisher } = await testContent(kind))
  })
  afterEach(() => centre.close())

  const editor = (account = 'zhang') => newStaff(centre, account, 'editor')

  test('an institution applies in its own name, an editor approves, and it is released (Codes, Art. 8)', async () => {
    const firm = await newStaff(centre, 'firm', 'institution', 'inst-1')
    expect((await firm.visit('/desk/content/new')).text).not.toContain('/desk/content/new/law')
    expect((await firm.visit('/desk/content/new/law')).status).toBe(404)
    const item = await begin(firm, 'notice', { ...news, source: '市司法局' })
    const shown = (await firm.visit(item)).text
    expect(shown).toContain('inst-1示例律师事务所')
    expect(shown).not.toContain('市司法局')
    expect(shown).not.toContain('重要')
    await decide(firm, item, 'submit')
    expect((await decide(firm, item, 'approve')).status).toBe(403)
    expect((await firm.visit('/desk/content/find?q=a')).status).toBe(403)

    const other = await newStaff(centre, 'other', 'institution', 'inst-2')
    expect((await other.visit('/desk/content')).text).not.toContain('示例新闻')
    expect((await other.visit(item)).status).toBe(404)

    const page = await editor()
    expect((await page.visit('/desk/content?state=submitted')).text).toContain('示例新闻')
    expect((await decide(page, item, 'approve')).status).toBe(303)
    await page.visit('/desk/content')
    await page.submit('/desk/content/release')
    await shows(firm, item, '已发布')
    const acts = (await firm.visit(item)).text
    for (const act of ['firm 编写', 'firm 送审', 'zhang 审核通过', '系统 已发布']) expect(acts).toContain(act)
  })

  test('nobody is offered to approve their own work, nor may they', async () => {
    const page = await editor()
    const item = await begin(page, 'news', news)
    await decide(page, item, 'submit')
    expect((await page.visit(item)).text).not.toContain(`${item}/approve`)
    const refused = await page.submit(`${item}/approve`)
    expect([refused.status, refused.text.includes('自己写的或送审的')]).toEqual([409, true])
    const other = await editor('li')
    expect((await other.visit(item)).text).toContain(`${item}/approve`)
    expect((await decide(other, item, 'reject')).status).toBe(422)
    await decide(other, item, 'reject', { note: '标题太长' })
    expect((await page.visit(item)).text).toContain('标题太长')
  })

  test('a citizen will read every sign as it was written', async () => {
    const page = await editor()
    const item = await begin(page, 'news', { ...news, title: '<img src=x>示例' })
    for (const place of [item, '/desk/content']) {
      const { text } = await page.visit(place)
      expect(text).toContain('&lt;img src=x&gt;示例')
      expect(text).not.toContain('<img')
    }
    const { text } = await page.visit(item)
    expect(text).toContain('<h4>一</h4><p>见《示例法》第一条。&lt;script&gt;alert(1)&lt;/script&gt;</p>')
    expect(text).toContain('示例法第一条 <small>可以点开</small>')
  })

  test('of two who write at once the second loses nothing and sees what the first saved', async () => {
    const [zhang, li] = [await editor('zhang'), await editor('li')]
    const item = await begin(zhang, 'news', news)
    await zhang.visit(`${item}/edit`)
    await li.visit(`${item}/edit`)
    await zhang.submit(`${item}/edit`, { ...news, title: '张三写的' })
    const refused = await li.submit(`${item}/edit`, { ...news, title: '李四写的', body: '李四的正文' })
    expect(refused.status).toBe(409)
    for (const text of ['value="李四写的"', '李四的正文</textarea>', '张三写的'])
      expect(refused.text).toContain(text)
    expect((await li.submit(`${item}/edit`, { ...news, title: '李四写的' })).status).toBe(303)
    expect((await li.visit(item)).text).toContain('<h1>李四写的</h1>')
  })

  test('what is wrong is said with its line, and is not sent for review', async () => {
    const page = await editor()
    const item = await begin(page, 'news', {
      ...news,
      title: '',
      body: '好。\n见《示例法》第九条。',
      date: '明天',
    })
    const { text } = await page.visit(item)
    for (const said of [
      '标题：没有填写',
      '日期：不是日期',
      '正文 第 2 行：法规库里的这部法没有这一条：示例法第九条',
    ])
      expect(text).toContain(said)
    expect(text).not.toContain(`${item}/submit`)
    expect((await page.submit(`${item}/submit`)).status).toBe(422)
  })

  test('of a law that is there in part an article may be cited that is not: its author is told', async () => {
    await publisher.overwrite('law', '示例法', { ...smallRows.law[0], id: '示例法', digest: 1 })
    const page = await editor()
    const item = await begin(page, 'news', { ...news, body: '见《示例法》第九条。' })
    expect((await page.visit(item)).text).toContain('只收了这部法的节选，群众点不开这一条：示例法第九条')
    expect((await page.submit(`${item}/submit`)).status).toBe(303)
  })

  test('what an import brought is taken over, changed and withdrawn', async () => {
    const page = await editor()
    await page.visit(`/desk/content/find?${new URLSearchParams({ q: '旧闻' })}`)
    const taken = await page.submit('/desk/content/take-up', { id: 'news-1' })
    const item = taken.headers.get('location') ?? ''
    expect((await page.visit(`/desk/content/find?${new URLSearchParams({ q: '旧闻' })}`)).text).toContain(
      item,
    )
    expect((await page.visit(item)).text).toContain('群众现在看到的第 1 版里有这一稿')
    expect((await decide(page, item, 'withdraw')).status).toBe(422)
    await decide(page, item, 'withdraw', { note: '过时' })
    await shows(page, '/desk/content/find?q=news-1', '没有找到')
  })

  test('a supervisor reads and changes nothing; a volunteer does not come in', async () => {
    const item = await begin(await editor(), 'news', news)
    const supervisor = await newStaff(centre, 'jiandu', 'supervisor')
    expect((await supervisor.visit('/desk/content')).text).not.toContain('/desk/content/new')
    const { text } = await supervisor.visit(item)
    expect(text).toContain('示例新闻')
    expect(text).not.toContain('method="post" action="/desk/content')
    for (const path of [`${item}/submit`, `${item}/edit`, '/desk/content/release'])
      expect((await supervisor.submit(path)).status).toBe(403)
    const volunteer = await newStaff(centre, 'zhiyuan', 'volunteer')
    for (const path of ['/desk/content', item]) expect((await volunteer.visit(path)).status).toBe(403)
  })

  test('without the signing key the page says who is waited for and with which command', async () => {
    publisher.fault = { code: 'keys-missing', detail: '' }
    const page = await editor()
    const item = await begin(page, 'news', news)
    await decide(page, item, 'submit')
    await decide(await editor('li'), item, 'approve')
    await shows(page, '/desk/content', `npm run amend -- --out ${centre.releasesDir}`)
    expect((await page.visit(item)).text).toContain('待发布')
    publisher.fault = null
    await page.visit('/desk/content')
    await page.submit('/desk/content/release')
    await shows(page, item, '群众现在看到的第 2 版里有这一稿')
  })
})
