import { expect } from '@playwright/test'
import type { SearchKind } from '../../shared/contract/search.ts'
import { addAccount } from '../support/account.ts'
import { applyRemoval, applyRow, applyTable, approve, content, release } from './contentDesk.ts'
import { atDesk } from './desk.ts'
import { pulled, test } from './kioskTest.ts'
import { begin, button, openTab, t } from './touch.ts'

const lawyer = {
  id: 'prac-new',
  name: '示例新来的律师',
  kind: 'lawyer',
  gender: '女',
  institution_id: 'inst-001',
  certificate_no: '13101202610000001',
  licensed_on: '2020-03-01',
  district: '黄浦区',
  expertise: '劳动争议',
  languages: '普通话',
}
const penalty = {
  id: 'pen-form',
  subject_kind: 'practitioner',
  subject_id: 'prac-001',
  kind: '警告',
  cause: '示例：把当事人的材料留在公交车上',
  authority: '示例市司法局',
  decided_on: '2026-01-05',
  published_on: '2026-01-08',
  public_until: '2099-01-07',
  doc_no: '示司罚〔2026〕第901号',
}
const table = `id,subject_kind,subject_id,kind,cause,authority,decided_on,published_on,public_until,doc_no,sample
pen-table,institution,inst-001,罚款,示例：收了钱不开票据，处罚款五千元。,示例市司法局,2026-02-02,2026-02-05,2099-02-04,示司罚〔2026〕第902号,0
`

test('Arts 11, 12: a lawyer and a penalty by form, another by table, are reviewed by a second editor and found at the kiosk with cause, kind and period; a penalty that is taken out is gone', async ({
  site,
  open,
  staff,
}) => {
  const { page } = await open()
  const author = await atDesk(staff, site, await addAccount(site, 'zhang', 'editor'))
  const reviewer = await atDesk(staff, site, await addAccount(site, 'li', 'editor'))

  await test.step('written by one, who cannot approve it, and approved by another', async () => {
    const items = [
      await applyRow(author.pages, 'practitioner', lawyer),
      await applyRow(author.pages, 'penalty', penalty),
      await applyTable(author.pages, 'penalty', '示例：二月的处罚', table),
    ]
    await expect(author.pages.getByText(content.anotherApproves)).toBeVisible()
    await expect(author.pages.getByText(content.counted(1, 0, 0))).toBeVisible()
    for (const item of items) await approve(reviewer.pages, item)
    await release(reviewer.pages, items[2] ?? '')
    await pulled(site, 2)
  })

  await begin(page)
  const fact = (name: string) => page.locator('.fact', { has: page.getByText(name, { exact: true }) }).first()
  const found = page.getByRole('tabpanel').locator('.card-button')
  const search = async (words: string, kind: SearchKind = 'penalty') => {
    await button(page, t.home.searchHint).tap()
    await page.getByRole('textbox', { name: t.search.label }).fill(words)
    await button(page, t.search.go).tap()
    await openTab(page, kind)
  }
  await test.step('what was entered by form: cause, kind and how long it is public; and the lawyer, who is another', async () => {
    await search(lawyer.name, 'practitioner')
    await button(page, new RegExp(lawyer.name)).tap()
    await expect(fact(t.lawyer.certificate)).toContainText(lawyer.certificate_no)
    await button(page, t.bar.home).tap()
    await search('把当事人的材料留在公交车上')
    await expect(found).toHaveCount(1)
    await found.tap()
    await expect(page.getByRole('heading', { name: '警告' })).toBeVisible()
    await expect(fact(t.lawyer.penaltyCause)).toContainText('留在公交车上')
    await expect(fact(t.lawyer.penaltyNo)).toContainText('第901号')
    await expect(fact(t.lawyer.penaltyPeriod)).toContainText('2026年1月8日 至 2099年1月7日')
    await expect(page.getByRole('heading', { name: '曾黛（示例）' })).toBeVisible()
    await button(page, t.bar.home).tap()
  })
  await test.step('what was uploaded as a table', async () => {
    await search('收了钱不开票据')
    await expect(found).toHaveCount(1)
    await found.tap()
    await expect(page.getByRole('heading', { name: '罚款' })).toBeVisible()
    await expect(fact(t.lawyer.penaltyPeriod)).toContainText('2026年2月5日 至 2099年2月4日')
    await button(page, t.bar.home).tap()
  })

  await test.step('taken out with the same review, it is found no more; the other stays', async () => {
    const removal = await applyRemoval(author.pages, '第901号')
    await approve(reviewer.pages, removal)
    await release(reviewer.pages, removal)
    await pulled(site, 3)
    await author.end()
    await reviewer.end()
    await search('把当事人的材料留在公交车上')
    await expect(page.getByText('第901号')).toBeHidden()
    await expect(page.getByText(t.search.count.penalty(0))).toBeVisible()
    await page.getByRole('textbox', { name: t.search.label }).fill('收了钱不开票据')
    await button(page, t.search.go).tap()
    await expect(found).toHaveCount(1)
  })
})
