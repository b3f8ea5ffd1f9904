import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { smallRows, testPublisher } from '../../content/testPublisher.ts'
import { type TestCentre, testCentre } from '../../testCentre.ts'
import { databaseKinds } from '../../testDatabases.ts'
import { newStaff } from '../../testStaff.ts'

const news = {
  title: '示例新闻',
  date: '2026-04-30',
  source: '示例区司法局',
  body: '# 一\n\n见《示例法》第一条。<script>alert(1)</script>',
  important: '1',
}
const columns =
  'id,name,kind,district,address,longitude,latitude,phone,hours,founded,credit_code,team,expertise,intro,sample'
const institution = (id: string, name: string) =>
  `${id},${name},law-firm,示例区,示例路1号,,,021-00000000,示例,,31999999MD00000013,3,劳动,示例,1`

describe.each(await databaseKinds())('content at the desk, on $name', (kind) => {
  let centre: TestCentre
  let publisher: ReturnType<typeof testPublisher>
  beforeEach(async () => {
    centre = await testCentre(kind)
    publisher = testPublisher(centre.releasesDir, smallRows)
    centre.publisher.amend = () => publisher.amend()
    await publisher.serve()
  })
  afterEach(() => centre.close())

  const editor = (account = 'zhang') => newStaff(centre, account, 'editor')
  type Browser = Awaited<ReturnType<typeof editor>>
  /** Sends the form of a new item; the path of its page. */
  const begin = async (page: Browser, of: string, fields: Record<string, string>) => {
    await page.visit(`/desk/content/new/${of}`)
    const { status, headers } = await page.submit(`/desk/content/new/${of}`, fields)
    expect(status).toBe(303)
    return headers.get('location') ?? ''
  }
  const decide = async (
    page: Browser,
    item: string,
    decision: string,
    fields: Record<string, string> = {},
  ) => {
    await page.visit(item)
    return page.submit(`${item}/${decision}`, fields)
  }
  const shows = (page: Browser, path: string, text: string) =>
    expect.poll(async () => (await page.visit(path)).text, { timeout: 10_000 }).toContain(text)

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

  test('a table is checked row by row; what would change is shown before anybody reviews it', async () => {
    const page = await editor()
    const wrong = [columns, institution('inst-1', '甲'), 'inst-3,只有名字', institution('inst-1', '乙')].join(
      '\n',
    )
    const item = await begin(page, 'institution', { title: '更新', csv: wrong })
    expect((await page.visit(item)).text).toContain('第 3 行：这一行的列数和标题行不一样')
    await page.visit(`${item}/edit`)
    const twice = [columns, institution('inst-1', '甲'), institution('inst-1', '乙')].join('\n')
    await page.submit(`${item}/edit`, { title: '更新', csv: twice })
    expect((await page.visit(item)).text).toContain('第 3 行：inst-1 重复，第一次在第 2 行')

    await page.visit(`${item}/edit`)
    await page.submit(`${item}/edit`, { title: '更新', csv: 'id,name,founded\ninst-1,甲,昨天' })
    const missing = (await page.visit(item)).text
    for (const said of ['第 2 行：类别：没有填写；', '；成立日期：要写成 2026-01-31 的样子；'])
      expect(missing).toContain(said)

    await page.visit(`${item}/edit`)
    const mistyped = [columns, institution('inst-1', '甲').replace('00000013', '00000031')].join('\n')
    await page.submit(`${item}/edit`, { title: '更新', csv: mistyped })
    expect((await page.visit(item)).text).toContain('第 2 行：统一社会信用代码和它的校验位对不上')

    await page.visit(`${item}/edit`)
    const right = [
      columns,
      institution('inst-1', '"=HYPERLINK(""http://x"")"'),
      institution('inst-3', '丙'),
    ].join('\n')
    await page.submit(`${item}/edit`, { title: '更新', csv: right, whole: '1' })
    const { text } = await page.visit(item)
    expect(text).toContain('新增 1 行，修改 1 行，删除 1 行。')
    expect(text).toContain('<del>inst-1示例律师事务所</del> → =HYPERLINK(&quot;http://x&quot;)')
    await decide(page, item, 'submit')
    await decide(await editor('li'), item, 'approve')
    await page.visit('/desk/content')
    await page.submit('/desk/content/release')
    await shows(page, item, '已发布')
  })

  test('a file is read in either of its usual encodings', async () => {
    const page = await editor()
    const latin = (text: string): string => text.replace(/\p{Script=Han}/gu, 'x')
    // The name is 丙 in GB 18030, as spreadsheets save it.
    const [before = '', after = ''] = institution('inst-3', '|').split('|')
    const bytes = Buffer.concat([
      Buffer.from(`${columns}\n`),
      Buffer.from(latin(before)),
      Buffer.from([0xb1, 0xfb]),
      Buffer.from(latin(after)),
    ])
    await page.visit('/desk/content/new/institution')
    const { status, headers } = await page.upload(
      '/desk/content/new/institution',
      { title: '更新' },
      new Uint8Array(bytes),
    )
    expect(status).toBe(303)
    expect((await page.visit(headers.get('location') ?? '')).text).toContain('丙')
    const forged = await page.upload(
      '/desk/content/new/institution',
      { title: '更新', token: 'x' },
      new Uint8Array(bytes),
    )
    expect(forged.status).toBe(403)
  })

  test('a table is downloaded as it is released; uploaded as the whole table it changes nothing', async () => {
    const page = await editor()
    const cells = {
      name: '=1+1',
      address: '＋86 "示例", 1号',
      phone: '+86 021-99999999',
      hours: "'=text",
      intro: '-一\n\t二, "三"',
    }
    const [first, second] = smallRows.institution
    const place = { longitude: -0.5, latitude: 31.2304, team: null, expertise: '["劳动","@合同"]' }
    publisher = testPublisher(centre.releasesDir, {
      ...smallRows,
      institution: [
        { ...first, ...cells, ...place },
        { ...second, name: "''-2" },
      ],
    })
    await publisher.serve()
    const form = await page.visit('/desk/content/new/institution')
    expect(form.text).toContain('/desk/content/tables/institution.csv')
    const file = await page.visit('/desk/content/tables/institution.csv')
    expect(file.headers.get('content-disposition')).toContain('institution-1.csv')
    for (const guarded of ["'=1+1", "'+86 021", `"'＋86`, "''=text", `"'-一`, "'-0.5", "'''-2"])
      expect(file.text).toContain(guarded)
    const upload = async (text: string) => {
      await page.visit('/desk/content/new/institution')
      const fields = { title: '更新', whole: '1' }
      const made = await page.upload('/desk/content/new/institution', fields, Buffer.from(text))
      return (await page.visit(made.headers.get('location') ?? '')).text
    }
    expect(await upload(`\u{FEFF}${file.text}`)).toContain('和现在发布的一样，没有变化。')
    const changed = await upload(file.text.replace("'+86 021-99999999", '021-88888888'))
    expect(changed).toContain('新增 0 行，修改 1 行，删除 0 行。')
    expect(changed).toContain('<del>+86 021-99999999</del> → 021-88888888')
    const firm = await newStaff(centre, 'firm', 'institution', 'inst-1')
    expect((await firm.visit('/desk/content/tables/institution.csv')).status).toBe(403)
    expect((await page.visit('/desk/content/tables/law.csv')).status).toBe(404)
    const supervisor = await newStaff(centre, 'above', 'supervisor')
    expect((await supervisor.visit('/desk/records/audit?what=table-exported')).text).toContain(
      ' · institution</span>',
    )
  })

  test('one row is changed or taken out by a form, through the same review', async () => {
    const page = await editor()
    expect((await page.visit('/desk/content/find?q=inst-2')).text).toContain(
      '/desk/content/rows/institution?id=inst-2',
    )
    const form = (await page.visit('/desk/content/rows/institution?id=inst-2')).text
    expect(form).toContain('value="inst-2示例律师事务所"')
    const fields = Object.fromEntries(
      [...form.matchAll(/name="(\w+)"[^>]* value="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    )
    const values = { ...fields, kind: 'law-firm', intro: '示例', phone: '+86 021-99999999' }
    const changed = await page.submit('/desk/content/rows/institution', values)
    const { text } = await page.visit(changed.headers.get('location') ?? '')
    expect(text).toContain('<del>021-00000000</del> → +86 021-99999999')
    expect(text).toContain('新增 0 行，修改 1 行，删除 0 行。')
    await page.visit('/desk/content/rows/institution?id=inst-2')
    const removed = await page.submit('/desk/content/rows/institution/remove', { id: 'inst-2' })
    expect((await page.visit(removed.headers.get('location') ?? '')).text).toContain('删除 1 行')
  })

  test('however long a field of a row is, it is kept and what is too long is said; a picture goes through', async () => {
    const page = await editor()
    const photo = `data:image/png;base64,${'A'.repeat(40_000)}`
    const row = {
      id: 'prac-9',
      name: '示例人',
      kind: 'lawyer',
      institution_id: 'inst-1',
      district: '示例区',
      accepts_reservation: '1',
      history: '长'.repeat(20_001),
      photo,
      sample: '1',
    }
    await page.visit('/desk/content/rows/practitioner')
    const { text } = await page.submit('/desk/content/rows/practitioner', row)
    expect(text).toContain('<p class="wrong" id="history-wrong">太长，最多20000个字</p>')
    expect(text).toContain(row.history)
    await page.visit('/desk/content/rows/practitioner')
    const sound = await page.submit('/desk/content/rows/practitioner', { ...row, history: '示例' })
    const checked = (await page.visit(sound.headers.get('location') ?? '')).text
    expect(checked).toContain('新增 1 行')
    expect(checked).toContain(photo)
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
