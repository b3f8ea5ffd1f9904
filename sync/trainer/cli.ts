/**
 * `npm run train -- --questions FILE --articles FILE [--out FILE]`: learns the ranking from questions with known answers,
 * prints what each ingredient adds in five-fold cross-validation, and writes the ranking learned from all of them.
 */
import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { corpusFrom } from './corpusFrom.ts'
import { crossValidated, type Figures } from './evaluate.ts'
import { foldsByArticle, plainFolds } from './folds.ts'
import { learn, type Parts } from './learn.ts'
import { readQuestions } from './questions.ts'

const {
  questions: file,
  articles,
  out,
} = parseArgs({
  options: { questions: { type: 'string' }, articles: { type: 'string' }, out: { type: 'string' } },
}).values
if (!file || !articles) {
  process.stderr.write(
    'usage: npm run train -- --questions FILE.jsonl --articles FILE.jsonl[.gz] [--out FILE.json]\n',
  )
  process.exit(2)
}

const lexicon = join(import.meta.dirname, '../../resources/lexicon')
const about = {
  trained: new Date().toISOString().slice(0, 10),
  provenance: `${basename(file)} over ${basename(articles)}`,
}
const nothing: Parts = { standing: false, words: false }
const everything: Parts = { standing: true, words: true }
const steps: [name: string, lexicon: 'none' | 'wordings' | 'all', parts: Parts][] = [
  ['characters and pairs of title, heading, text', 'none', nothing],
  ['+ everyday wordings that lead to an article', 'wordings', nothing],
  ['+ legal words for everyday words', 'all', nothing],
  ['+ standing of the law', 'all', { standing: true, words: false }],
  ['+ words that speak for a law', 'all', everything],
]

const show = (figures: Figures): string =>
  Object.entries(figures)
    .map(
      ([source, { recall10, mrr10 }]) => `${source} R@10 ${recall10.toFixed(3)} MRR@10 ${mrr10.toFixed(3)}`,
    )
    .join('  ')

for (const [name, words, parts] of steps) {
  const corpus = await corpusFrom(articles, lexicon, words)
  const asked = readQuestions(file, corpus.rowOf)
  for (const [split, folds] of [
    ['plain', plainFolds(asked, 5)],
    ['by right article', foldsByArticle(asked, 5)],
  ] as const) {
    const figures = crossValidated(corpus, asked, folds, (some) => learn(corpus, some, parts, about))
    process.stdout.write(`${name.padEnd(48)} ${split.padEnd(17)} ${show(figures)}\n`)
  }
}
if (out) {
  const corpus = await corpusFrom(articles, lexicon, 'all')
  const ranking = learn(corpus, readQuestions(file, corpus.rowOf), everything, about)
  writeFileSync(out, `${JSON.stringify(ranking, null, 2)}\n`)
  process.stdout.write(
    `${out}: ${ranking.questions} questions, words of ${Object.keys(ranking.words).length} laws\n`,
  )
}
