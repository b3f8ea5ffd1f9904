import { setImmediate as settled } from 'node:timers/promises'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Answer, Input, Output } from '../../../shared/contract/contract.ts'
import { ok } from '../../../shared/result.ts'

type Question = { method: string; input: unknown; answer: (answer: Answer<never>) => void }

/** What the page has asked and the test has not answered yet, in order: the test is the host. */
const open: Question[] = []
vi.stubGlobal('window', {
  kiosk: {
    call: (method: string, input: unknown) =>
      new Promise((answer) => {
        open.push({ method, input, answer })
      }),
    on: () => () => undefined,
  },
})
const { openLawyers, openSearch, searchAt, here } = await import('./store.ts')
const { dropNarrowing, filter, more, openTab, search, searchFor, searchVerbatim } = await import('./run.ts')
const { take, type, typeLetters } = await import('./suggest.ts')
const { setBuffer } = await import('../../keyboard/store.ts')
const { back, home, placeOf, useNavigation } = await import('../../app/navigation.ts')

const asked = (method: string): Question[] => open.filter((question) => question.method === method)

/** Answers the first open question of a method. */
async function answer<M extends 'search.run' | 'search.suggest' | 'guidance.match'>(
  method: M,
  value: Output<M>,
): Promise<Input<M>> {
  const at = open.findIndex((question) => question.method === method)
  const [question] = open.splice(at, 1)
  if (at < 0 || !question) throw new Error(`${method} was not asked`)
  question.answer(ok(value) as never)
  await settled()
  return question.input as Input<M>
}

const found = (to: Partial<Output<'search.run'>> = {}): Output<'search.run'> => ({
  corrected: null,
  kind: 'law',
  tabs: [],
  direct: [],
  total: 0,
  hits: [],
  facets: {
    field: [],
    region: [],
    year: [],
    district: [],
    expertise: [],
    practitionerKind: [],
    penaltyKind: [],
  },
  ...to,
})
const suggestionOf = (text: string): Output<'search.suggest'>['suggestions'][number] => ({
  segments: [{ text, hit: true }],
  what: 'question',
  note: '',
  target: { kind: 'query', text },
})
const now = () => searchAt(here())
const named = (name: string): Output<'search.run'>['hits'][number] => ({
  kind: 'institution',
  hit: {
    institutionId: name,
    name,
    nameSegments: [],
    institutionKind: 'notary',
    district: '',
    address: '',
    distance: null,
    expertise: [],
    penalties: 0,
    sample: true,
  },
})

beforeEach(() => {
  open.length = 0
  setBuffer('')
  home()
  openSearch()
})

test('while an answer is under way typing asks nothing more; then only the newest text is asked for', async () => {
  for (const text of ['l', '离', '离婚', '离婚财']) type(text)
  expect(asked('search.suggest').map(({ input }) => input)).toEqual([{ text: 'l' }])
  await answer('search.suggest', { suggestions: [suggestionOf('旧')] })
  expect(now().suggestions).toEqual([])
  expect(asked('search.suggest').map(({ input }) => input)).toEqual([{ text: '离婚财' }])
  await answer('search.suggest', { suggestions: [suggestionOf('离婚财产')] })
  expect(now().suggestions).toHaveLength(1)
  expect(open).toEqual([])
})

test('letters that are no characters yet are asked for behind the text', async () => {
  type('离')
  setBuffer('hun')
  typeLetters()
  await answer('search.suggest', { suggestions: [] })
  expect(await answer('search.suggest', { suggestions: [suggestionOf('离婚')] })).toEqual({ text: '离hun' })
  expect(now().suggestions).toHaveLength(1)
})

test('letters that have become characters are not asked for behind them', async () => {
  setBuffer('lihun')
  typeLetters()
  setBuffer('')
  type('离婚')
  expect(await answer('search.suggest', { suggestions: [] })).toEqual({ text: 'lihun' })
  expect(await answer('search.suggest', { suggestions: [suggestionOf('离婚')] })).toEqual({ text: '离婚' })
  expect(open).toEqual([])
})

test('what was suggested for mere letters stands in the field when the way leads back', async () => {
  setBuffer('zhangsan')
  typeLetters()
  take({ ...suggestionOf('张三'), target: { kind: 'practitioner', practitionerId: 'p1' } })
  expect(asked('search.run')[0]?.input).toMatchObject({ text: '张三' })
  back()
  expect(now().text).toBe('张三')
})

test('a field that was emptied shows no suggestions, also none that come late', async () => {
  type('离婚')
  type('')
  await answer('search.suggest', { suggestions: [suggestionOf('离婚')] })
  expect(now().suggestions).toEqual([])
  expect(open).toEqual([])
})

test('an answer overtaken by a later search is dropped', async () => {
  void searchFor('离婚')
  void searchFor('工伤')
  await answer('search.run', found({ total: 1 }))
  expect(now().found).toBeNull()
  await answer('search.run', found({ total: 2 }))
  expect(now().found?.total).toBe(2)
})

test('a suggested thing opens, and the way back leads to the results for what was typed', async () => {
  type('张三')
  take({ ...suggestionOf('张三'), target: { kind: 'practitioner', practitionerId: 'p1' } })
  expect(placeOf(useNavigation.getState())).toEqual({ screen: 'practitioner', practitionerId: 'p1' })
  expect(await answer('search.run', found({ total: 3 }))).toMatchObject({ text: '张三' })
  back()
  expect(now().found?.total).toBe(3)
})

test('each tab keeps what narrows it; new words keep the tab and narrow nothing', async () => {
  void searchFor('离婚')
  await answer('search.run', found({ kind: 'law' }))
  void filter({ inForce: true })
  expect(await answer('search.run', found())).toMatchObject({ kind: 'law', filters: { inForce: true } })
  void openTab('case')
  expect(await answer('search.run', found({ kind: 'case' }))).toMatchObject({ kind: 'case', filters: {} })
  void openTab('law')
  expect(await answer('search.run', found())).toMatchObject({ kind: 'law', filters: { inForce: true } })
  void searchFor('工伤')
  expect(await answer('search.run', found())).toMatchObject({ text: '工伤', kind: 'law', filters: {} })
})

test('the words as they were written are searched for in the same tab', async () => {
  void searchFor('离昏')
  await answer('search.run', found({ corrected: '离婚' }))
  void searchVerbatim()
  expect(await answer('search.run', found())).toMatchObject({ text: '离昏', verbatim: true })
})

test('a reservation never leaves the lawyers, whatever narrows the search', async () => {
  openLawyers()
  void search()
  const lawyers = { kind: 'practitioner', filters: { practitionerKind: 'lawyer' } }
  expect(await answer('search.run', found({ kind: 'practitioner' }))).toMatchObject(lawyers)
  void filter({ district: '黄浦区' })
  expect(await answer('search.run', found({ kind: 'practitioner' }))).toMatchObject({
    filters: { practitionerKind: 'lawyer', district: '黄浦区' },
  })
  void dropNarrowing()
  expect(await answer('search.run', found({ kind: 'practitioner' }))).toMatchObject(lawyers)
})

test('without words a search begins afresh, but a list of institutions is shown', async () => {
  void search()
  expect(open).toEqual([])
  void openTab('institution')
  expect(await answer('search.run', found({ kind: 'institution' }))).toMatchObject({
    text: '',
    kind: 'institution',
  })
  expect(asked('guidance.match')).toEqual([])
})

test('more results come behind those already shown', async () => {
  void openTab('institution')
  await answer('search.run', found({ kind: 'institution', total: 2, hits: [named('甲')] }))
  void more()
  const input = await answer('search.run', found({ kind: 'institution', total: 2, hits: [named('乙')] }))
  expect(input).toMatchObject({ kind: 'institution', offset: 1 })
  expect(now().found?.hits).toEqual([named('甲'), named('乙')])
})

test('what the guidance says of other words is not shown', async () => {
  const guidance = { clear: true, field: null, guides: [], alarm: null }
  void searchFor('老公打我')
  void searchFor('工伤')
  await answer('guidance.match', guidance)
  expect(now().guidance).toBeNull()
  await answer('guidance.match', { ...guidance, field: '劳动' })
  expect(now().guidance?.field).toBe('劳动')
})

test('a search opened from a place further on leaves the earlier one as it was', async () => {
  void searchFor('离婚')
  await answer('search.run', found({ total: 5 }))
  take({ ...suggestionOf('公证处'), target: { kind: 'institution', institutionId: 'i1' } })
  openSearch({ text: '房屋' })
  expect(now()).toMatchObject({ text: '房屋', found: null })
  back()
  back()
  expect(now()).toMatchObject({ text: '离婚' })
})
