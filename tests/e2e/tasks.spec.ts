import { expect } from '@playwright/test'
import type { Language } from '../../shared/contract/kinds.ts'
import type { Look } from '../tasks/look.ts'
import { perform } from '../tasks/perform.ts'
import { cardOf } from '../tasks/setUp.ts'
import { tasks } from '../tasks/tasks/all.ts'
import { test } from './kioskTest.ts'

/**
 * Those that need no earlier request: an article, a lawyer, a fee, a notary, danger; in English the one that goes through
 * most names of the content.
 */
const performed: Record<Language, string[]> = { 'zh-CN': ['1', '2', '7', '8', '9'], en: ['2'] }
const looks: Look[] = (['zh-CN', 'en'] as const).map((lang) => ({
  lang,
  size: 'largest',
  screen: 'portrait',
}))

test('an article is four touches away, a lawyer is reserved in six minutes of an old person’s time, by what is in sight alone', async ({
  site,
  open,
}) => {
  const { page } = await open()
  const given = { code: '', tail: '', answer: '', layCard: cardOf(site) }
  const finger = await page.context().newCDPSession(page)
  for (const look of looks)
    for (const task of tasks.filter(({ name }) => performed[look.lang].includes(name.split(' ')[0] ?? ''))) {
      const { over } = await perform(page, finger, task, look, given)
      expect.soft(over, `${task.name}, ${look.lang}`).toEqual([])
    }
})
