import { expect } from '@playwright/test'
import { heldByPage, session } from '../support/leak.ts'
import { test } from './kioskTest.ts'

test('what a session used is let go of when it ends', async ({ open }) => {
  const { page } = await open()
  const protocol = await page.context().newCDPSession(page)
  for (let done = 0; done < 3; done++) await session(page)
  const before = await heldByPage(protocol)
  for (let done = 0; done < 9; done++) await session(page)
  const after = await heldByPage(protocol)
  // Nine screens that stayed would be thousands of nodes. The heap grows a little while functions are compiled.
  expect(after.nodes - before.nodes).toBeLessThan(100)
  expect(after.listeners - before.listeners).toBeLessThan(30)
  expect(after.heap - before.heap).toBeLessThan(2_000_000)
})
