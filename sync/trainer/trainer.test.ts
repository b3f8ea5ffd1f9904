import { expect, test } from 'vitest'
import { smallContent } from '../../tests/support/smallContent.ts'
import { openCorpus } from './corpus.ts'
import { crossValidated } from './evaluate.ts'
import { foldsByArticle, plainFolds } from './folds.ts'
import { learn } from './learn.ts'
import type { Question } from './questions.ts'

const corpus = openCorpus(
  smallContent([
    { id: 'a', title: '示例甲法', articles: ['第一条：应当登记。', '第二条：应当支付。'] },
    { id: 'b', title: '示例乙法', articles: ['第一条：应当登记。', '第二条：应当支付。'] },
  ]),
)
const row = (name: string): number => corpus.rowOf.get(name) ?? 0
const ask = (id: number, text: string, ...right: string[]): Question => ({
  id: `q-${id}`,
  text,
  right: right.map(row),
})
const questions = [
  ...[1, 2, 3, 4, 5].map((i) => ask(i, '猫要登记吗', '示例甲法第一条')),
  ...[6, 7, 8, 9].map((i) => ask(i, '狗要登记吗', '示例乙法第一条')),
  ask(10, '猫要钱吗', '示例甲法第二条', '示例乙法第二条'),
]
const about = { trained: '2026-01-01', provenance: 'test' }

test('no two folds by article share a right article, and every question has a fold', () => {
  const folds = foldsByArticle(questions, 3)
  const where = new Map<number, number>()
  for (const [i, { right }] of questions.entries()) {
    for (const article of right) {
      expect(where.get(article) ?? folds[i]).toBe(folds[i])
      where.set(article, folds[i] ?? -1)
    }
  }
  expect(plainFolds(questions, 5).toSorted()).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4])
})

test('no question is answered by a ranking that saw it', () => {
  const folds = plainFolds(questions, 5)
  let fold = [...new Set(folds)]
  crossValidated(corpus, questions, folds, (some) => {
    const [held] = fold
    fold = fold.slice(1)
    expect(some.map(({ id }) => id)).toEqual(
      questions.filter((_, i) => folds[i] !== held).map(({ id }) => id),
    )
    return learn(corpus, some, { standing: true, words: true }, about)
  })
  expect(fold).toEqual([])
})

test('words come to speak for the law they are asked with; the same questions give the same ranking', () => {
  const first = learn(corpus, questions, { standing: true, words: true }, about)
  expect(first.words.示例甲法?.猫 ?? 0).toBeGreaterThan(first.words.示例乙法?.猫 ?? 0)
  expect(first.words.示例乙法?.狗 ?? 0).toBeGreaterThan(first.words.示例甲法?.狗 ?? 0)
  expect(learn(corpus, questions, { standing: true, words: true }, about)).toEqual(first)
})

test('a word of fewer than three questions is not kept', () => {
  const { words } = learn(corpus, questions, { standing: true, words: true }, about)
  expect(Object.values(words).flatMap((grams) => Object.keys(grams))).not.toContain('钱')
})
