import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { addAccount } from '../support/account.ts'
import { apply, approve, content } from './contentDesk.ts'
import { atDesk } from './desk.ts'
import { test } from './kioskTest.ts'
import { t } from './touch.ts'

// The kiosk looks for releases every half minute, as it is delivered. Half a minute and the making of a release is what the
// minute of the requirement has room for; a busy machine of tests may take longer, and is waited for.
const patience = 130_000
test.use({ asDelivered: true })

test('Art. 14: what is urgent stands on a running kiosk by itself once it is approved, looked for every half minute, and goes when it is withdrawn; nobody touches it', async ({
  site,
  open,
  staff,
}) => {
  expect(JSON.parse(readFileSync(join(site.kioskDir, 'kiosk.json'), 'utf8')).releases.pollSeconds).toBe(30)
  const { page } = await open()
  const urgent = page
    .getByRole('list', { name: t.information.now })
    .getByRole('button', { name: /示例：台风来了，今天停办/ })
  const author = await atDesk(staff, site, await addAccount(site, 'zhang', 'editor'))
  const reviewer = await atDesk(staff, site, await addAccount(site, 'li', 'editor'))
  const item = await apply(author.pages, 'notice', {
    title: '示例：台风来了，今天停办',
    source: '示例区司法局',
    body: '窗口今天停办，明天照常。',
    important: '1',
  })
  await approve(reviewer.pages, item)
  await expect(urgent).toBeVisible({ timeout: patience })

  await reviewer.pages.goto(item)
  await reviewer.pages.getByLabel(content.withdrawReason).fill('台风过去了')
  await reviewer.pages.getByRole('button', { name: content.decisions.withdraw }).click()
  await expect(urgent).toBeHidden({ timeout: patience })
  await author.end()
  await reviewer.end()
})
