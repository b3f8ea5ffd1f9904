import { expect, test } from 'vitest'
import type { Input, Output } from '../../shared/contract/contract.ts'
import type { PractitionerHit } from '../../shared/contract/practitioners.ts'
import type { SearchHit } from '../../shared/contract/search.ts'
import { decodeLexicon, textOf } from '../../shared/ime/lexicon.ts'
import type { Asking } from './asking.ts'

/** What is looked up in the content, without a person being known. */
export const contentSuite = ({ call, value, practitioners }: Asking): void => {
  test('one search: every tab holds what it counts, narrows, and opens', async () => {
    const open = async ({ kind, hit }: SearchHit): Promise<void> => {
      if (kind === 'law') expect((await value('laws.open', { lawId: hit.lawId })).lawId).toBe(hit.lawId)
      if (kind === 'document') await value('documents.open', { documentId: hit.documentId })
      if (kind === 'institution') await value('institutions.get', { institutionId: hit.institutionId })
      if (kind === 'practitioner') await value('practitioners.get', { practitionerId: hit.practitionerId })
    }
    const { tabs, kind } = await value('search.run', { text: '离婚' })
    expect(tabs.find((tab) => tab.kind === kind)?.count).toBeGreaterThan(0)
    for (const { kind, count } of tabs) {
      const { total, hits, facets } = await value('search.run', { text: '离婚', kind, limit: 3 })
      expect([kind, total, hits.length]).toEqual([kind, count, Math.min(count, 3)])
      for (const hit of hits) await open(hit)
      const [field] = [...facets.field, ...facets.expertise]
      const filters = facets.field[0] ? { field: field?.value } : { expertise: field?.value }
      if (field) expect((await value('search.run', { text: '离婚', kind, filters })).total).toBe(field.count)
    }
  })

  test('what belongs to an article', async () => {
    const { hits } = await value('search.run', { text: '拖欠工资', kind: 'law' })
    const article = hits.flatMap((each) => (each.kind === 'law' && each.hit.articleId) || [])[0] ?? ''
    expect((await value('search.related', { articleId: article })).articles.length).toBeGreaterThan(0)
  })

  test('laws: open, read a page, find an article', async () => {
    const { hits } = await value('search.run', { text: '劳动', kind: 'law', limit: 5 })
    const lawId = hits[0]?.kind === 'law' ? hits[0].hit.lawId : ''
    const head = await value('laws.open', { lawId })
    expect(head.sectionCount).toBeGreaterThan(0)
    const section = await value('laws.section', { lawId, at: { index: 0 } })
    const article = section.articles.find(({ number }) => number !== '')
    const { articleId } = await value('laws.find', { lawId, number: article?.number ?? '' })
    expect(articleId).toBe(article?.articleId)
    expect(await value('laws.section', { lawId, at: { articleId } })).toEqual(section)
  })

  test('practitioners: with every filter left out and set, and the card', async () => {
    const [hit] = await practitioners()
    const { practitionerId, kind: practitionerKind, district } = hit as PractitionerHit
    const fewer = await value('search.run', {
      text: '',
      kind: 'practitioner',
      filters: { practitionerKind, district, minYears: 0, within: 200_000 },
      sort: 'distance',
    })
    expect(fewer.total).toBeGreaterThan(0)
    expect((await value('practitioners.get', { practitionerId })).practitionerId).toBe(practitionerId)
  })

  test('information: kinds add up, one kind is part of all, and what is important stands first', async () => {
    const { kinds, total, items } = await value('information.list', { kind: null, limit: 200 })
    expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(total)
    expect(items).toHaveLength(total)
    const interpretations = await value('information.list', { kind: 'interpretation', limit: 1 })
    const [first] = interpretations.items
    expect(items).toContainEqual(first)
    expect((await value('documents.open', { documentId: first?.documentId ?? '' })).cites).not.toEqual([])
    const important = items.filter((item) => item.important)
    expect(items.slice(0, important.length)).toEqual(important)
    expect((await value('information.important', { limit: 5 })).items).toEqual(important.slice(0, 5))
  })

  test('hot now: each item once, with words to show, no more than asked for', async () => {
    const { items } = await value('demand.hot', {})
    expect(items.length).toBeGreaterThan(3)
    expect(new Set(items.map(({ target }) => JSON.stringify(target))).size).toBe(items.length)
    for (const { text } of items) expect(text).not.toBe('')
    expect((await value('demand.hot', { limit: 2 })).items).toEqual(items.slice(0, 2))
    expect(await call('demand.hot', { limit: 13 })).toMatchObject({ code: 'invalid-input' })
  })

  test('guidance: a question in everyday words, a guide step by step, the plan with its sources', async () => {
    const { guides, clear, alarm } = await value('guidance.match', { text: '老板三个月没发工资' })
    expect([clear, alarm]).toEqual([true, null])
    expect((await value('guidance.list', {})).guides).toContainEqual(guides[0])
    const unclear = await value('guidance.match', { text: '今天天气怎么样' })
    expect(unclear).toEqual({ clear: false, field: null, guides: [], alarm: null })
    expect((await value('guidance.match', { text: '老公打我' })).alarm?.kind).toBe('violence')
    const guideId = guides[0]?.guideId ?? ''
    const answers: Input<'guidance.step'>['answers'] = []
    let step = await value('guidance.step', { guideId, answers })
    while (step.question) {
      answers.push({ questionId: step.question.questionId, choiceId: null })
      step = await value('guidance.step', { guideId, answers })
    }
    const { lawId, articleId } = step.plan?.steps[0]?.source ?? {}
    const at = { articleId: articleId ?? '' }
    expect((await value('laws.section', { lawId: lawId ?? '', at })).articles).not.toEqual([])
    const wrong = [{ questionId: 'no-such-question', choiceId: null }]
    expect(await call('guidance.step', { guideId, answers: wrong })).toMatchObject({
      code: 'invalid-input',
    })
    expect(await call('guidance.step', { guideId: '没有', answers: [] })).toMatchObject({
      code: 'not-found',
    })
  })

  test('what the calculators count by, with every article it names', async () => {
    const { courtFee, workInjury, deadline, calendar, cites } = await value('calculators.rules', {})
    expect([courtFee?.law, workInjury?.law, deadline?.periods.length]).toEqual([
      '诉讼费用交纳办法',
      '工伤保险条例',
      8,
    ])
    expect(calendar?.workdays.length).toBeGreaterThan(0)
    expect(cites.filter(({ articleId }) => articleId === null)).toEqual([])
  })

  test('the names in the content for the keyboard, in pieces that make up one lexicon', async () => {
    const pieces: Buffer[] = []
    for (let from: number | null = 0; from !== null; ) {
      const { size, bytes, next }: Output<'typing.names'> = await value('typing.names', { from })
      pieces.push(Buffer.from(bytes, 'base64'))
      if (next === null) expect(Buffer.concat(pieces)).toHaveLength(size)
      from = next
    }
    const names = decodeLexicon(new Uint8Array(Buffer.concat(pieces)).buffer)
    const texts = Array.from(names.costs, (_, word) => textOf(names, word))
    expect(texts.length).toBeGreaterThan(100)
    expect(texts).toContain('黄浦区')
  })
}
