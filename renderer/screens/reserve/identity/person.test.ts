import { beforeEach, expect, test, vi } from 'vitest'
import { usePreferences } from '../../../app/preferences.ts'
import { resetSessionStores } from '../../../app/sessionStore.ts'
import { fill, useDraft } from '../store.ts'
import { checkedOf, checkPerson } from './person.ts'

type Asked = { idNumber: string; lang: string }

const asked: { about: Asked; answer: () => void }[] = []
vi.mock('../../../app/ask.ts', () => ({
  ask: (_method: string, about: Asked) =>
    new Promise((resolve) => {
      const value = { cancelled: [about.lang], guardian: null }
      asked.push({ about, answer: () => resolve({ ok: true, value }) })
    }),
}))

beforeEach(() => {
  resetSessionStores()
  asked.length = 0
})

const [one, other] = ['11010519491231002X', '990000199001011239']

test('an answer that comes after the language was changed twice is not the one that stays', async () => {
  fill({ idNumber: one })
  usePreferences.setState({ lang: 'en' })
  const english = checkPerson(one, 'en')
  usePreferences.setState({ lang: 'zh-CN' })
  asked[0]?.answer()
  await vi.waitFor(() => expect(asked).toHaveLength(2))
  asked[1]?.answer()
  await english
  expect(checkedOf(useDraft.getState())).toMatchObject({ lang: 'zh-CN', cancelled: ['zh-CN'] })
})

test('an answer about a number that was changed meanwhile does not replace that about the new one', async () => {
  const lang = usePreferences.getState().lang
  fill({ idNumber: one })
  const first = checkPerson(one, lang)
  fill({ idNumber: other })
  const second = checkPerson(other, lang)
  asked[1]?.answer()
  await second
  asked[0]?.answer()
  await first
  expect(asked.map(({ about }) => about.idNumber)).toEqual([one, other])
  expect(checkedOf(useDraft.getState())).toMatchObject({ idNumber: other })
})
