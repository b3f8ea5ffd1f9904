import { expect } from '@playwright/test'
import { lookTest as test } from './kioskTest.ts'
import { begin, button, t } from './touch.ts'

test('a screen that cannot be drawn says so, and everything else goes on', async ({ look }) => {
  const page = await look()
  let broken = true
  const reports: string[] = []
  // An answer as no host gives it, to a page that cannot know.
  await page.routeWebSocket(/\/bridge/, (ws) => {
    const host = ws.connectToServer()
    ws.onMessage((asked) => {
      if (String(asked).includes('page.broke')) reports.push(String(asked))
      host.send(asked)
    })
    host.onMessage((told) =>
      ws.send(broken ? String(told).replace('"guides":[', '"guides":null,"was":[') : told),
    )
  })
  await page.reload()
  await begin(page)
  await button(page, new RegExp(`^${t.guide.title}`)).tap()
  await expect(page.getByRole('heading', { name: t.failure.internal.what, level: 1 })).toBeVisible()
  await expect.poll(() => reports).toEqual([expect.stringMatching(/"guide-list".*TypeError/)])

  broken = false
  await button(page, t.failure.retry).tap()
  await expect(page.locator('.guide-cards').getByRole('button').first()).toBeVisible()
  await button(page, t.bar.home).tap()
  await expect(page.getByRole('heading', { name: t.home.title })).toBeVisible()
})
