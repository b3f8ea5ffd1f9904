import { expect, type Page } from '@playwright/test'
import { heapOfPage, withHeaps } from '../support/heaps.ts'
import { commandOf, processTree } from '../support/processTree.ts'
import { test } from './kioskTest.ts'
import { answer, openService } from './services.ts'
import { begin, button, citizen, key, signAndSend, t, typeChinese } from './touch.ts'

/** Everything of the page beside its heap that could hold a word: text, fields, storage, history, caches, timings. */
async function tracesOf(page: Page): Promise<string> {
  const cdp = await page.context().newCDPSession(page)
  const visited = await cdp.send('Page.getNavigationHistory')
  await cdp.detach()
  const state = await page.context().storageState({ indexedDB: true })
  const inPage = await page.evaluate(async () => [
    document.documentElement.outerHTML,
    [...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value),
    { ...localStorage },
    { ...sessionStorage },
    'caches' in window ? await caches.keys() : [],
    await indexedDB.databases(),
    [document.cookie, location.href, document.title, history.state, history.length],
    performance.getEntries().map(({ name }) => name),
    getSelection()?.toString(),
  ])
  return JSON.stringify([visited, state, inPage])
}

/** Words nobody else says, by the way each takes into the page. */
const said = {
  search: '琥珀示例',
  problem: '我的珊瑚示例被扣了',
  question: '翡翠示例怎么办',
  message: '玛瑙示例留言',
  composing: 'zhuanglvxq',
}

/** Looks, a search, an everyday problem, a consultation that is sent, and a message that is written; the receipt code. */
async function useEverything(page: Page): Promise<string> {
  await button(page, t.bar.languageLabel).tap()
  await button(page, /^Switch to Chinese/).tap()
  await button(page, new RegExp(t.bar.sizeLabel)).tap()
  await button(page, new RegExp(t.bar.themeLabel)).tap()

  await button(page, t.home.searchHint).tap()
  await page.getByRole('textbox', { name: t.search.label }).fill(said.search)
  await button(page, t.search.go).tap()
  await page.getByRole('status').first().waitFor()
  await button(page, t.bar.home).tap()

  await button(page, new RegExp(t.guide.title)).tap()
  await page.getByRole('textbox').fill(said.problem)
  await button(page, t.guide.ask).tap()
  await page.locator('.guide-cards').getByRole('button').first().waitFor()
  await button(page, t.bar.home).tap()

  await askToTheRisk(page)
  const code = await signAndSend(page, { byTouch: true })
  await button(page, t.receipt.toMine).tap()
  await button(page, t.followUp.acts.message.open).tap({ timeout: 60_000 })
  await page.getByRole('textbox').fill(said.message)
  return code
}

/** A consultation up to the agreements, some of it by hand. */
async function askToTheRisk(page: Page): Promise<void> {
  await openService(page, '法律咨询')
  await button(page, t.service.begin).tap()
  await answer(page, [['工资、劳动'], ['都不像'], ['该怎么办']])
  const question = page.getByRole('textbox', { name: '您的问题' })
  await question.fill(said.question)
  await question.tap()
  await write(page)
  await button(page, t.bar.next).tap()
  await answer(page, [[t.service.acknowledge]])
}

/** A second one, left with everything filled in but nothing sent, and letters that are not a word yet. */
async function leaveHalfFilled(page: Page): Promise<void> {
  await askToTheRisk(page)
  await expect(page.getByRole('checkbox')).toHaveCount(4)
  for (const consent of await page.getByRole('checkbox').all())
    await consent.locator('xpath=ancestor::label').tap()
  await button(page, t.bar.next).tap()
  await key(page, t.reserve.idNumber, citizen.idNumber)
  await key(page, t.reserve.phone, citizen.phone)
  await typeChinese(page, t.reserve.name, citizen.name)
  // Typed elsewhere now: bystanders see no more of them.
  await expect(page.getByRole('textbox', { name: t.reserve.idNumber })).toHaveValue('1101************2X')
  await expect(page.getByRole('textbox', { name: t.reserve.phone })).toHaveValue('138****5678')
  await key(page, t.reserve.name, said.composing)
}

/** A stroke on the pad for handwriting. */
async function write(page: Page): Promise<void> {
  await button(page, t.keyboard.toHandwriting).tap()
  const box = await page.getByRole('img', { name: t.keyboard.writingArea }).boundingBox()
  if (!box) throw new Error('there is no room to write')
  await page.mouse.move(box.x + 40, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width - 40, box.y + box.height / 2, { steps: 8 })
  await page.mouse.up()
  await button(page, t.keyboard.toPinyin).tap()
}

const among = (secrets: string[], where: string): string[] =>
  secrets.filter((secret) => where.includes(secret))

test('after "End and wipe" neither the page’s heap, nor what the browser keeps, nor the host’s heap holds a word of the person', async ({
  open,
  site,
}) => {
  const { started, heapOf, forget } = await withHeaps(open)
  const { page } = started
  await begin(page)
  const code = await useEverything(page)
  const sent = await heapOfPage(page)
  await button(page, t.followUp.acts.message.submit).tap()
  await button(page, t.followUp.toMine).tap()
  await page.getByText(said.message).waitFor()
  await button(page, t.bar.home).tap()
  await leaveHalfFilled(page)
  const secrets = [...Object.values(said), citizen.idNumber, citizen.phone, '张三', code]
  // What is looked for can be found: before the wipe all of it is there.
  expect(among(secrets, sent + (await heapOfPage(page)))).toEqual(secrets)

  await button(page, t.bar.end).first().tap()
  await button(page, t.end.confirm).last().tap()
  await expect(button(page, t.attract.startLabel)).toBeVisible()

  expect.soft(among(secrets, await tracesOf(page)), 'in the page').toEqual([])
  expect.soft(among(secrets, await heapOfPage(page)), 'in the heap of the page').toEqual([])
  const kiosk = processTree(process.pid).filter((pid) => commandOf(pid).includes(site.kioskDir))
  expect(kiosk.length).toBeGreaterThan(1)
  for (const pid of kiosk)
    expect.soft(among(secrets, await heapOf(pid)), `in the heap of ${commandOf(pid)}`).toEqual([])

  // The way back of the browser, which a keyboard plugged in could reach, leads nowhere, nor does the way forth. It
  // loads the page anew, so that it comes last.
  await page.goBack()
  await page.goForward()
  await expect(button(page, t.attract.startLabel)).toBeVisible()
  expect(among(secrets, await tracesOf(page)), 'in the page after the way back').toEqual([])
  await forget()
})
