import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { startStandIn } from '../../sync/centre/connectors/testStandIn.ts'
import { handOffWords } from '../../sync/centre/desk/requests/handOff/words.ts'
import { atDesk } from './desk.ts'
import { test } from './kioskTest.ts'
import { answer, choose, chooseDistrict, openService } from './services.ts'
import { begin, button, signAndSend, t } from './touch.ts'

const desk = handOffWords['zh-CN']

test.use({ centre: false })

test('Art. 25: papers go with the item and a property with its place; what fits goes on at the platform of the notary offices', async ({
  site,
  open,
  staff,
}) => {
  // The intelligent notarization service cannot be reached from here: this is a stand-in on this machine.
  const platform = await startStandIn()
  const { url, token } = platform.access
  await writeFile(
    join(site.dir, 'centre', 'connectors.json'),
    JSON.stringify({ notarization: { url, token } }),
  )
  const { page } = await open()
  await begin(page)
  await openService(page, '公证')
  await expect(page.getByText('预约不收费。')).toBeVisible()
  await expect(page.getByText(/15 个工作日内，依据《中华人民共和国公证法》第30条/)).toBeVisible()
  await expect(page.getByText(t.service.morePapers)).toBeVisible()
  await button(page, t.service.begin).tap()

  await test.step('a property asks where the house is, says why, and offers the office there; without the network', async () => {
    await answer(page, [['房产'], ['国内', '到窗口']])
    await expect(page.getByText('要到房子所在地的公证机构办')).toBeVisible()
    await expect(page.getByText(t.service.anyInstitution)).toBeHidden()
    await chooseDistrict(page, '徐汇区')
    await choose(page, '上海市示例诚信公证处')
    await answer(page, [[], []])
    await expect(page.getByText('不动产权证（房产证）')).toBeVisible()
    await expect(page.getByRole('img', { name: /网上办/ })).toBeHidden()
  })

  await test.step('another item has other papers, and a code for the platform that needs no network', async () => {
    for (let step = 0; step < 4; step++) await button(page, t.bar.back).tap()
    await answer(page, [['结婚证'], ['网上办']])
    await choose(page, '上海市示例第一公证处')
    await answer(page, [[], []])
    await expect(page.getByText('结婚证原件')).toBeVisible()
    await expect(page.getByText('不动产权证（房产证）')).toBeHidden()
    await expect(page.getByRole('img', { name: /网上办/ })).toBeVisible()
    await expect(page.getByText('周一至周五 9:00-16:30')).toBeVisible()
    await button(page, t.bar.next).tap()
  })
  await signAndSend(page)
  await site.startCentre()
  await expect(page.getByText(t.receipt.delivered)).toBeVisible({ timeout: 60_000 })

  await test.step('the desk hands it over; the platform is given no identity number', async () => {
    const { pages, end } = await atDesk(staff, site)
    await pages.getByRole('link', { name: /公证/ }).click()
    await expect(pages.getByText('上海市示例第一公证处').first()).toBeVisible()
    await pages.getByRole('button', { name: desk.handOver }).click()
    await expect(pages.getByRole('button', { name: desk.askProgress })).toBeVisible()
    expect(JSON.stringify([...platform.applications.values()])).toContain('结婚证')
    expect(JSON.stringify([...platform.applications.values()])).not.toContain('11010519491231002X')
    await end()
  })

  await test.step('the person reads how it is called there and where it goes on', async () => {
    await button(page, t.receipt.toMine).tap()
    await expect(page.getByText(desk.handedOver)).toBeVisible()
    await expect(page.getByText(/^示例-/)).toBeVisible()
    await expect(page.getByRole('img', { name: t.mine.handOffLabel })).toBeVisible()
  })
  await platform.close()
})
