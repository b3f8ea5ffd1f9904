import { expect, type Locator, type Page } from '@playwright/test'
import { zhCN } from '../../renderer/i18n/zh-CN.ts'
import type { SearchKind } from '../../shared/contract/search.ts'
import { isResidentId } from '../../shared/rules/residentId.ts'

export const t = zhCN

export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' })

/** The tab of a kind of things found. */
export const tab = (page: Page, kind: SearchKind): Locator =>
  page.getByRole('tab', { name: new RegExp(`^${t.search.kinds[kind]} `) })

/** Opens a tab of the search and waits until what it has stands: until then the panel holds what was found before. */
export async function openTab(page: Page, kind: SearchKind): Promise<void> {
  await tab(page, kind).tap()
  const panel = page.getByRole('tabpanel', { name: new RegExp(`^${t.search.kinds[kind]} `) })
  await expect(panel).toHaveAttribute('aria-busy', 'false')
}

/** A person would touch the shade away; access.spec.ts looks at it. */
export const touchShadeAway = (page: Page): Promise<void> =>
  page.addLocatorHandler(page.locator('.shade'), (shade) => shade.tap())

/** Wakes the kiosk from its attract screen. */
export async function begin(page: Page): Promise<void> {
  await button(page, t.attract.startLabel).tap()
  await expect(page.getByRole('heading', { name: t.home.title })).toBeVisible()
}

const keyboard = (page: Page): Locator => page.getByRole('region', { name: t.keyboard.label })

/** Touches a field, then keys of the on-screen keyboard, one after another. */
export async function key(page: Page, field: string, keys: string): Promise<void> {
  await page.getByRole('textbox', { name: field }).tap()
  for (const character of keys)
    await keyboard(page).getByRole('button', { name: character, exact: true }).tap()
}

/** Types Chinese as a person does: the letters of each word, where it needs any, then the word among the candidates. */
export async function typeChinese(
  page: Page,
  field: string,
  words: [pinyin: string, word: string][],
): Promise<void> {
  for (const [pinyin, word] of words) {
    await key(page, field, pinyin)
    await page
      .getByRole('list', { name: t.keyboard.candidates })
      .getByRole('button', { name: word, exact: true })
      .tap()
  }
}

/** The citizen of these tests: invented, with the number the standard gives as its own example. */
export const citizen = {
  // The surname is offered before a letter is typed.
  name: [
    ['', '张'],
    ['san', '三'],
  ] as [string, string][],
  idNumber: '11010519491231002X',
  phone: '13800005678',
}

/** The number of somebody of eight, invented: no such area exists. */
export const childNumber =
  [...'0123456789X']
    .map((check) => `990000${new Date().getFullYear() - 8}0101123${check}`)
    .find(isResidentId) ?? ''

/** From the home screen through the six steps to the receipt, by touch alone; the receipt code. */
export async function reserve(page: Page): Promise<{ code: string; lawyer: string }> {
  await button(page, new RegExp(t.home.reserve)).first().tap()
  const choice = button(page, new RegExp(t.lawyers.reservable)).first()
  await choice.tap()
  // The card stands, not the list any more.
  await button(page, t.lawyer.reserve).waitFor()
  const lawyer = (
    await page
      .getByRole('heading', { name: /（示例）/ })
      .first()
      .innerText()
  ).trim()
  await button(page, t.lawyer.reserve).tap()
  await page.getByText(t.reserve.matters.labour, { exact: true }).tap()
  await button(page, t.bar.next).tap()
  await page.getByText(t.reserve.modes['in-person'], { exact: true }).tap()
  await page.getByText(t.reserve.times['weekday-morning'], { exact: true }).tap()
  await button(page, t.bar.next).tap()
  await button(page, t.bar.next).tap()
  return { code: await signAndSend(page, { byTouch: true }), lawyer }
}

/** Agrees to each of the four that stand there, and goes on. */
export async function agree(page: Page): Promise<void> {
  const consents = page.getByRole('checkbox')
  await expect(consents).toHaveCount(4)
  for (const consent of await consents.all()) await consent.locator('xpath=ancestor::label').tap()
  await button(page, t.bar.next).tap()
}

/** Agrees, says who asks and sends, from the agreements to the receipt; the receipt code. `byTouch`: key by key, which takes longer. */
export async function signAndSend(page: Page, { byTouch = false } = {}): Promise<string> {
  await agree(page)
  if (byTouch) {
    await typeChinese(page, t.reserve.name, citizen.name)
    await key(page, t.reserve.idNumber, citizen.idNumber)
    await key(page, t.reserve.phone, citizen.phone)
  } else {
    const fill = (field: string, text: string) => page.getByRole('textbox', { name: field }).fill(text)
    await fill(t.reserve.name, citizen.name.map(([, word]) => word).join(''))
    await fill(t.reserve.idNumber, citizen.idNumber)
    await fill(t.reserve.phone, citizen.phone)
  }
  await button(page, t.bar.next).tap()
  // Codes, Art. 30
  await expect(page.getByText(t.reserve.risk)).toBeVisible()
  await button(page, t.reserve.submit).tap()
  await expect(page.getByRole('heading', { name: t.receipt.title })).toBeVisible()
  const code = await page.locator('.receipt-code').innerText()
  return code.replace(/\s/g, '')
}
