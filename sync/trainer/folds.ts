import type { Question } from './questions.ts'

/** Folds at random, but the same every time. */
export function plainFolds(questions: readonly Question[], count: number): number[] {
  const order = questions.map((_, i) => i).sort((a, b) => scatter(a) - scatter(b))
  const folds = new Array<number>(questions.length).fill(0)
  for (const [place, i] of order.entries()) folds[i] = place % count
  return folds
}

/** Folds no two of which share a right article: what is measured must carry over to articles never asked about. */
export function foldsByArticle(questions: readonly Question[], count: number): number[] {
  const parent = new Map<number, number>()
  const root = (article: number): number => {
    let at = article
    while (parent.has(at)) at = parent.get(at) ?? at
    return at
  }
  for (const { right } of questions) {
    const [first, ...others] = right
    for (const other of others) {
      const [a, b] = [root(first ?? 0), root(other)]
      if (a !== b) parent.set(b, a)
    }
  }
  const parts = Map.groupBy(
    questions.map((_, i) => i),
    (i) => root(questions[i]?.right[0] ?? 0),
  )
  const folds = new Array<number>(questions.length).fill(0)
  const sizes = new Array<number>(count).fill(0)
  // The largest parts first, each to the fold that has fewest questions.
  for (const [, part] of [...parts].sort(
    (a, b) => b[1].length - a[1].length || scatter(a[0]) - scatter(b[0]),
  )) {
    const fold = sizes.indexOf(Math.min(...sizes))
    sizes[fold] = (sizes[fold] ?? 0) + part.length
    for (const i of part) folds[i] = fold
  }
  return folds
}

const scatter = (value: number): number => Math.imul(value + 1, 0x9e37_79b1) >>> 0
