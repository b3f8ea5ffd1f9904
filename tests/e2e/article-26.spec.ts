import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { takingWords } from '../../sync/centre/desk/requests/taking/words.ts'
import { talkWords } from '../../sync/centre/desk/requests/talk/words.ts'
import { zh as desk } from '../../sync/centre/desk/words.zh.ts'
import { addAccount } from '../support/account.ts'
import { project } from '../support/site.ts'
import { atDesk, fixMeeting } from './desk.ts'
import { test } from './kioskTest.ts'
import { choose } from './services.ts'
import { begin, button, reserve, t } from './touch.ts'

const taking = takingWords['zh-CN']
const talk = talkWords['zh-CN']
const reservation = new RegExp(desk.kinds['lawyer-reservation'] ?? '')
const directory = readFileSync(join(project, 'resources/sample/directory/practitioners.csv'), 'utf8')

/** The institution of a lawyer of the sample, by their name. */
const institutionOf = (lawyer: string): string => directory.match(`,${lawyer},.*?,(inst-\\d+),`)?.[1] ?? ''

test('Art. 26: the office of the lawyer accepts and fixes time and place, moves it when asked for another time, or declines with a reason that leads to another lawyer; no other office knows of it', async ({
  site,
  open,
  staff,
}) => {
  const { page } = await open()
  await begin(page)
  const { lawyer } = await reserve(page)
  await expect(page.getByText(t.receipt.delivered)).toBeVisible({ timeout: 60_000 })
  const office = institutionOf(lawyer)
  const { pages, end } = await atDesk(staff, site, await addAccount(site, 'lvsuo', 'institution', office))

  await test.step('the office takes it, accepts, and fixes when and where; another office finds nothing', async () => {
    await pages.getByRole('link', { name: reservation }).click()
    const another = office === 'inst-001' ? 'inst-002' : 'inst-001'
    const other = await atDesk(staff, site, await addAccount(site, 'bieren', 'institution', another))
    await expect(other.pages.getByRole('link', { name: `${taking.shows.all} 0` })).toBeVisible()
    await other.pages.goto(pages.url())
    await expect(other.pages.getByText(desk.notFound)).toBeVisible()
    await other.end()
    await pages.getByRole('button', { name: taking.take }).click()
    await pages.getByRole('button', { name: desk.accept, exact: true }).click()
    await fixMeeting(pages, { time: '2099-01-05T10:00', place: '示例路1号 二楼' })
  })

  await test.step('the kiosk shows it; another time is asked for with the cable out', async () => {
    await button(page, t.receipt.toMine).tap()
    await expect(page.getByText('示例路1号 二楼')).toBeVisible()
    await expect(page.getByText(/2099年1月5日.*10:00/)).toBeVisible()
    await button(page, t.followUp.acts.reschedule.open).tap()
    await site.stopCentre()
    await choose(page, t.reserve.times.weekend)
    await button(page, t.followUp.acts.reschedule.submit).tap()
    await expect(page.getByText(t.followUp.delivery.waiting)).toBeVisible()
    await site.startCentre()
    await expect(page.getByText(t.followUp.delivery.delivered)).toBeVisible({ timeout: 60_000 })
  })

  await test.step('the office reads which time would suit and fixes a new one, which the kiosk shows', async () => {
    await pages.reload()
    await expect(pages.getByText(talk.asked.reschedule)).toBeVisible()
    await expect(pages.locator('.talk')).toContainText(desk.times.weekend ?? '')
    await fixMeeting(pages, { time: '2099-01-10T14:00', place: '示例路1号 三楼', act: desk.reschedule })
    await expect(pages.getByText(talk.asked.reschedule)).toBeHidden()
    await button(page, t.followUp.toMine).tap()
    await expect(page.getByText(/2099年1月10日.*14:00/)).toBeVisible()
    await expect(page.getByText('示例路1号 三楼')).toBeVisible()
    await expect(page.getByText('示例路1号 二楼')).toBeHidden()
    await button(page, t.bar.home).tap()
  })

  await test.step('another reservation is declined: the person reads why and is led to other lawyers', async () => {
    await reserve(page)
    await expect(page.getByText(t.receipt.delivered)).toBeVisible({ timeout: 60_000 })
    await pages.goto(`${site.centreUrl}/desk?state=received`)
    await pages.getByRole('link', { name: reservation }).click()
    await pages.getByRole('button', { name: taking.take }).click()
    await pages.getByLabel(desk.reason).fill('示例：这几周都在开庭')
    await pages.getByRole('button', { name: desk.decline, exact: true }).click()
    await expect(pages.locator('.talk')).toContainText('示例：这几周都在开庭')
    await end()
    await button(page, t.receipt.toMine).tap()
    await expect(page.getByText(t.mine.lawyerStates.states.declined)).toBeVisible()
    await expect(page.getByText('示例：这几周都在开庭')).toBeVisible()
    await button(page, t.mine.reserveOther).tap()
    await expect(button(page, new RegExp(t.lawyers.reservable)).first()).toBeVisible()
  })
})
