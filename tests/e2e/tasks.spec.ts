import { expect } from '@playwright/test'
import type { Look } from '../tasks/look.ts'
import { perform } from '../tasks/perform.ts'
import { cardOf } from '../tasks/setUp.ts'
import { tasks } from '../tasks/tasks/all.ts'
import { test } from './kioskTest.ts'

const look: Look = { lang: 'zh-CN', size: 'largest', screen: 'portrait' }
/** Those that need no earlier request: an article, a lawyer, a fee, a notary, danger. */
const numbers = ['1', '2', '7', '8', '9']

test('an article is four touches away, a lawyer is reserved in six minutes of an old person’s time, by what is in sight alone', async ({
  site,
  open,
}) => {
  const { page } = await open()
  const given = { code: '', tail: '', answer: '', layCard: cardOf(site) }
  const finger = await page.context().newCDPSession(page)
  for (const task of tasks.filter(({ name }) => numbers.includes(name.split(' ')[0] ?? ''))) {
    const { over } = await perform(page, finger, task, look, given)
    expect.soft(over, task.name).toEqual([])
  }
})
