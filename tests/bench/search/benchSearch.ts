import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { dirname, join } from 'node:path'
import { readPointer } from '../../../sync/pull/state/state.ts'
import type { Corpus } from '../corpus.ts'
import { calls } from './calls.ts'
import { quality } from './quality.ts'
import { speed } from './speed.ts'
import { spreadOver } from './spreadOver.ts'

const mostQuestions = 2000
const many = 1_000_000

const notes = [
  'Machines are noisy: compare the engines of one run, not runs.',
  'Quality: the ranking that ships learned from these questions, so ours is cross-validated: every question is answered by a ranking learned without its fold. The others learn nothing.',
  'Speed: questions one after another on one thread, top 20, tokenising included; every engine in a process of its own, indexing title and text (ours headings and everyday wordings as well). FTS5 without the texts, any term may match, ordered by bm25.',
  'Private memory: resident after 200 questions and a collection, less that of a bare Node process. The million repeats the same articles under other titles.',
]

/** The search of a kiosk beside other engines, printed and written as JSON. */
export async function benchSearch(work: string, kiosk: string, corpus: Corpus, json: string): Promise<void> {
  const pointer = readPointer(join(kiosk, 'state.db'))
  if (!pointer) throw new Error('no content to search')
  const content = join(kiosk, 'content', pointer.file)
  const questions = spreadOver(corpus.questions, mostQuestions)
  process.stdout.write(`\n${notes.join('\n')}\n\n`)
  const figures = {
    corpus: corpus.name,
    articles: pointer.counts.article,
    questions: questions.length,
    machine: { cores: availableParallelism(), processor: cpus()[0]?.model, node: process.version },
    quality: corpus.real ? await quality(work) : null,
    speed: await speed(work, content, questions, corpus.real ? many : null),
    calls: await calls(kiosk, questions),
    notes,
  }
  mkdirSync(dirname(json), { recursive: true })
  writeFileSync(json, `${JSON.stringify(figures, null, 1)}\n`)
  process.stdout.write(`written to ${json}\n`)
}
