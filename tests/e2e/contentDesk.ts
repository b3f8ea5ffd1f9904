import { expect, type Page } from '@playwright/test'
import type { ItemKind } from '../../sync/centre/content/kinds.ts'
import { contentWords } from '../../sync/centre/desk/content/words.ts'

export const content = contentWords['zh-CN']

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
export async function apply(pages: Page, kind: ItemKind, fields: Fields): Promise<string> {
  await pages.goto(new URL('/desk/content', pages.url()).href)
  await pages.getByRole('link', { name: content.create, exact: true }).click()
  await pages.getByRole('link', { name: new RegExp(`^${content.kinds[kind]}`) }).click()
  await fill(pages, fields)
  await pages.getByRole('button', { name: content.decisions.submit }).click()
  await expect(pages.getByText(content.states.submitted, { exact: true })).toBeVisible()
  return pages.url()
}

/** Changes an item and sends it for review again. */
export async function change(pages: Page, item: string, fields: Fields): Promise<void> {
  await pages.goto(item)
  await pages.getByRole('link', { name: content.edit }).click()
  await fill(pages, fields)
  await pages.getByRole('button', { name: content.decisions.submit }).click()
  await expect(pages.getByText(content.states.submitted, { exact: true })).toBeVisible()
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
  await expect(async () => {
    await pages.goto(item)
    await expect(pages.getByText(/群众现在看到的第 \d+ 版里有这一稿/)).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 60_000 })
}
