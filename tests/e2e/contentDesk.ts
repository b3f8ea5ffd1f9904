import { expect, type Page } from '@playwright/test'
import type { FormKind, TableKind } from '../../sync/centre/content/kinds.ts'
import { hotWords } from '../../sync/centre/desk/content/hot/words.ts'
import { contentWords } from '../../sync/centre/desk/content/words.ts'

export const content = contentWords['zh-CN']
export const hot = hotWords['zh-CN']

type Fields = Readonly<Record<string, string>>

async function fill(pages: Page, fields: Fields): Promise<void> {
  for (const [name, text] of Object.entries(fields)) {
    const field = pages.locator(`[name="${name}"]`)
    if (text === '1' && (await field.getAttribute('type')) === 'checkbox') await field.check()
    else await field.fill(text)
  }
  await pages.getByRole('button', { name: content.save }).click()
}

/** Writes an item and sends it for review; the address of its page. */
export async function apply(pages: Page, kind: FormKind, fields: Fields): Promise<string> {
  await pages.goto(new URL('/desk/content', pages.url()).href)
  await pages.getByRole('link', { name: content.create, exact: true }).click()
  await pages.getByRole('link', { name: new RegExp(`^${content.kinds[kind]}`) }).click()
  await fill(pages, fields)
  return submit(pages)
}

/** Fills the form of one row of the directory and sends it for review; the address of the item's page. */
export async function applyRow(pages: Page, table: TableKind, row: Fields): Promise<string> {
  await pages.goto(new URL(`/desk/content/rows/${table}`, pages.url()).href)
  for (const [column, value] of Object.entries(row)) {
    const field = pages.locator(`[name="${column}"]`)
    if (await field.evaluate((element) => element.matches('select'))) await field.selectOption(value)
    else await field.fill(value)
  }
  await pages.getByRole('button', { name: content.checkRow }).click()
  return submit(pages)
}

/** Applies for rows of the directory to be as a table says, which is uploaded as a file; the address of the item's page. */
export async function applyTable(pages: Page, table: TableKind, title: string, csv: string): Promise<string> {
  await pages.goto(new URL(`/desk/content/new/${table}`, pages.url()).href)
  await pages.locator('[name="title"]').fill(title)
  await pages
    .locator('[name="file"]')
    .setInputFiles({ name: `${table}.csv`, mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await pages.getByRole('button', { name: content.save }).click()
  return submit(pages)
}

/** Applies for a row to be removed, which is found by a few words; the address of the item's page. */
export async function applyRemoval(pages: Page, words: string): Promise<string> {
  await pages.goto(new URL(`/desk/content/find?${new URLSearchParams({ q: words })}`, pages.url()).href)
  await pages.locator('.inbox a').click()
  await pages.getByRole('button', { name: content.removeRow }).click()
  return submit(pages)
}

/** Puts a hot topic forward, which is found by its title, and sends the list for review; the address of the item's page. */
export async function putForward(pages: Page, title: string): Promise<string> {
  await pages.goto(new URL(`/desk/content/hot?${new URLSearchParams({ q: title })}`, pages.url()).href)
  await pages
    .getByRole('button', { name: `${hot.acts.add}：${title}` })
    .first()
    .click()
  await pages.getByRole('link', { name: hot.toItem }).click()
  return submit(pages)
}

/** Sends the item that is shown for review; its address. */
async function submit(pages: Page): Promise<string> {
  await pages.getByRole('button', { name: content.decisions.submit }).click()
  await expect(pages.getByText(content.states.submitted, { exact: true })).toBeVisible()
  return pages.url()
}

/** Changes an item and sends it for review again. */
export async function change(pages: Page, item: string, fields: Fields): Promise<void> {
  await pages.goto(item)
  await pages.getByRole('link', { name: content.edit }).click()
  await fill(pages, fields)
  await submit(pages)
}

/** Reviews an item: it is right. */
export async function approve(pages: Page, item: string): Promise<void> {
  await pages.goto(item)
  await pages.getByRole('button', { name: content.decisions.approve }).click()
  await expect(pages.getByRole('button', { name: content.decisions.approve })).toBeHidden()
}

/** Releases what waits, without waiting for the hour, and stays until this item is released. */
export async function release(pages: Page, item: string): Promise<void> {
  await pages.goto(new URL('/desk/content', pages.url()).href)
  await pages.getByRole('button', { name: content.releaseNow }).click()
  await released(pages, item)
}

/** Stays until an item is released. */
export async function released(pages: Page, item: string): Promise<void> {
  await expect(async () => {
    await pages.goto(item)
    await expect(pages.getByText(/群众现在看到的第 \d+ 版里有这一稿/)).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 60_000 })
}
