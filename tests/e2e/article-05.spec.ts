import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { daysBefore } from '../../shared/rules/dates.ts'
import { dateInChina } from '../../shared/rules/workingDays.ts'
import { addAccount } from '../support/account.ts'
import { approve, hot, putForward, released } from './contentDesk.ts'
import { atDesk } from './desk.ts'
import { test } from './kioskTest.ts'
import { begin, button, t, tab } from './touch.ts'

const question = '拖欠工资'
const read = '打印的遗嘱，为什么每一页都要签名'

/** One visit: somebody searches in their own words, reads an interpretation, and leaves. */
async function visit(page: Page): Promise<void> {
  await begin(page)
  await button(page, t.home.searchHint).tap()
  await page.getByRole('textbox', { name: t.search.label }).fill(question)
  await button(page, t.search.go).tap()
  await expect(tab(page, 'law')).toBeVisible()
  await button(page, t.bar.home).tap()
  await button(page, new RegExp(t.home.news)).tap()
  await page.locator('.card-button', { hasText: read }).tap()
  await expect(page.getByRole('heading', { name: read })).toBeVisible()
  await button(page, t.bar.end).tap()
  await expect(button(page, t.attract.startLabel)).toBeVisible()
}

test('Art. 5: what people opened reaches the centre as counts with nothing of a person, and what many opened is hot on a kiosk', async ({
  site,
  open,
  staff,
}) => {
  const demandFile = join(site.kioskDir, 'demand.db')
  const first = await open()
  for (let person = 0; person < 2; person++) await visit(first.page)
  await first.close()

  await test.step('the kiosk keeps a day, an id and a count, and no word of what was asked', () => {
    const db = new Database(demandFile)
    expect(db.prepare('SELECT * FROM opened').all()).toEqual([
      { day: dateInChina(new Date()), kind: 'document', id: 'interpretation-002', count: 2 },
    ])
    // Two days go by, and five times as many people come.
    const earlier = daysBefore(dateInChina(new Date()), 2)
    db.prepare('UPDATE opened SET day = ?, count = count * 5').run(earlier)
    db.close()
    for (const name of readdirSync(site.kioskDir).filter((file) => file.startsWith('demand.db')))
      expect(readFileSync(join(site.kioskDir, name)).includes(question), name).toBe(false)
  })

  const author = await atDesk(staff, site, await addAccount(site, 'zhang', 'editor'))
  await test.step('a complete day is sent; the desk is told what was opened, not where nor how often', async () => {
    const second = await open()
    const suggested = author.pages.locator('section').filter({ hasText: hot.suggested })
    await expect(async () => {
      await author.pages.goto(new URL('/desk/content/hot', site.centreUrl).href)
      await expect(suggested.getByText(read)).toBeVisible({ timeout: 500 })
    }).toPass({ timeout: 60_000 })
    expect(await suggested.innerText()).not.toMatch(/10|示例终端/)
    await second.close()
  })

  await test.step('another kiosk, whose own people opened nothing, shows it once it was put forward and approved', async () => {
    rmSync(demandFile)
    const item = await putForward(author.pages, read)
    const reviewer = await atDesk(staff, site, await addAccount(site, 'li', 'editor'))
    await approve(reviewer.pages, item)
    await released(reviewer.pages, item)
    await reviewer.end()
    const { page } = await open()
    await begin(page)
    const first = page.getByRole('list', { name: t.home.hot }).getByRole('button').first()
    await expect(first).toHaveText(new RegExp(read), { timeout: 60_000 })
    await expect(page.getByText(t.home.hotSource.editor)).toBeVisible()
  })
  await author.end()
})
