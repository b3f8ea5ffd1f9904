import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestCentre } from '../../testCentre.ts'
import { type Staff, type TestPublisher, testContent } from '../../testContent.ts'
import { databaseKinds } from '../../testDatabases.ts'
import { formFields } from '../../testForms.ts'
import { newStaff } from '../../testStaff.ts'

const practitioner = {
  id: 'prac-9',
  name: '甲示例',
  kind: 'notary',
  gender: '女',
  institution_id: 'inst-1',
  certificate_no: '',
  licensed_on: '2010-05-01',
  district: '示例区',
  expertise: '继承；房屋',
  languages: '普通话',
  history: '示例经历',
  accepts_reservation: '1',
}
const penalty = {
  id: 'pen-9',
  subject_kind: 'institution',
  subject_id: 'inst-1',
  kind: '警告',
  cause: '示例事由',
  authority: '示例区司法局',
  decided_on: '2026-04-01',
  published_on: '2026-04-10',
  public_until: '2027-04-10',
  doc_no: '示例罚〔2026〕1号',
}

describe.each(await databaseKinds())('rows of the directory by a form, on $name', (kind) => {
  let centre: TestCentre
  let publisher: TestPublisher
  let page: Staff
  beforeEach(async () => {
    ;({ centre, publisher } = await testContent(kind))
    page = await newStaff(centre, 'zhang', 'editor')
  })
  afterEach(() => centre.close())

  const form = (table: string, id?: string) =>
    page.visit(`/desk/content/rows/${table}${id ? `?${new URLSearchParams({ id })}` : ''}`)
  /** Fills the form that is shown and sends it. */
  const send = (table: string, shown: string, values: Record<string, string>) =>
    page.submit(`/desk/content/rows/${table}`, { ...formFields(shown), ...values })
  /** Sends it for review and has another approve it; nobody releases it by hand. */
  const approve = async (item: string) => {
    await page.visit(item)
    await page.submit(`${item}/submit`)
    const other = await newStaff(centre, 'li', 'editor')
    await other.visit(item)
    expect((await other.submit(`${item}/approve`)).status).toBe(303)
    // It was ticked as important: it need not wait an hour (Codes, Art. 14).
    await expect
      .poll(async () => (await page.visit(item)).text, { timeout: 10_000 })
      .toContain('版里有这一稿')
  }

  test('what is wrong in a penalty stands beside its field, and the form keeps what was typed (Codes, Art. 12)', async () => {
    const shown = (await form('penalty')).text
    const wrong = { ...penalty, subject_kind: 'practitioner', decided_on: '去年', cause: ' ', important: '1' }
    const back = await send('penalty', shown, wrong)
    expect(back.status).toBe(422)
    expect(back.text).toMatch(
      /name="decided_on"[^>]* aria-invalid="true" aria-describedby="decided_on-wrong"/,
    )
    expect(back.text).toContain('<p class="wrong" id="decided_on-wrong">要写成 2026-01-31 的样子</p>')
    expect(back.text).toContain('<p class="wrong" id="cause-wrong">没有填写</p>')
    expect(formFields(back.text)).toMatchObject({ ...wrong, cause: ' ' })
    expect((await page.visit('/desk/content')).text).toContain('这里没有内容。')

    const stray = await send('penalty', back.text, { decided_on: '2026-04-01', cause: '示例事由' })
    await page.visit('/desk/content/rows/penalty')
    expect(stray.text).toContain('<p class="wrong" id="subject_id-wrong">名录里没有编号为 inst-1 的人员</p>')

    const right = await send('penalty', stray.text, { subject_kind: 'institution' })
    expect(right.status).toBe(303)
    await approve(right.headers.get('location') ?? '')
    expect(publisher.rows('penalty')).toEqual([{ ...penalty, sample: 0 }])
  })

  test('an entry that was sent back is put right in the same form', async () => {
    const begun = await send('penalty', (await form('penalty')).text, penalty)
    const item = begun.headers.get('location') ?? ''
    // Its subject leaves the directory meanwhile.
    await publisher.overwrite('institution', 'inst-1', null)
    const shown = (await page.visit(`${item}/edit`)).text
    expect(formFields(shown)).toMatchObject({ ...penalty, title: '更新：示例罚〔2026〕1号' })
    expect(shown).not.toContain('name="csv"')
    expect(shown).toContain('<p class="wrong" id="subject_id-wrong">名录里没有编号为 inst-1 的机构</p>')
    const fields = { ...formFields(shown), subject_id: 'inst-2', cause: '示例事由，"又"一句' }
    expect((await page.submit(`${item}/edit`, fields)).status).toBe(303)
    const { text } = await page.visit(item)
    expect(text).toContain('示例事由，&quot;又&quot;一句')
    expect(text).toContain(`${item}/submit`)
  })

  test('a practitioner is put into the directory, changed under the same id, and taken out', async () => {
    const shown = (await form('practitioner')).text
    const back = await send('practitioner', shown, {
      ...practitioner,
      id: '',
      institution_id: 'inst-9',
      district: '',
    })
    expect(back.text).toContain('<p class="wrong" id="id-wrong">没有填写</p>')
    expect(back.text).toContain('<p class="wrong" id="district-wrong">没有填写</p>')
    // Whatever comes as its kind, or as the id it was found by, is a text.
    const forged = await send('practitioner', back.text, { kind: '__proto__', was: '<script>' })
    expect([forged.status, forged.text.includes('id="kind-wrong"')]).toEqual([422, true])
    expect(forged.text).not.toContain('<script>')
    const stray = await send('practitioner', back.text, { id: 'prac-9', district: '示例区' })
    expect(stray.text).toContain('id="institution_id-wrong">名录里没有编号为 inst-9 的机构')
    const right = await send('practitioner', stray.text, { institution_id: 'inst-1', important: '1' })
    await approve(right.headers.get('location') ?? '')
    const row = { ...practitioner, photo: null, accepts_reservation: 1, sample: 0 }
    const lists = { expertise: '["继承","房屋"]', languages: '["普通话"]' }
    expect(publisher.rows('practitioner')).toEqual([{ ...row, ...lists }])

    const again = await send('practitioner', (await form('practitioner')).text, practitioner)
    expect(again.text).toContain('<p class="wrong" id="id-wrong">已经有了。')

    const known = (await form('practitioner', 'prac-9')).text
    expect(known).toMatch(/编号<\/strong>：prac-9<\/p><input type="hidden" name="id"/)
    expect(formFields(known)).toMatchObject({ ...practitioner, expertise: '继承;房屋' })
    const changed = await send('practitioner', known, { id: 'prac-10', history: '示例新经历' })
    const { text } = await page.visit(changed.headers.get('location') ?? '')
    expect(text).toContain('新增 0 行，修改 1 行，删除 0 行。')
    expect(text).toContain('示例<ins>新</ins>经历')

    await form('practitioner', 'prac-9')
    const removed = await page.submit('/desk/content/rows/practitioner/remove', {
      id: 'prac-9',
      important: '1',
    })
    expect((await page.visit(removed.headers.get('location') ?? '')).text).toMatch(/删除 1 行[\s\S]*prac-9/)
  })

  test('one row is changed or taken out by a form, through the same review', async () => {
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

  test('in English it is said in English, with the signs of English', async () => {
    await page.visit('/desk/language/en')
    const back = await send('penalty', (await form('penalty')).text, {
      ...penalty,
      subject_id: 'inst-9',
      id: '',
    })
    expect(back.text).toContain('id="id-wrong">is missing')
    const csv = 'id,name\nprac-1'
    const begun = await page.submit('/desk/content/new/practitioner', { title: 'x', csv })
    const item = begun.headers.get('location') ?? ''
    const { text } = await page.visit(item)
    expect(text).toContain('The table (CSV) line 2: this line has not as many columns as the first')
    await form('institution', 'inst-1')
    const removed = await page.submit('/desk/content/rows/institution/remove', { id: 'inst-1' })
    const edit = (await page.visit(`${removed.headers.get('location')}/edit`)).text
    expect(edit).toContain('Rows to take out: inst-1')
    for (const shown of [back.text, text, edit])
      expect(shown.replace('>中文<', '').replaceAll(/value="[^"]*"/g, '')).not.toMatch(
        /[：；、（）《》]|没有/,
      )
  })
})
