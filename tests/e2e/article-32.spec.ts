import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { dateInChina } from '../../shared/rules/workingDays.ts'
import { consentWords } from '../../sync/centre/desk/requests/consent/words.ts'
import { project } from '../support/site.ts'
import { sampleVersions } from '../support/submission.ts'
import { atDesk } from './desk.ts'
import { openPage } from './hosts.ts'
import { test } from './kioskTest.ts'
import { choose, toAgreements } from './services.ts'
import { begin, button, citizen, key, t, typeChinese } from './touch.ts'

const desk = consentWords['zh-CN']
const office = '上海示例法医临床司法鉴定所'
const title = '注册与服务协议'
const [version = '', nextVersion] = [sampleVersions.registration, '2027-01-01']

/** The agreement of the sample as its next release has it. */
const renewed = (lang: string): [string, string] => {
  const path = `agreements/registration.${lang}.md`
  const text = readFileSync(join(project, 'resources/sample', path), 'utf8')
  return [path, text.replaceAll(version, nextVersion)]
}

/** Told on the first screen as soon as the release is there. */
const notice = `---
id: consent
title: 示例通知甲
kind: notice
source: 示例区司法局
important: true
date: ${dateInChina(new Date())}
sample: true
---

示例通知的正文。
`

const box = (page: Page, name: string | RegExp) => page.getByRole('checkbox', { name })
const tick = (page: Page, name: string | RegExp) => box(page, name).locator('xpath=ancestor::label').tap()
const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 })

/** At the review, chooses another institution; whoever asks is left at its question. */
async function change(page: Page, name: string): Promise<void> {
  await button(page, `${t.reserve.change}: 鉴定机构`).tap()
  await choose(page, name)
}

test('Arts 4, 32: each agreement is read and accepted by version, passing on for the one it names; who refuses may look things up; the desk sees what was agreed to', async ({
  site,
  open,
  staff,
}) => {
  const { page } = await open()
  await begin(page)
  await button(page, t.bar.help).tap()
  await button(page, new RegExp(t.help.agreements)).tap()
  await button(page, new RegExp(`^${title}`)).tap()
  await expect(page.getByRole('dialog', { name: title })).toContainText('不用登记')
  await button(page, t.bar.close).tap()
  await button(page, t.bar.home).tap()
  await toAgreements(page)
  const share = (name: string) => t.service.share(name)
  const boxes = [t.reserve.acceptAgreement(title), /《隐私政策》/, t.reserve.sensitive, share('司法鉴定机构')]

  await test.step('who refuses is told what that means, and queries stay open', async () => {
    await button(page, t.reserve.refuse).tap()
    await expect(page.getByText(t.reserve.refusedBody)).toBeVisible()
    await page.getByRole('alertdialog').getByRole('button', { name: t.bar.home }).tap()
    await button(page, t.home.searchHint).tap()
    await expect(page.getByRole('textbox', { name: t.search.label })).toBeVisible()
    await button(page, t.bar.home).tap()
  })

  await test.step('a text is opened, and its version stands beside it', async () => {
    await toAgreements(page)
    await expect(page.getByText(new RegExp(`^版本 ${version}`))).toHaveCount(2)
    await button(page, t.reserve.readAgreement(title)).tap()
    const text = page.getByRole('dialog', { name: title })
    await expect(text.getByText(/不同意，需要登记的服务就不能提供/)).toBeVisible()
    await button(page, t.bar.languageLabel).tap()
    await expect(page.getByRole('dialog', { name: 'Registration and Service Agreement' })).toBeVisible()
    await button(page, /^Switch to Chinese/).tap()
    await button(page, t.take.button).tap()
    const slip = page.getByRole('dialog', { name: t.take.title })
    await expect(slip.getByText(new RegExp(`版本 ${version}`))).toBeVisible()
    await slip.getByRole('button', { name: t.bar.close }).tap()
    await text.getByRole('button', { name: t.bar.close }).tap()

    // One sheet lay in the place of another; whoever works with keys is where they were before both.
    const opener = button(page, t.reserve.readAgreement(title))
    await opener.press('Enter')
    await text.getByRole('button', { name: t.take.button }).press('Enter')
    await slip.getByRole('button', { name: t.bar.close }).press('Enter')
    await text.getByRole('button', { name: t.bar.close }).press('Enter')
    await expect(opener).toBeFocused()
  })

  await test.step('without any one of the four nothing goes on', async () => {
    for (const name of boxes) await tick(page, name)
    for (const name of boxes) {
      await tick(page, name)
      await button(page, t.bar.next).tap()
      await expect(page.getByText(t.reserve.needAll)).toBeVisible()
      await tick(page, name)
      await expect(page.getByText(t.reserve.needAll)).toBeHidden()
    }
    await button(page, t.bar.next).tap()
    await typeChinese(page, t.reserve.name, citizen.name)
    await key(page, t.reserve.idNumber, citizen.idNumber)
    await key(page, t.reserve.phone, citizen.phone)
    await button(page, t.bar.next).tap()
    await expect(heading(page, t.reserve.steps.review)).toBeVisible()
  })

  await test.step('another office at the review is agreed to anew, whichever way leads back', async () => {
    await change(page, office)
    await button(page, t.reserve.backToReview).tap()
    await expect(page.getByText(t.reserve.shareAnew)).toBeVisible()
    await button(page, t.reserve.backToReview).tap()
    await expect(page.getByText(t.reserve.needAll)).toBeVisible()
    await tick(page, share(office))
    await button(page, t.reserve.backToReview).tap()
    await expect(heading(page, t.reserve.steps.review)).toBeVisible()
    await change(page, t.service.anyInstitution)
    await button(page, t.bar.back).tap()
    await button(page, t.reserve.submit).tap()
    await expect(box(page, share('司法鉴定机构'))).not.toBeChecked()
    await button(page, t.bar.back).tap()
    await change(page, office)
    await button(page, t.reserve.backToReview).tap()
    await expect(heading(page, t.reserve.steps.review)).toBeVisible()
  })

  await test.step('an agreement that a release changed meanwhile is read again', async () => {
    await site.publish('示例', { ...Object.fromEntries(['zh-CN', 'en'].map(renewed)), 'news/900.md': notice })
    // A form says nothing of a release that came; a page beside it does.
    const beside = await openPage(staff, { url: page.url() })
    await expect(beside.getByRole('button', { name: /示例通知甲/ })).toBeVisible({ timeout: 60_000 })
    await beside.close()
    await button(page, t.reserve.submit).tap()
    await expect(page.getByText(t.failure['agreements-changed'].what)).toBeVisible()
    await button(page, t.reserve.readAgain).tap()
    await expect(page.getByText(new RegExp(`^版本 ${nextVersion}`))).toBeVisible()
    await expect(page.getByRole('checkbox', { checked: false })).toHaveCount(1)
    await tick(page, t.reserve.acceptAgreement(title))
    await button(page, t.reserve.backToReview).tap()
    await button(page, t.reserve.submit).tap()
    await expect(page.getByText(t.receipt.delivered)).toBeVisible({ timeout: 60_000 })
  })

  await test.step('the desk sees what was agreed to, for whom, and in which language', async () => {
    const { pages, end } = await atDesk(staff, site)
    await pages.getByRole('link', { name: /司法鉴定/ }).click()
    // The first one ever queued: refusing left nothing.
    await expect(pages.getByText('kiosk-1 #1', { exact: true })).toBeVisible()
    const card = pages.locator('.card', { hasText: desk.title })
    for (const words of [
      desk.version(nextVersion),
      desk.version(sampleVersions.privacy ?? ''),
      office,
      desk.languages['zh-CN'],
    ])
      await expect(card.getByText(words, { exact: true })).toBeVisible()
    await end()
  })

  await test.step('my request says how to see or correct what was sent, which no kiosk shows again', async () => {
    await button(page, t.receipt.toMine).tap()
    await expect(page.getByText(t.followUp.access)).toBeVisible()
  })
})
