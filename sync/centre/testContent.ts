import { expect } from 'vitest'
import { smallRows, testPublisher } from './content/testPublisher.ts'
import { type TestCentre, testCentre } from './testCentre.ts'
import type { DatabaseKind } from './testDatabases.ts'
import type { newStaff } from './testStaff.ts'

export type Staff = Awaited<ReturnType<typeof newStaff>>
export type TestPublisher = ReturnType<typeof testPublisher>

/** A centre whose content these rows are, and the publisher that releases what its desk approves. */
export async function testContent(
  kind: DatabaseKind,
  rows: Parameters<typeof testPublisher>[1] = smallRows,
): Promise<{ centre: TestCentre; publisher: TestPublisher }> {
  const centre = await testCentre(kind)
  const publisher = testPublisher(centre.releasesDir, rows)
  centre.publisher.amend = () => publisher.amend()
  await publisher.serve()
  return { centre, publisher }
}

/** Sends the form of a new item; the path of its page. */
export async function begin(page: Staff, of: string, fields: Record<string, string>): Promise<string> {
  await page.visit(`/desk/content/new/${of}`)
  const { status, headers } = await page.submit(`/desk/content/new/${of}`, fields)
  expect(status).toBe(303)
  return headers.get('location') ?? ''
}

/** Decides on an item on its page. */
export async function decide(
  page: Staff,
  item: string,
  decision: string,
  fields: Record<string, string> = {},
) {
  await page.visit(item)
  return page.submit(`${item}/${decision}`, fields)
}

/** Waits until a page says something, as it does once a release is there. */
export const shows = (page: Staff, path: string, text: string): Promise<void> =>
  expect.poll(async () => (await page.visit(path)).text, { timeout: 10_000 }).toContain(text)
