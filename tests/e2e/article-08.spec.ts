import { expect } from '@playwright/test'
import { addAccount } from '../support/account.ts'
import { apply, approve, content, release } from './contentDesk.ts'
import { atDesk } from './desk.ts'
import { test } from './kioskTest.ts'
import { begin, button, t } from './touch.ts'

test('Art. 8: an institution applies in its own name, an editor approves, and the kiosk shows it', async ({
  site,
  open,
  staff,
}) => {
  const { page } = await open()
  const firm = await atDesk(staff, site, await addAccount(site, 'lvsuo', 'institution', 'inst-001'))
  const editor = await atDesk(staff, site, await addAccount(site, 'zhang', 'editor'))

  const item = await apply(firm.pages, 'notice', {
    title: '示例：周六免费讲遗嘱',
    body: '周六上午九点，在示例路1号。见《民法典》第一千一百三十四条。',
  })
  await expect(firm.pages.getByRole('button', { name: content.decisions.approve })).toBeHidden()
  await approve(editor.pages, item)
  await release(editor.pages, item)
  await firm.end()
  await editor.end()

  await begin(page)
  await button(page, new RegExp(t.home.news)).tap()
  await page.getByRole('radio', { name: new RegExp(t.documents.kinds.notice) }).tap()
  await button(page, /示例：周六免费讲遗嘱/).tap({ timeout: 60_000 })
  await expect(page.getByText('周六上午九点，在示例路1号。')).toBeVisible()
  await expect(page.getByText('上海示例衡正律师事务所')).toBeVisible()
})
