import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { cancellationWords } from '../../sync/centre/desk/cancellations/words.ts'
import { consentWords } from '../../sync/centre/desk/requests/consent/words.ts'
import { zh as desk } from '../../sync/centre/desk/words.zh.ts'
import { project, type Site } from '../support/site.ts'
import { atDesk } from './desk.ts'
import { test } from './kioskTest.ts'
import { answer, openService } from './services.ts'
import { agree, begin, button, childNumber, citizen, key, t, typeChinese } from './touch.ts'

const words = cancellationWords['zh-CN']
const rules = JSON.parse(readFileSync(join(project, 'resources/rules/cancellation.json'), 'utf8'))
const [{ name: reason, words: why }] = rules.reasons
const phone = '02162345678'
const card = { name: '示例张三', idNumber: '990000199001011239' }
const masked = '9900************39'

const lay = ({ kioskDir }: Site): string => {
  const path = join(kioskDir, 'card.json')
  writeFileSync(path, JSON.stringify(card))
  return path
}

/** Empties a field by the keys and fills it in anew. */
async function keyAnew(page: Page, field: string, keys: string): Promise<void> {
  await page.getByRole('textbox', { name: field, exact: true }).tap()
  await button(page, t.keyboard.clear).tap()
  await key(page, field, keys)
}

const exam = ['法律职业资格考试', [['预约领证书'], ['请人代领', '工作日上午'], []]] as const
const appraisal = ['司法鉴定', [['法医'], ['没有'], [t.service.anyInstitution], [], []]] as const

/** From the home screen to the step that asks who one is. */
async function toIdentity(
  page: Page,
  [service, steps]: readonly [string, readonly (readonly string[])[]],
): Promise<void> {
  await openService(page, service)
  await button(page, t.service.begin).tap()
  await answer(page, steps)
  await agree(page)
  await expect(button(page, t.identity.card.offer)).toBeVisible()
}

test('Art. 4: queries ask nobody who they are; a service says what is wrong with a number, has a guardian agree for a child, reads a card or is told; a cancelled account is refused with reason and remedy, offline too', async ({
  site,
  open,
  staff,
}) => {
  const first = await open()
  let { page } = first
  await begin(page)

  await test.step('laws and lawyers are looked up without a word about oneself', async () => {
    await button(page, new RegExp(t.home.lawyers)).first().tap()
    await page.getByRole('tabpanel').locator('.card-button').first().tap()
    await expect(page.getByText(t.lawyer.certificate)).toBeVisible()
    await button(page, t.bar.home).tap()
  })

  await test.step('what cannot be right is said in a sentence; for a child nothing is sent before a guardian agreed', async () => {
    await toIdentity(page, appraisal)
    await button(page, t.identity.card.offer).tap()
    await button(page, t.identity.card.stop).tap()
    await typeChinese(page, t.reserve.name, citizen.name)
    await key(page, t.reserve.idNumber, citizen.idNumber.replace('2X', '21'))
    await expect(page.getByText(t.identity.idFaults.check)).toBeVisible()
    await keyAnew(page, t.reserve.idNumber, citizen.idNumber.replace('1231', '0230'))
    await expect(page.getByText(t.identity.idFaults.date)).toBeVisible()
    await key(page, t.reserve.phone, '62345678')
    await expect(page.getByText(t.identity.phoneFaults['area-code'])).toBeVisible()
    await keyAnew(page, t.reserve.phone, '12345678901')
    await expect(page.getByText(t.identity.phoneFaults.mobile)).toBeVisible()
    await keyAnew(page, t.reserve.phone, citizen.phone)
    await button(page, t.bar.next).tap()
    await expect(page.locator('.step-missing').getByText(t.identity.idFaults.date)).toBeVisible()

    await keyAnew(page, t.reserve.idNumber, childNumber)
    await expect(page.getByText(t.identity.guardian.title(14))).toBeVisible()
    await expect(page.getByText(/个人信息保护法》第三十一条|个人信息保护法》第31条/)).toBeVisible()
    await button(page, t.bar.next).tap()
    await expect(page.getByText(t.identity.guardian.missing)).toBeVisible()
    await typeChinese(page, t.identity.guardian.name, citizen.name)
    await key(page, t.identity.guardian.phone, phone)
    await button(page, t.bar.next).tap()
    await expect(page.getByText(t.identity.guardian.missing)).toBeVisible()
    await page.getByText(t.identity.guardian.consent).tap()
    await button(page, t.bar.next).tap()
    await button(page, t.reserve.submit).tap()
    await expect(page.getByText(t.receipt.delivered)).toBeVisible({ timeout: 60_000 })
    await button(page, t.bar.home).tap()
  })

  await test.step('who changes their mind keys in; who lays a card sees it masked, and the card is gone', async () => {
    await toIdentity(page, exam)
    await button(page, t.identity.card.offer).tap()
    await expect(page.getByText(t.identity.card.waiting)).toBeVisible()
    await button(page, t.identity.card.stop).tap()
    await key(page, t.reserve.idNumber, '99')
    await button(page, t.identity.card.offer).tap()
    const laid = lay(site)
    await expect(page.getByText(masked)).toBeVisible()
    await expect(page.getByText(card.idNumber)).toBeHidden()
    expect(existsSync(laid)).toBe(false)
    await key(page, t.reserve.phone, phone)
    await button(page, t.bar.next).tap()
    await button(page, t.reserve.submit).tap()
    await expect(page.getByText(t.receipt.delivered)).toBeVisible({ timeout: 60_000 })
  })

  await test.step('a false identity is established: the account is cancelled, the request declined', async () => {
    const { pages, end } = await atDesk(staff, site)
    await pages.getByRole('link', { name: /司法鉴定/ }).click()
    await expect(pages.getByText(consentWords['zh-CN'].guardianFor)).toBeVisible()
    await pages.getByRole('link', { name: desk.back }).click()
    await pages.getByRole('link', { name: /法律职业资格考试/ }).click()
    await pages.getByText(words.cancel).first().click()
    await pages.getByRole('radio', { name: new RegExp(reason['zh-CN']) }).check()
    await pages.getByLabel(words.note).fill('核对后确认（示例）')
    await pages.getByRole('button', { name: words.cancel }).click()
    await expect(pages.getByText(words.stands(reason['zh-CN']))).toBeVisible()
    await expect(pages.getByRole('heading', { level: 1 })).toContainText(desk.states.declined ?? '')
    await end()
  })

  await test.step('the person reads why, and what can be done', async () => {
    // A kiosk hears of it when it next checks in, which it does when it starts.
    const code = (await page.locator('.receipt-code').innerText()).replace(/\s/g, '')
    await first.close()
    page = (await open()).page
    await begin(page)
    await button(page, new RegExp(t.home.mine)).tap()
    await page.getByRole('textbox', { name: t.mine.code }).fill(code)
    await page.getByRole('textbox', { name: t.mine.tail }).fill(phone.slice(-4))
    await button(page, t.mine.find).tap()
    await expect(page.getByText(why['zh-CN'])).toBeVisible()
    await expect(page.getByText(/15个工作日内答复/)).toBeVisible()
    await expect(page.getByText(t.followUp.finished)).toBeVisible()
    await button(page, t.bar.home).tap()
  })

  await test.step('from then on the kiosk refuses, with the cable out; queries stay open', async () => {
    await site.stopCentre()
    await toIdentity(page, exam)
    await button(page, t.identity.card.offer).tap()
    lay(site)
    await expect(page.getByText(t.failure['account-cancelled'].what)).toBeVisible()
    await expect(page.getByText(why['zh-CN'])).toBeVisible()
    await expect(page.getByText(/15个工作日内答复/)).toBeVisible()
    await button(page, t.take.button).tap()
    const slip = page.getByRole('dialog', { name: t.take.title })
    await expect(slip.getByText(/15个工作日内答复/)).toContainText(why['zh-CN'])
    await slip.getByRole('button', { name: t.bar.close }).tap()
    await button(page, t.bar.next).tap()
    await expect(page.getByText(t.identity.cancelled)).toBeVisible()
    await page.getByRole('main').getByRole('button', { name: t.bar.home }).tap()
    await button(page, t.home.searchHint).tap()
    await expect(page.getByRole('textbox', { name: t.search.label })).toBeVisible()
  })
})
