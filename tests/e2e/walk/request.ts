import { expect, type Page } from '@playwright/test'
import { agree, button, citizen, key, t, typeChinese } from '../touch.ts'
import type { See } from './walk.ts'

const choose = (page: Page, name: string) => page.locator('label').filter({ hasText: name }).first().tap()

/** A consultation from its first question to the receipt, and where it stands then (Codes, Arts 18, 32). */
export async function walkRequest(page: Page, see: See): Promise<void> {
  await button(page, new RegExp(t.home.more)).tap()
  await button(page, /法律咨询/).tap()
  await button(page, t.service.begin).tap()
  await choose(page, '工资、劳动')
  await button(page, t.bar.next).tap()
  await page.getByText('都不像').waitFor()
  await see('common questions to choose from')
  await choose(page, '都不像')
  await button(page, t.bar.next).tap()
  await choose(page, '该怎么办')
  await button(page, t.bar.next).tap()
  await page.getByRole('textbox', { name: '您的问题' }).tap()
  await see('a question in one’s own words, with the keyboard')
  await key(page, '您的问题', 'shi')
  await button(page, t.keyboard.more).tap()
  await see('everything the letters may stand for')
  await button(page, t.keyboard.more).tap()
  for (const _ of 'shi') await button(page, t.keyboard.backspace).tap()
  await button(page, t.keyboard.toHandwriting).tap()
  await see('a question in one’s own hand')
  await button(page, t.keyboard.toPinyin).tap()
  await typeChinese(page, '您的问题', [['gongzi', '工资']])
  await button(page, t.bar.next).tap()
  await expect(page.getByText(t.service.acknowledge)).toBeVisible()
  await see('reminder of the risk')
  await choose(page, t.service.acknowledge)
  await button(page, t.bar.next).tap()
  await walkSigning(page, see)
  await expect(page.getByRole('heading', { name: t.receipt.title })).toBeVisible()
  await see('receipt')
  await button(page, t.receipt.toMine).tap()
  await page.getByText(t.mine.serviceStates.states.received).waitFor()
  await see('my request')
  for (const act of ['message', 'withdraw', 'erase'] as const) {
    await button(page, t.followUp.acts[act].open).tap()
    await button(page, t.followUp.acts[act].submit).waitFor()
    await see(`afterwards: ${act}`)
    await button(page, t.bar.back).tap()
  }
  await button(page, t.followUp.acts.withdraw.open).tap()
  await button(page, t.followUp.acts.withdraw.submit).tap()
  await button(page, t.followUp.toMine).waitFor()
  await see('afterwards: saved')
  await button(page, t.bar.home).tap()
  await button(page, new RegExp(t.home.mine)).tap()
  await page.getByRole('textbox', { name: t.mine.code }).waitFor()
  await see('asking for a request')
  await button(page, t.bar.home).tap()
}

/** Agreements, identity and review. */
async function walkSigning(page: Page, see: See): Promise<void> {
  await expect(page.getByRole('checkbox')).toHaveCount(4)
  await see('agreements')
  await agree(page)
  await page.getByRole('textbox', { name: t.reserve.name }).waitFor()
  await see('identity')
  await typeChinese(page, t.reserve.name, citizen.name)
  await key(page, t.reserve.idNumber, citizen.idNumber)
  await see('identity, with the pad for numbers')
  await key(page, t.reserve.phone, citizen.phone)
  await button(page, t.bar.next).tap()
  await button(page, t.reserve.submit).waitFor()
  await see('review')
  await button(page, t.reserve.submit).tap()
}
