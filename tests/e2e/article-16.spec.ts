import { expect } from '@playwright/test'
import { takingWords } from '../../sync/centre/desk/requests/taking/words.ts'
import { zh as desk } from '../../sync/centre/desk/words.zh.ts'
import { addAccount } from '../support/account.ts'
import { answerRequest, atDesk, newAccount } from './desk.ts'
import { test } from './kioskTest.ts'
import { consult, readAnswer } from './services.ts'
import { begin } from './touch.ts'

const taking = takingWords['zh-CN']
const written = '示例答复：可以申请劳动仲裁'

test('Art. 16: a volunteer takes a consultation, answers it and sees nothing else; nobody else can answer it meanwhile', async ({
  site,
  open,
  staff,
}) => {
  const { page } = await open()
  await begin(page)
  await consult(page)

  const volunteer = { account: 'wang', name: '王志愿（示例）', role: 'volunteer' } as const
  const first = await atDesk(staff, site, await newAccount(staff, site, volunteer))
  const second = await atDesk(staff, site, await addAccount(site, 'li', 'volunteer'))

  await test.step('a consultation is all there is', async () => {
    await expect(first.pages.getByRole('link', { name: `${taking.shows.all} 1` })).toBeVisible()
    for (const address of ['records', 'accounts', 'figures']) {
      await first.pages.goto(`${site.centreUrl}/desk/${address}`)
      await expect(first.pages.getByText(desk.notYours)).toBeVisible()
    }
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

  await answerRequest(first.pages, written)
  await first.end()
  await second.end()
  await readAnswer(page, written)
})
