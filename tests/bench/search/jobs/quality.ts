import type { Figures } from '../../../../sync/trainer/evaluate.ts'
import { readQuestions, sourceOf } from '../../../../sync/trainer/questions.ts'
import { readArticles } from '../documents.ts'
import { type PeerName, peers } from '../engines.ts'

/** Recall and reciprocal rank of an engine that learns nothing, counted as sync/trainer/evaluate.ts counts ours. */
export async function job(
  name: PeerName,
  data: { articles: string; questions: string },
  file: string,
): Promise<Figures> {
  const peer = await peers[name]()
  const { documents, rowOf } = readArticles(data.articles)
  peer.build(documents, file)
  const ask = peer.open(file)
  const bySource = Map.groupBy(readQuestions(data.questions, rowOf), sourceOf)
  return Object.fromEntries(
    [...bySource].map(([source, questions]) => {
      let recall = 0
      let mrr = 0
      for (const { text, right } of questions) {
        const found = ask(text, 10)
        const first = found.findIndex((n) => right.includes(n))
        recall += right.filter((n) => found.includes(n)).length / right.length
        mrr += first < 0 ? 0 : 1 / (first + 1)
      }
      const count = questions.length
      return [source, { recall10: recall / count, mrr10: mrr / count, questions: count }]
    }),
  )
}
