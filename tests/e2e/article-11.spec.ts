import { expect } from '@playwright/test'
import { en } from '../../renderer/i18n/en.ts'
import type { SearchKind } from '../../shared/contract/search.ts'
import { test } from './kioskTest.ts'
import { begin, button, openTab, t } from './touch.ts'

// The cable is out.
test.use({ centre: false })

test('Arts 11, 12: an institution with its team and map, a practitioner with history, a penalty with cause, kind and period', async ({
  open,
}) => {
  const { page } = await open()
  const fact = (name: string) => page.locator('.fact', { has: page.getByText(name, { exact: true }) }).first()
  await begin(page)

  await test.step('a kind of institution on the map, the nearest first, each with a way to it', async () => {
    await button(page, new RegExp(t.home.map)).tap()
    await page.getByRole('radio', { name: new RegExp(t.institution.kinds.notary) }).tap()
    await expect(page.getByText(t.map.found(6))).toBeVisible()
    await button(page, t.map.city).tap()
    await button(page, '金山区').tap()
    await expect(page.getByText(t.map.found(1))).toBeVisible()
    const map = page.getByRole('region', { name: t.map.label })
    await map.getByRole('button', { name: /^1 号：/ }).tap()
    await expect(fact(t.lawyer.distance)).toContainText(/直线 \d+\.\d 公里，在西?南面/)
    await expect(page.getByRole('img', { name: /名称、地址和电话/ })).toBeVisible()
    await button(page, t.map.open).tap()
  })

  await test.step('the institution: since when, where, at what good, who works there', async () => {
    for (const name of [t.lawyer.address, t.lawyer.hours, t.lawyer.phone, t.lawyer.founded, t.lawyer.team])
      await expect(fact(name)).toBeVisible()
    await expect(fact(t.lawyer.expertise)).not.toBeEmpty()
    await expect(page.getByRole('region', { name: t.map.label })).toBeVisible()
    await expect(page.getByText(/内容截至 /)).toBeVisible()
    await page
      .getByRole('list', { name: /^这里的人员/ })
      .getByRole('button')
      .first()
      .tap()
  })

  await test.step('the practitioner: picture, certificate, years to this day, history', async () => {
    await expect(page.getByRole('img', { name: t.lawyer.noPhoto })).toBeVisible()
    await expect(fact(t.lawyer.certificate)).toContainText(/\d{4}/)
    await expect(fact(t.lawyer.years)).toContainText(/到今天 \d+ 年/)
    await expect(fact(t.lawyer.history)).not.toBeEmpty()
    await expect(page.getByText(t.lawyer.institution, { exact: true })).toBeVisible()
    await button(page, t.bar.home).tap()
  })

  const search = async (words: string, kind: SearchKind = 'penalty') => {
    await button(page, t.home.searchHint).tap()
    await page.getByRole('textbox', { name: t.search.label }).fill(words)
    await button(page, t.search.go).tap()
    await openTab(page, kind)
  }
  await test.step('one with a photograph; what is known of them is taken away, and is said in English too', async () => {
    await search('曾黛', 'practitioner')
    await button(page, t.take.button).tap()
    await expect(page.locator('.take-words')).toContainText('曾黛（示例） · 劳动争议、合同 · ')
    await button(page, t.bar.close).tap()
    await button(page, /曾黛（示例）/)
      .first()
      .tap()
    const photo = page.getByRole('img', { name: t.lawyer.photo('曾黛（示例）') })
    expect(
      await photo.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
    ).toBe(180)
    await button(page, t.take.button).tap()
    const taken = page.locator('.take-words')
    for (const part of [t.lawyer.penalties, t.lawyer.noPenalties, t.lawyer.years, t.lawyer.history])
      await expect(taken).toContainText(part)
    await button(page, t.bar.close).tap()
    await button(page, new RegExp(`^${t.bar.languageLabel}`)).tap()
    await expect(fact(en.lawyer.expertise)).toContainText('Labour disputes, Contracts')
    await expect(fact(en.lawyer.languages)).toContainText('Mandarin, Shanghainese, English')
    await expect(fact(en.lawyer.gender)).toContainText('Female')
    await button(page, new RegExp(`^${en.bar.languageLabel}`)).tap()
    await button(page, t.bar.home).tap()
  })

  await test.step('penalties by cause and by kind, with document number and publicity period', async () => {
    await search('向承办案件的仲裁员送交财物')
    const found = page.getByRole('tabpanel').locator('.card-button')
    await expect(found).toHaveCount(1)
    await found.tap()
    await expect(page.getByRole('heading', { name: '吊销执业证书' })).toBeVisible()
    await expect(fact(t.lawyer.penaltyCause)).toContainText('仲裁员')
    await expect(fact(t.lawyer.penaltyNo)).toContainText('示司罚〔2025〕第004号')
    await expect(fact(t.lawyer.penaltyPeriod)).toContainText('2025年6月3日 至 2030年6月2日')
    await button(page, t.bar.back).tap()
    await page.getByRole('textbox', { name: t.search.label }).fill('')
    await button(page, t.search.go).tap()
    await button(page, t.search.filters).tap()
    await page.getByRole('radio', { name: /^停业整顿/ }).tap()
    await button(page, t.search.show(1)).tap()
    await expect(found).toContainText('申请设立分支机构时提供虚假材料')
    await button(page, t.bar.home).tap()
  })

  await test.step('a penalty whose period is over is not there, though the kiosk is offline', async () => {
    await search('同一时间在两家律师事务所执业')
    await expect(page.getByText(t.search.count.penalty(0))).toBeVisible()
  })
})
