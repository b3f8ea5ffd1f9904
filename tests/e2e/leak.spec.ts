import { expect } from '@playwright/test'
import { heldByPage, session } from '../support/leak.ts'
import { lookTest as test } from './kioskTest.ts'

test('what a session used is let go of when it ends', async ({ look }) => {
  const page = await look()
  const protocol = await page.context().newCDPSession(page)
  for (let done = 0; done < 2; done++) await session(page)
  const before = await heldByPage(protocol)
  for (let done = 0; done < 4; done++) await session(page)
  const after = await heldByPage(protocol)
  // Screens of four sessions that stayed would be thousands of nodes. The heap grows a little while functions are compiled.
  expect(after.nodes - before.nodes).toBeLessThan(100)
  expect(after.listeners - before.listeners).toBeLessThan(30)
  expect(after.heap - before.heap).toBeLessThan(2_000_000)
})
