import type { Database } from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { guideBody, urgentDays } from '../../../sync/release/guide.ts'
import { sampleContent } from '../../../tests/support/sampleContent.ts'
import { smallContent } from '../../../tests/support/smallContent.ts'
import { smallGuide, smallGuideLaw, smallGuideRow } from '../../../tests/support/smallGuide.ts'
import { libraryOf } from './library.ts'
import { stepOf } from './step.ts'

type Answers = { questionId: string; choiceId: string | null }[]

const place = { longitude: 121.47, latitude: 31.23 }
const { id, title, field, summary, written, sample: _, wordings, ...body } = smallGuide

const institution = (at: number, kind: string, longitude: number | null) => ({
  id: `inst-${at}`,
  name: `示例${at}`,
  kind,
  district: '黄浦区',
  address: `示例路${at}号`,
  longitude,
  latitude: longitude && 31.23,
  phone: '12348',
  hours: '',
  founded: null,
  credit_code: '',
  team: null,
  expertise: '[]',
  intro: '',
  sample: 1,
})

const document = (at: number, kind: 'qa' | 'case', cites: string[], about: string) => ({
  id: `${kind}-${at}`,
  kind,
  title: about,
  field,
  date: '2026-01-01',
  source: null,
  important: 0,
  cites: JSON.stringify(cites),
  tags: '[]',
  body: `> 示例\n\n## ${about}\n\n1. **${about}**要赔。`,
  sample: 1,
})

const small = () =>
  smallContent([smallGuideLaw], {
    guide: [smallGuideRow],
    institution: [
      institution(1, 'law-firm', 121.471),
      institution(2, 'law-firm', 121.472),
      institution(3, 'mediation', 121.6),
      institution(4, 'law-firm', null),
      institution(5, 'notary', 121.47),
    ],
    document: [
      document(1, 'qa', ['示例养犬法第一条'], '遛狗'),
      document(2, 'qa', [], '被狗咬了怎么办'),
      document(3, 'qa', ['示例养犬法第一条', '示例养犬法第二条'], '牵绳'),
      document(4, 'case', ['示例养犬法第二条'], '小区里的狗'),
    ],
  })

let db: Database
beforeAll(async () => {
  db = await sampleContent()
}, 60_000)
afterAll(() => db.close())

const value = (content: Database, guideId: string, answers: Answers) => {
  const step = stepOf({ db: content }, { guideId, answers }, place)
  if (!step.ok) throw new Error(`${guideId} ${step.code}`)
  return step.value
}

test('questions come one after another; one whose condition fails is left out', () => {
  const content = small()
  expect(value(content, id, [])).toMatchObject({
    step: 1,
    of: 3,
    question: { questionId: 'bitten', why: '' },
    plan: null,
  })
  const first = { questionId: 'bitten', choiceId: 'yes' }
  expect(value(content, id, [first])).toMatchObject({ step: 2, of: 3, question: { questionId: 'owner' } })
  const known = [first, { questionId: 'owner', choiceId: 'yes' }]
  expect(value(content, id, known)).toMatchObject({ step: 3, of: 3, question: { questionId: 'talked' } })
  const unknown = [first, { questionId: 'owner', choiceId: 'no' }]
  expect(value(content, id, unknown)).toMatchObject({ step: 2, of: 2, question: null })
  content.close()
})

test('a skipped question shows what depends on it, one never asked does not', () => {
  const content = small()
  const textsOf = (answers: Answers) => value(content, id, answers).plan?.steps.map(({ text }) => text)
  const skipped = ['bitten', 'owner', 'talked'].map((questionId) => ({ questionId, choiceId: null }))
  expect(textsOf(skipped)).toHaveLength(3)
  const unasked = [
    { questionId: 'bitten', choiceId: 'no' },
    { questionId: 'owner', choiceId: 'no' },
  ]
  expect(textsOf(unasked)).toEqual(['拍下伤口，记下时间和地点。', '请社区帮忙找狗主人。'])
  content.close()
})

test('the alarm shows with the answer it depends on, and not before', () => {
  const content = small()
  expect(value(content, id, []).alarms).toEqual([])
  expect(value(content, id, [{ questionId: 'bitten', choiceId: 'no' }]).alarms).toEqual([])
  expect(value(content, id, [{ questionId: 'bitten', choiceId: 'yes' }]).alarms).toMatchObject([
    { kind: 'limitation', source: { article: '第四条', lawId: 'dogs' } },
  ])
  content.close()
})

test('the plan names what it says, where it is from, and what is near', () => {
  const content = small()
  const { plan } = value(content, id, [
    { questionId: 'bitten', choiceId: 'yes' },
    { questionId: 'owner', choiceId: 'yes' },
    { questionId: 'talked', choiceId: 'no' },
  ])
  expect(plan?.articles.map(({ number }) => number)).toEqual(['第一条', '第二条'])
  expect(plan?.papers).toContainEqual({ name: '身份证', note: '原件' })
  expect(plan?.deadlines).toMatchObject([
    { within: '三天', urgent: true, source: { lawId: 'dogs', articleId: 'dogs#3' } },
    // A law this kiosk does not hold is named all the same.
    {
      within: '三年',
      urgent: false,
      source: { title: '中华人民共和国示例期限法', article: '第九条', lawId: null },
    },
  ])
  expect(plan?.questions.map(({ documentId }) => documentId)).toEqual(['qa-3', 'qa-1', 'qa-2'])
  expect(plan?.cases.map(({ documentId }) => documentId)).toEqual(['case-4'])
  expect(plan?.questions[0]?.snippet.map(({ text }) => text).join('')).toBe('1. 牵绳要赔。')
  // One of each kind, then the nearest of the rest; a place nobody knows comes last.
  expect(plan?.institutions.map(({ institutionId }) => institutionId)).toEqual(['inst-1', 'inst-2', 'inst-3'])
  content.close()
})

test('answers that cannot be are refused, not guessed at', () => {
  const content = small()
  const codeOf = (guideId: string, answers: Answers) => {
    const step = stepOf({ db: content }, { guideId, answers }, place)
    return step.ok ? 'ok' : step.code
  }
  expect(codeOf('no-such-guide', [])).toBe('not-found')
  expect(codeOf(id, [{ questionId: 'bitten', choiceId: 'maybe' }])).toBe('invalid-input')
  expect(codeOf(id, [{ questionId: 'owner', choiceId: 'yes' }])).toBe('invalid-input')
  expect(codeOf(id, [{ questionId: '__proto__', choiceId: null }])).toBe('invalid-input')
  const twice = [1, 2].map(() => ({ questionId: 'bitten', choiceId: 'yes' }))
  expect(codeOf(id, twice)).toBe('invalid-input')
  const tooFar = [
    { questionId: 'bitten', choiceId: 'no' },
    { questionId: 'owner', choiceId: 'no' },
    { questionId: 'talked', choiceId: 'no' },
  ]
  expect(codeOf(id, tooFar)).toBe('invalid-input')
  content.close()
})

test('whatever is answered, a guide of the sample ends in a plan after at most five questions', () => {
  const guides = [...libraryOf(db).guides.keys()]
  fc.assert(
    fc.property(
      fc.constantFrom(...guides),
      fc.array(fc.nat(6), { minLength: 5, maxLength: 5 }),
      (guideId, picks) => {
        const answers: Answers = []
        for (const pick of picks) {
          const { question, step, of } = value(db, guideId, answers)
          if (!question) break
          expect(step).toBe(answers.length + 1)
          expect(of).toBeGreaterThanOrEqual(step)
          const choice = question.choices[pick]
          answers.push({ questionId: question.questionId, choiceId: choice?.choiceId ?? null })
        }
        const { question, plan, step, of } = value(db, guideId, answers)
        expect(question).toBeNull()
        expect(step).toBe(of)
        expect(plan?.articles.length).toBeGreaterThan(0)
        expect(plan?.steps.length).toBeGreaterThan(0)
      },
    ),
    { numRuns: 300 },
  )
})

test('no guide says anything without a source that can be opened here', () => {
  for (const guideId of libraryOf(db).guides.keys()) {
    // Skipping everything shows everything a guide can say.
    const answers: Answers = []
    for (let step = value(db, guideId, answers); step.question; step = value(db, guideId, answers))
      answers.push({ questionId: step.question.questionId, choiceId: null })
    const { plan } = value(db, guideId, answers)
    const { body } = libraryOf(db).guides.get(guideId) ?? {}
    expect(plan?.articles).toHaveLength(body?.articles.length ?? 0)
    expect(plan?.steps).toHaveLength(body?.steps.length ?? 0)
    expect(plan?.deadlines).toHaveLength(body?.deadlines.length ?? 0)
    for (const { source } of [...(plan?.steps ?? []), ...(plan?.deadlines ?? [])]) {
      expect(source.title).not.toBe('')
      expect(source.article).toMatch(/^第.+条/)
      expect(source.articleId).toBeTruthy()
    }
    expect(plan?.institutions).toHaveLength(3)
    expect(plan?.questions.length).toBeGreaterThan(0)
  }
})

test('a deadline is urgent when it is seven days or less', () => {
  const parsed = guideBody.parse(body)
  expect(parsed.deadlines.map(({ days }) => days !== undefined && days <= urgentDays)).toEqual([true, false])
})

test('every query of the guidance uses an index', () => {
  const planOf = (sql: string) =>
    db
      .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map(({ detail }) => detail)
  for (const sql of [
    "SELECT id, longitude, latitude FROM institution WHERE kind = 'law-firm'",
    "SELECT law_id, article_id FROM guide_source WHERE cite = 'x'",
    "SELECT id FROM citation JOIN document ON document.id = document_id WHERE article_id = 'x' AND document.kind = 'qa'",
    "SELECT n FROM search_article WHERE article_id = 'x'",
  ])
    for (const detail of planOf(sql)) expect(detail).toMatch(/^SEARCH/)
})
