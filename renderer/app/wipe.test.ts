import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { useReadAloud } from '../access/readAloud/store.ts'
import { useScan } from '../access/scan/store.ts'
import { useHandwriting } from '../keyboard/handwriting/store.ts'
import { useLearned } from '../keyboard/pinyin/learned.ts'
import { useTyped } from '../keyboard/pinyin/offers.ts'
import { useKeyboard } from '../keyboard/store.ts'
import { useCalculators } from '../screens/calculators/store.ts'
import { useFollowUp } from '../screens/followUp/store.ts'
import { useGuidance } from '../screens/guide/store.ts'
import { useRequestKey } from '../screens/myRequest/store.ts'
import { useReceipt } from '../screens/receipt/store.ts'
import { useDraft } from '../screens/reserve/store.ts'
import { change as changeSearch } from '../screens/search/store.ts'
import { ask } from './ask.ts'
import { useIdle } from './idle.ts'
import { useNavigation } from './navigation.ts'
import { usePreferences } from './preferences.ts'
import { sessionState } from './sessionStore.ts'
import { type Surroundings, sessionNumber, wipe } from './wipe.ts'

const traces = [
  '示例甲',
  '11010119900307',
  '13800000000',
  '拖欠工资',
  '离婚',
  '讨薪',
  'gongzi',
  '[271,314,159,265]',
  '昏',
  '协议',
  'ABCD',
  'EFGH',
  '老公打我',
  '昨天受伤',
  '答复不对',
  '654321',
  '示例家长',
  '13911110000',
  '薪水',
  '示例乙',
  '欠薪',
  'tuoqian',
]

function plant(): void {
  usePreferences.setState({ lang: 'en', theme: 'dark', size: 'largest', reach: true })
  useNavigation.setState({
    trail: [{ screen: 'attract' }, { screen: 'law', lawId: '拖欠工资', articleId: null }],
  })
  useIdle.setState({ touchedAt: 1, shaded: true })
  useReadAloud.setState({ open: true, state: 'speaking', rate: 'slow', volume: 'loud' })
  useScan.setState({ mode: 'one', pace: 'slow' })
  useKeyboard.setState({ buffer: 'gongzi', following: ['薪水'], page: 'english', expanded: true, pad: 'id' })
  useLearned.setState({
    phrases: [{ text: '示例乙', syllables: [1, 2, 3], times: 2 }],
    under: [{ text: '欠薪', syllables: [4, 5] }],
  })
  useTyped.setState({ typed: { lexicons: [], before: '', letters: 'tuoqian', steps: [] } })
  useHandwriting.setState({
    strokes: [[271, 314, 159, 265]],
    writing: true,
    candidates: ['婚', '昏'],
    taken: '婚',
    following: ['协议'],
    broken: true,
  })
  changeSearch(2, {
    text: '拖欠工资',
    kind: 'case',
    asked: {
      text: '离婚',
      kind: 'case',
      verbatim: true,
      narrowing: { filters: { within: 3000 }, sort: 'newest' },
    },
    suggesting: '讨薪',
    loading: true,
    failure: 'offline',
  })
  changeSearch(4, { text: '示例甲' })
  useRequestKey.setState({ code: 'ABCD', tail: '0000' })
  const receipt = { code: 'EFGH', savedAt: '', due: [], tail: '0000' }
  useReceipt.setState({ given: { receipt, lawyer: null, service: null, institution: null } })
  useFollowUp.setState({ words: '答复不对', level: 'dissatisfied', time: 'weekend' })
  useGuidance.setState({
    text: '老公打我',
    asked: '老公打我',
    chosen: { 'domestic-violence': { injured: '昨天受伤' } },
  })
  useCalculators.setState({ 'court-fee': { kind: 'divorce', amount: '654321' } })
  useDraft.setState({
    name: '示例甲',
    idNumber: '11010119900307',
    phone: '13800000000',
    shareFor: 'prac-001',
    acceptedAt: '2026-04-30T01:59:00.000Z',
  })
  useDraft.setState({ guardianName: '示例家长', guardianPhone: '13911110000', fromCard: true })
}

function surroundings() {
  const done: string[] = []
  const scroller = { scrollTop: 400, scrollLeft: 3 }
  const around: Surroundings = {
    activeElement: () => ({ blur: () => void done.push('blur') }),
    scrollers: () => [scroller],
    clearSelection: () => void done.push('selection'),
    endSession: async () => void done.push('session.end'),
    loadAgain: async () => void done.push('load again'),
  }
  return { around, done, scroller }
}

test('after a wipe no store holds anything of the person', async () => {
  const clean = JSON.stringify(sessionState())
  plant()
  const planted = JSON.stringify(sessionState())
  for (const trace of traces) expect(planted).toContain(trace)

  const { around, done, scroller } = surroundings()
  await wipe(around)

  expect(JSON.stringify(sessionState())).toBe(clean)
  expect(done).toEqual(['blur', 'selection', 'session.end', 'load again'])
  expect(scroller).toEqual({ scrollTop: 0, scrollLeft: 0 })
})

test('every session store was planted in: none can be added without this test', () => {
  plant()
  const now = sessionState()
  expect(now).toHaveLength(16)
})

test('an answer asked for before a wipe is dropped', async () => {
  const before = sessionNumber()
  const answer = ask('status.get', {})
  await wipe(surroundings().around)
  expect(sessionNumber()).toBe(before + 1)
  expect(await answer).toBeNull()
})

test('only session stores and the host’s state use zustand directly', () => {
  const root = new URL('..', import.meta.url)
  const users = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.test.ts'))
    .filter((path) => readFileSync(new URL(path, root), 'utf8').includes("from 'zustand'"))
  expect(users.sort()).toEqual(['app/host.ts', 'app/sessionStore.ts'])
})
