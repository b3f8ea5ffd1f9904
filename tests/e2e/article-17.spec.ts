import { expect } from '@playwright/test'
import { figureWords } from '../../sync/centre/desk/figures/words.ts'
import { fleetWords } from '../../sync/centre/desk/fleet/words.ts'
import { zh as desk } from '../../sync/centre/desk/words.zh.ts'
import { atDesk } from './desk.ts'
import { test } from './kioskTest.ts'
import { begin, button, signAndSend, t, typeChinese } from './touch.ts'

const figures = figureWords['zh-CN']
const fleet = fleetWords['zh-CN']

test('Art. 17: the centre sees month by month what volunteers answered and how it was found, and how its kiosks are', async ({
  site,
  open,
  staff,
}) => {
  const { page } = await open()
  const choose = (name: string) => page.locator('label').filter({ hasText: name }).first().tap()
  await begin(page)
  await button(page, new RegExp(t.home.more)).tap()
  await button(page, /法律咨询/).tap()
  await button(page, t.service.begin).tap()
  await choose('工资、劳动')
  await button(page, t.bar.next).tap()
  await choose('都不像')
  await button(page, t.bar.next).tap()
  await choose('该怎么办')
  await button(page, t.bar.next).tap()
  await typeChinese(page, '您的问题', [['gongzi', '工资']])
  await button(page, t.bar.next).tap()
  await choose(t.service.acknowledge)
  await button(page, t.bar.next).tap()
  await signAndSend(page)
  await expect(page.getByText(t.receipt.delivered)).toBeVisible({ timeout: 60_000 })

  const { pages, end } = await atDesk(staff, site)
  await pages.getByRole('link', { name: /法律咨询/ }).click()
  await pages.getByLabel(desk.closeNote).fill('示例答复')
  await pages.getByRole('button', { name: desk.close, exact: true }).click()
  await expect(pages.getByText('示例答复')).toBeVisible()

  await test.step('the answer counts, and nobody has appraised it yet', async () => {
    await pages.getByRole('link', { name: figures.title }).click()
    await expect(pages.getByText(`${figures.participation} 0.0 %`)).toBeVisible()
    await expect(pages.getByText(figures.missed)).toBeVisible()
    await expect(pages.getByText(`${figures.satisfaction} ${figures.nothingYet}`)).toBeVisible()
  })
  await test.step('the figures can be taken along as a table', async () => {
    const download = pages.waitForEvent('download')
    await pages.getByRole('link', { name: figures.export }).click()
    expect((await download).suggestedFilename()).toMatch(/^figures-\d{4}-\d{2}\.csv$/)
  })
  await test.step('the kiosk is in contact and shows the newest content', async () => {
    await pages.getByRole('link', { name: fleet.title }).click()
    const kiosk = pages.locator('.kiosk')
    await expect(kiosk).toContainText(fleet.states['in-contact'])
    await expect(kiosk).toContainText(`${fleet.version}1`)
  })
  await end()
})
