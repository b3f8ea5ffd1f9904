import type { Page } from '@playwright/test'
import { toAgreements } from '../../e2e/services.ts'
import { agree, button, childNumber, citizen, t } from '../../e2e/touch.ts'
import { endOf, type See } from '../see.ts'

const fill = (page: Page, field: string, text: string) =>
  page.getByRole('textbox', { name: field, exact: true }).fill(text)

/** An agreement to read, a consent that is refused, and everything that can be wrong with who one is (Codes, Arts 4, 32). */
export async function walkIdentity(page: Page, see: See): Promise<void> {
  await toAgreements(page)
  await button(page, new RegExp(`^${t.reserve.readAgreement('.*')}`))
    .first()
    .tap()
  await page.getByRole('dialog').waitFor()
  await see('agreement to read')
  await button(page, t.bar.close).tap()
  const sensitive = page.locator('label', { has: page.getByRole('checkbox', { name: t.reserve.sensitive }) })
  await agree(page)
  await button(page, t.bar.back).tap()
  await sensitive.tap()
  await button(page, t.bar.next).tap()
  await page.getByText(t.reserve.needAll).waitFor()
  await see('sensitive data refused')
  await sensitive.tap()
  await button(page, t.bar.next).tap()

  await button(page, t.identity.card.offer).tap()
  await page.getByText(t.identity.card.waiting).waitFor()
  await see('identity, waiting for a card')
  await button(page, t.identity.card.stop).tap()
  await fill(page, t.reserve.phone, '62345678')
  await fill(page, t.reserve.idNumber, citizen.idNumber.replace('2X', '21'))
  await page.getByText(t.identity.idFaults.check).waitFor()
  await see('identity, a wrong digit')
  await fill(page, t.reserve.name, '张')
  await fill(page, t.reserve.phone, '12345678901')
  await fill(page, t.reserve.idNumber, citizen.idNumber.replace('1231', '0230'))
  await button(page, t.bar.next).tap()
  await page.locator('.step-missing').waitFor()
  await see('identity, everything wrong')
  await fill(page, t.reserve.name, citizen.name.map(([, word]) => word).join(''))
  await fill(page, t.reserve.phone, citizen.phone)
  await fill(page, t.reserve.idNumber, childNumber)
  await page.getByText(t.identity.guardian.title(14)).waitFor()
  await button(page, t.bar.next).tap()
  await see('guardian of a child', endOf(page))
  await button(page, t.bar.home).tap()
}
