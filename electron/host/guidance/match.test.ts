import type { Database } from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openArticleIndex } from '../../../sync/pull/indexes/articleIndex.ts'
import { sampleContent } from '../../../tests/support/sampleContent.ts'
import { matchGuides } from './match.ts'
import { testQuestions } from './testQuestions.ts'

let db: Database
let match: (text: string) => ReturnType<typeof matchGuides>
beforeAll(async () => {
  db = await sampleContent()
  const snapshot = { db, articles: openArticleIndex(db) }
  match = (text) => matchGuides(snapshot, text)
}, 60_000)
afterAll(() => db.close())

const idsOf = (text: string): string[] => match(text).guides.map(({ guideId }) => guideId)
const share = (of: readonly unknown[], good: readonly unknown[]): number => good.length / of.length

describe('the table of questions', () => {
  const matters = testQuestions.filter(([, ...guides]) => guides.length > 0)
  const idle = testQuestions.filter(([, ...guides]) => guides.length === 0)

  test('is long enough to say anything, and names only guides there are', () => {
    const known = new Set(db.prepare<[], string>('SELECT id FROM guide').pluck().all())
    expect(matters.length).toBeGreaterThan(140)
    expect(idle.length).toBeGreaterThan(40)
    expect(matters.flatMap(([, ...guides]) => guides).filter((id) => !known.has(id))).toEqual([])
    expect([...known].filter((id) => !matters.some(([, ...guides]) => guides.includes(id)))).toEqual([])
  })

  test('the right guide comes first for nine in ten, and is offered for nineteen in twenty', () => {
    const first = matters.filter(([text, ...guides]) => guides.includes(idsOf(text)[0] ?? ''))
    const offered = matters.filter(([text, ...guides]) => idsOf(text).some((id) => guides.includes(id)))
    expect(share(matters, first)).toBeGreaterThan(0.9)
    expect(share(matters, offered)).toBeGreaterThan(0.95)
  })

  test('a matter is taken to be clear for nineteen in twenty, anything else hardly ever', () => {
    expect(
      share(
        matters,
        matters.filter(([text]) => match(text).clear),
      ),
    ).toBeGreaterThan(0.94)
    expect(
      share(
        idle,
        idle.filter(([text]) => !match(text).clear),
      ),
    ).toBeGreaterThan(0.95)
  })

  test('at most three guides are offered, never one twice', () => {
    for (const [text] of testQuestions) {
      const ids = idsOf(text)
      expect(ids.length).toBeLessThanOrEqual(3)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })
})

test.each([
  '',
  '   ',
  '怎么办',
  '请问',
  '今天天气怎么样',
  '啊啊啊啊',
  'asdfgh',
  '？？？',
  '"',
  "'; DROP",
  '* AND (',
  '你好',
])('not understood, and not guessed at: %j', (text) => {
  expect(match(text)).toMatchObject({ clear: false, guides: [], alarm: null })
})

test('near equals are offered together, the best first', () => {
  expect(idsOf('前夫不付抚养费，离婚财产也没分')).toEqual(['child-support', 'divorce'])
  expect(match('没签合同上班受伤了').guides.length).toBeGreaterThan(1)
})

test('the field of law comes from the guide, or from the nearest Q&A', () => {
  expect(match('老板拖欠工资').field).toBe('劳动')
  expect(match('彩礼')).toMatchObject({ clear: false, field: '婚姻家庭' })
  expect(match('今天天气怎么样').field).toBeNull()
})

test('violence is answered at once, whatever else is said', () => {
  for (const text of [
    '老公打我',
    '离婚，他又动手打我',
    '我被我爸打得不敢回家',
    '工钱没给，老板还打了我一顿',
  ]) {
    const { clear, guides, alarm } = match(text)
    expect(clear).toBe(true)
    expect(guides.map(({ guideId }) => guideId)).toContain('domestic-violence')
    expect(alarm?.kind).toBe('violence')
    expect(alarm?.call.map(({ number }) => number)).toContain('110')
  }
})

test('despair is answered with people to call, not with a law', () => {
  const { alarm } = match('工资讨不到，我不想活了')
  expect(alarm).toMatchObject({ kind: 'violence', source: null })
  expect(alarm?.call.map(({ number }) => number)).toEqual(['12356', '120', '110'])
  expect(match('想自杀').alarm).not.toBeNull()
})

test('a time limit about to end brings the alarm of the guide; otherwise the guide asks first', () => {
  expect(match('离职快满一年了工资还没拿到').alarm).toMatchObject({ kind: 'limitation' })
  expect(match('公司不发工资').alarm).toBeNull()
  expect(match('刚刚被骗子骗走两万块').alarm).toMatchObject({ kind: 'limitation' })
})

test('every alarm of a guide names an article that can be opened here', () => {
  const { alarm } = match('老公打我')
  expect(alarm?.source).toMatchObject({ title: '中华人民共和国反家庭暴力法', article: '第十五条' })
  expect(alarm?.source?.articleId).toBeTruthy()
})
