import { expect } from '@playwright/test'
import { addAccount } from '../support/account.ts'
import { apply, approve, change, content, putForward, release, released } from './contentDesk.ts'
import { atDesk } from './desk.ts'
import { test } from './kioskTest.ts'
import { begin, button, t } from './touch.ts'

const law =
  '# 示例区便民办法\n\n2026年1月1日 示例会议通过\n\n<!-- INFO END -->\n\n第一条 示例：窗口周六也开。\n'
const written = {
  title: '示例解读：窗口周六开不开',
  source: '示例区司法局',
  body: '见《示例区便民办法》第一条。',
}

test('Arts 7, 9: a law, its interpretation and a hot topic are collected, reviewed by another, released, and updated', async ({
  site,
  open,
  staff,
}) => {
  const { page } = await open()
  const author = await atDesk(staff, site, await addAccount(site, 'zhang', 'editor'))
  const reviewer = await atDesk(staff, site, await addAccount(site, 'li', 'editor'))
  const statute = await apply(author.pages, 'law', { category: '规范性文件', body: law })
  const item = await apply(author.pages, 'interpretation', { ...written, title: '示例标题写错了' })

  await test.step('nobody approves their own; it goes back with a reason, is put right and approved', async () => {
    await expect(author.pages.getByText(content.anotherApproves)).toBeVisible()
    await reviewer.pages.goto(item)
    await reviewer.pages.getByLabel(content.rejectReason).fill('标题请改')
    await reviewer.pages.getByRole('button', { name: content.decisions.reject }).click()
    await author.pages.goto(item)
    await expect(author.pages.getByText('标题请改').first()).toBeVisible()
    await change(author.pages, item, written)
    await approve(reviewer.pages, item)
    await approve(reviewer.pages, statute)
    await release(reviewer.pages, item)
  })

  await test.step('the kiosk leads from the interpretation to the law', async () => {
    await begin(page)
    await button(page, new RegExp(t.home.news)).tap()
    await page.getByRole('radio', { name: new RegExp(t.documents.kinds.interpretation) }).tap()
    await button(page, new RegExp(written.title)).tap({ timeout: 60_000 })
    await button(page, /示例区便民办法》第一条/).tap()
    await expect(page.getByText('示例：窗口周六也开。')).toBeVisible()
    await button(page, t.bar.home).tap()
  })

  await test.step('an update goes the same way', async () => {
    await change(author.pages, item, { title: '示例解读：窗口周六开到几点' })
    await approve(reviewer.pages, item)
    await release(reviewer.pages, item)
    await button(page, new RegExp(t.home.news)).tap()
    await expect(button(page, /示例解读：窗口周六开到几点/)).toBeVisible({ timeout: 60_000 })
    await expect(button(page, new RegExp(written.title))).toBeHidden()
  })

  await test.step('what is put forward at the desk is the first of the hot topics on the home screen, and leads to it', async () => {
    const topic = '示例解读：窗口周六开到几点'
    const list = await putForward(author.pages, topic)
    await expect(author.pages.getByText(content.anotherApproves)).toBeVisible()
    await approve(reviewer.pages, list)
    await released(reviewer.pages, list)
    await button(page, t.bar.home).tap()
    const first = page.getByRole('list', { name: t.home.hot }).getByRole('button').first()
    await expect(first).toHaveText(new RegExp(topic), { timeout: 60_000 })
    await first.tap()
    await expect(page.getByRole('heading', { name: topic })).toBeVisible()
  })
  await author.end()
  await reviewer.end()
})
