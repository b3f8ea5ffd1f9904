import { expect, type Page } from '@playwright/test'
import { lookTest as test } from './kioskTest.ts'
import { still } from './still.ts'
import { begin, button, openTab, t, tab, typeChinese } from './touch.ts'

const suggestions = (page: Page) => page.getByRole('list', { name: t.search.suggestions })
const cards = (page: Page) => page.getByRole('tabpanel').locator('.card-button')

test('Arts 10, 11, 13: one field finds laws, answers, cases and people; the way back leads to the search as it was left', async ({
  look,
}) => {
  const page = await look()
  await begin(page)

  await test.step('typing brings suggestions between the field and the keyboard; one opens what it names', async () => {
    await button(page, t.home.searchHint).tap()
    await typeChinese(page, t.search.label, [['lihun', '离婚']])
    await expect(suggestions(page).getByRole('button').first()).toBeVisible()
    const list = await suggestions(page).boundingBox()
    const field = await page.getByRole('textbox', { name: t.search.label }).boundingBox()
    expect(list?.y).toBeGreaterThan((field?.y ?? 0) + (field?.height ?? 0))
    await suggestions(page).getByRole('button').first().tap()
    await expect(page.getByRole('region', { name: t.keyboard.label })).toBeHidden()
  })

  await test.step('the words are found of every kind, counted on the tabs', async () => {
    await button(page, t.bar.home).tap()
    await button(page, new RegExp(t.problems.divorce.name)).first().tap()
    await expect(page.getByRole('tab')).toHaveCount(7)
    for (const kind of ['law', 'qa', 'case', 'practitioner'] as const)
      await expect(tab(page, kind)).toHaveAccessibleName(/ [1-9]\d*$/)
  })

  await test.step('lawyers of one district only', async () => {
    await openTab(page, 'practitioner')
    const all = await page.getByRole('status').innerText()
    await button(page, t.search.filters).tap()
    await page.getByRole('radio', { name: /^浦东新区/ }).tap()
    await button(page, /^看结果/).tap()
    await expect(page.getByRole('status')).not.toHaveText(all)
    await expect(cards(page).first()).toContainText('浦东新区')
  })

  await test.step('a lawyer is opened, and the office; back stands the same tab with the same filter', async () => {
    const found = await page.getByRole('status').innerText()
    await cards(page).nth(7).tap()
    await expect(page.getByText(t.lawyer.certificate)).toBeVisible()
    await button(page, t.institution.open).tap()
    await expect(page.getByRole('list', { name: /^这里的人员/ })).toBeVisible()
    await button(page, t.bar.back).tap()
    await button(page, t.bar.back).tap()
    await expect(tab(page, 'practitioner')).toHaveAttribute('aria-selected', 'true')
    await expect(page.getByRole('status')).toHaveText(found)
    await expect(button(page, t.search.filtersOn(1))).toBeVisible()
    await expect(cards(page).nth(7)).toBeInViewport()
  })

  await test.step('a case is read, and the article it cites', async () => {
    await openTab(page, 'case')
    await cards(page).first().tap()
    await expect(page.getByRole('heading', { name: t.documents.kinds.case })).toBeVisible()
    await expect(page.getByText(t.documents.sampleTitle)).toBeVisible()
    await button(page, /《.*》第.+条/)
      .first()
      .tap()
    await expect(page.locator('[data-target="true"]')).toBeInViewport()
  })

  await test.step('what is related to the article opens, and the way back leads to the article', async () => {
    const article = page.locator('[data-target="true"]')
    const number = await article.getByRole('heading').innerText()
    await article.getByRole('button', { name: t.law.relatedTo(number) }).tap()
    const sheet = page.getByRole('dialog', { name: t.law.relatedTo(number) })
    await sheet.locator('.card-button').first().tap()
    await expect(sheet).toBeHidden()
    await button(page, t.bar.back).tap()
    await expect(article).toContainText(number)
  })

  await test.step('nothing of it is left for the next person', async () => {
    await button(page, t.bar.end).tap()
    await begin(page)
    await button(page, t.home.searchHint).tap()
    await expect(page.getByRole('textbox', { name: t.search.label })).toHaveValue('')
    await expect(page.getByRole('tab')).toHaveCount(0)
    await expect(suggestions(page)).toBeHidden()
  })
})

test('far down a list an article opens with the words looked for marked in it, and the way back leads to its card, where it stood', async ({
  look,
}) => {
  const page = await look()
  await begin(page)
  await button(page, new RegExp(t.problems.divorce.name)).first().tap()
  await openTab(page, 'law')
  const card = cards(page).nth(14)
  for (let turn = 0; turn < 3; turn++) await button(page, t.bar.scrollDown).tap()
  await card.scrollIntoViewIfNeeded()
  const stood = await card.boundingBox()
  await card.tap()
  await expect(card).toBeHidden()
  await expect(page.locator('[data-target="true"] mark').first()).toHaveText('离婚')
  await button(page, t.bar.back).tap()
  await expect.poll(() => card.boundingBox()).toEqual(stood)
})

/** To the people to turn to, and back. */
async function helpAndBack(page: Page): Promise<void> {
  await button(page, t.bar.help).tap()
  await expect(page.getByRole('heading', { name: t.help.title })).toBeVisible()
  await button(page, t.bar.back).tap()
}

test('whoever asks for help on the way comes back to the article, the list and the map as they were', async ({
  look,
}) => {
  const page = await look()
  await begin(page)

  await test.step('a law read on to its third section, and down in it', async () => {
    await button(page, new RegExp(t.home.laws)).tap()
    await page.getByRole('textbox', { name: t.search.label }).fill('民法典')
    await button(page, t.search.go).tap()
    await cards(page).first().tap()
    const section = page.locator('.law-section-head')
    for (const number of [2, 3]) {
      await button(page, t.law.next).tap()
      await expect(section).toContainText(t.law.section(number, 0).split('，')[0] ?? '')
    }
    const top = () => section.evaluate((head) => Math.round(head.getBoundingClientRect().top))
    const above = await top()
    await button(page, t.bar.scrollDown).tap()
    await expect.poll(top).toBeLessThan(above)
    await still(page)
    const stood = await top()
    const words = await section.innerText()
    await helpAndBack(page)
    await expect(section).toHaveText(words, { useInnerText: true })
    await expect.poll(top).toBe(stood)
    await button(page, t.bar.home).tap()
  })

  await test.step('one kind of information', async () => {
    await button(page, new RegExp(t.home.news)).tap()
    const kind = page.getByRole('radio', { name: new RegExp(t.documents.kinds.interview) })
    await kind.tap()
    await expect(page.locator('main .card-button')).toHaveCount(2)
    await helpAndBack(page)
    await expect(kind).toBeChecked()
    await expect(page.locator('main .card-button')).toHaveCount(2)
    await button(page, t.bar.home).tap()
  })

  await test.step('the notaries of one district, on a map drawn wider', async () => {
    await button(page, new RegExp(t.home.map)).tap()
    await page.getByRole('radio', { name: new RegExp(t.institution.kinds.notary) }).tap()
    await button(page, t.map.city).tap()
    await button(page, '金山区').tap()
    await expect(page.getByText(t.map.found(1))).toBeVisible()
    await button(page, t.map.wider).tap()
    await still(page)
    const drawn = await page
      .locator('.map-pin')
      .evaluateAll((pins) => pins.map((pin) => pin.getAttribute('style')))
    await helpAndBack(page)
    await expect(page.getByText(t.map.found(1))).toBeVisible()
    await expect
      .poll(() =>
        page.locator('.map-pin').evaluateAll((pins) => pins.map((pin) => pin.getAttribute('style'))),
      )
      .toEqual(drawn)
  })
})

test('misspelt words are read as the right ones, and can be searched for as they stand', async ({ look }) => {
  const page = await look()
  await begin(page)
  await button(page, t.home.searchHint).tap()
  await page.getByRole('textbox', { name: t.search.label }).fill('离昏')
  await button(page, t.search.go).tap()
  await expect(page.getByText(t.search.corrected('离婚'))).toBeVisible()
  await button(page, t.search.asWritten('离昏')).tap()
  await expect(page.getByText(t.search.corrected('离婚'))).toBeHidden()
})

test('Arts 11, 12: penalties lead to the card of whom they befell; news and institutions can be looked through', async ({
  look,
}) => {
  const page = await look()
  await begin(page)
  await button(page, t.home.searchHint).tap()
  await button(page, t.search.all.news).tap()
  await cards(page).first().tap()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    new RegExp(Object.values(t.documents.kinds).join('|')),
  )
  await button(page, t.bar.back).tap()
  await openTab(page, 'institution')
  await expect(cards(page).first()).toContainText(/离这里/)
  await openTab(page, 'penalty')
  await expect(cards(page).first()).toContainText(/公示至/)
  await cards(page).first().tap()
  await expect(page.getByText(t.lawyer.penaltyCause).first()).toBeVisible()
})

test('somebody being beaten is told whom to call, above everything else', async ({ look }) => {
  const page = await look()
  await begin(page)
  await button(page, t.home.searchHint).tap()
  await page.getByRole('textbox', { name: t.search.label }).fill('家里有人打我')
  await button(page, t.search.go).tap()
  await expect(page.getByRole('alert')).toContainText('110')
  await expect(page.getByRole('tabpanel').getByRole('button').first()).toContainText('反家庭暴力法')
})
