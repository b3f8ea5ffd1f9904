import { expect } from '@playwright/test'
import { takingWords } from '../../sync/centre/desk/requests/taking/words.ts'
import { zh as desk } from '../../sync/centre/desk/words.zh.ts'
import { atDesk, newAccount } from './desk.ts'
import { test } from './kioskTest.ts'
import { answer, choose, openService } from './services.ts'
import { begin, button, signAndSend, t, typeChinese } from './touch.ts'

const taking = takingWords['zh-CN']
const complaint = '投诉和建议'
const written = '示例答复：可以申请劳动仲裁'

test('Art. 16: a volunteer takes a consultation, answers it and sees nothing else; nobody else can answer it meanwhile', async ({
  site,
  open,
  staff,
}) => {
  const { page } = await open()
  await begin(page)
  await openService(page, complaint)
  await button(page, t.service.begin).tap()
  await answer(page, [['志愿者', '投诉']])
  await typeChinese(page, '您的意见', [['gongzi', '工资']])
  await button(page, t.bar.next).tap()
  await signAndSend(page)
  await button(page, t.bar.home).tap()
  await openService(page, '法律咨询')
  await button(page, t.service.begin).tap()
  await answer(page, [['工资、劳动'], ['都不像'], ['该怎么办']])
  await typeChinese(page, '您的问题', [['gongzi', '工资']])
  await button(page, t.bar.next).tap()
  await choose(page, t.service.acknowledge)
  await button(page, t.bar.next).tap()
  await signAndSend(page)
  await expect(page.getByText(t.receipt.delivered)).toBeVisible({ timeout: 60_000 })

  const volunteer = { account: 'wang', name: '王志愿（示例）', role: 'volunteer' } as const
  const first = await atDesk(staff, site, await newAccount(staff, site, volunteer))
  const other = { account: 'li', name: '李志愿（示例）', role: 'volunteer' } as const
  const second = await atDesk(staff, site, await newAccount(staff, site, other))

  await test.step('a consultation is all there is; a complaint about volunteers is not theirs to read', async () => {
    await expect(first.pages.getByRole('link', { name: `${taking.shows.all} 1` })).toBeVisible()
    await expect(first.pages.getByText(complaint)).toBeHidden()
    for (const address of ['records', 'accounts', 'figures']) {
      await first.pages.goto(`${site.centreUrl}/desk/${address}`)
      await expect(first.pages.getByText(desk.notYours)).toBeVisible()
    }
    const administrator = await atDesk(staff, site)
    await administrator.pages.getByRole('link', { name: new RegExp(complaint) }).click()
    await first.pages.goto(administrator.pages.url())
    await expect(first.pages.getByText(desk.notFound)).toBeVisible()
    await administrator.end()
  })

  await test.step('it is taken before it is answered, and shows then who asks', async () => {
    for (const { pages } of [second, first]) {
      await pages.goto(`${site.centreUrl}/desk`)
      await pages.getByRole('link', { name: /法律咨询/ }).click()
      await expect(pages.getByText(taking.whoIsHidden)).toBeVisible()
      await expect(pages.getByText('张三')).toBeHidden()
    }
    await first.pages.getByRole('button', { name: taking.take }).click()
    await expect(first.pages.getByText('张三')).toBeVisible()
    await second.pages.getByRole('button', { name: taking.take }).click()
    await expect(second.pages.getByText(desk.conflict)).toBeVisible()
    await expect(second.pages.getByText(volunteer.name)).toBeVisible()
    await expect(second.pages.getByRole('button', { name: desk.close, exact: true })).toBeHidden()
  })

  await first.pages.getByLabel(desk.closeNote).fill(written)
  await first.pages.getByRole('button', { name: desk.close, exact: true }).click()
  await expect(first.pages.getByText(written)).toBeVisible()
  await first.end()
  await second.end()

  await button(page, t.receipt.toMine).tap()
  await expect(page.getByText(written)).toBeVisible()
})
