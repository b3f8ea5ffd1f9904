import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { smallRows } from '../../content/testPublisher.ts'
import type { TestCentre } from '../../testCentre.ts'
import { begin, decide, type Staff, shows, type TestPublisher, testContent } from '../../testContent.ts'
import { databaseKinds } from '../../testDatabases.ts'
import { newStaff } from '../../testStaff.ts'

const columns =
  'id,name,kind,district,address,longitude,latitude,phone,hours,founded,credit_code,team,expertise,intro,sample'
const institution = (id: string, name: string) =>
  `${id},${name},law-firm,示例区,示例路1号,,,021-00000000,示例,,31999999MD00000013,3,劳动,示例,1`

describe.each(await databaseKinds())('tables of the directory, on $name', (kind) => {
  let centre: TestCentre
  let publisher: TestPublisher
  let page: Staff
  beforeEach(async () => {
    ;({ centre, publisher } = await testContent(kind))
    page = await newStaff(centre, 'zhang', 'editor')
  })
  afterEach(() => centre.close())

  test('a table is checked row by row; what would change is shown before anybody reviews it', async () => {
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
    await decide(await newStaff(centre, 'li', 'editor'), item, 'approve')
    await page.visit('/desk/content')
    await page.submit('/desk/content/release')
    await shows(page, item, '已发布')
  })

  test('a file is read in either of its usual encodings', async () => {
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
    const cells = {
      name: '=1+1',
      address: '＋86 "示例", 1号',
      phone: '+86 021-99999999',
      hours: "'=text",
      intro: '-一\n\t二, "三"',
    }
    const [first, second] = smallRows.institution
    const place = { longitude: -0.5, latitude: 31.2304, team: null, expertise: '["劳动","@合同"]' }
    await publisher.overwrite('institution', 'inst-1', { ...first, ...cells, ...place })
    await publisher.overwrite('institution', 'inst-2', { ...second, name: "''-2" })
    const form = await page.visit('/desk/content/new/institution')
    expect(form.text).toContain('/desk/content/tables/institution.csv')
    const file = await page.visit('/desk/content/tables/institution.csv')
    expect(file.headers.get('content-disposition')).toContain('institution-3.csv')
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
})
