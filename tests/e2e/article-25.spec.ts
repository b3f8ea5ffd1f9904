import { expect } from '@playwright/test'
import { atDesk } from './desk.ts'
import { test } from './kioskTest.ts'
import { answer, choose, chooseDistrict, openService } from './services.ts'
import { begin, button, signAndSend, t } from './touch.ts'

test('Art. 25: papers and the way online go with the item; a property goes to the notary office of its place', async ({
  site,
  open,
  staff,
}) => {
  const { page } = await open()
  await begin(page)
  await openService(page, '公证')
  await expect(page.getByText('预约不收费。')).toBeVisible()
  await expect(page.getByText(t.service.morePapers)).toBeVisible()

  await test.step('an item that fits is handed over by a code, which needs no network', async () => {
    await site.stopCentre()
    await button(page, t.service.begin).tap()
    await answer(page, [['结婚证'], ['国内', '网上办']])
    await choose(page, t.service.anyInstitution)
    await answer(page, [[], []])
    await expect(page.getByText('结婚证原件')).toBeVisible()
    await expect(page.getByText('毕业证书原件')).toBeHidden()
    await expect(page.getByRole('img', { name: /网上办/ })).toBeVisible()
    await expect(page.getByText('https://notary.example/')).toBeVisible()
    await site.startCentre()
  })

  await test.step('another item asks where the house is, says why, and offers the office there', async () => {
    for (let step = 0; step < 4; step++) await button(page, t.bar.back).tap()
    await answer(page, [['房产'], ['到窗口']])
    await expect(page.getByText('要到房子所在地的公证机构办')).toBeVisible()
    await expect(page.getByText(t.service.anyInstitution)).toBeHidden()
    await chooseDistrict(page, '徐汇区')
    await choose(page, '上海市示例诚信公证处')
    await answer(page, [[], []])
    await expect(page.getByText('不动产权证（房产证）')).toBeVisible()
    await expect(page.getByRole('img', { name: /网上办/ })).toBeHidden()
    await expect(page.getByText('上海市示例诚信公证处')).toBeVisible()
    await button(page, t.bar.next).tap()
  })
  await signAndSend(page)

  await test.step('the desk reads the item and the office', async () => {
    await expect(page.getByText(t.receipt.delivered)).toBeVisible({ timeout: 60_000 })
    const { pages, end } = await atDesk(staff, site)
    await pages.getByRole('link', { name: /公证/ }).click()
    await expect(pages.getByText('房产', { exact: true })).toBeVisible()
    await expect(pages.getByText('上海市示例诚信公证处').first()).toBeVisible()
    await end()
  })
})
