import { join } from 'node:path'
import { corpusFrom } from '../../../../sync/trainer/corpusFrom.ts'
import { crossValidated, type Figures } from '../../../../sync/trainer/evaluate.ts'
import { foldsByArticle, plainFolds } from '../../../../sync/trainer/folds.ts'
import { learn } from '../../../../sync/trainer/learn.ts'
import { readQuestions } from '../../../../sync/trainer/questions.ts'
import { project } from '../../../support/site.ts'

/** Our figures by a ranking learned without the questions it answers: the one that ships has seen them all. */
export async function job(data: { articles: string; questions: string }): Promise<Record<string, Figures>> {
  const corpus = await corpusFrom(data.articles, join(project, 'resources/lexicon'), 'all')
  const asked = readQuestions(data.questions, corpus.rowOf)
  const about = { trained: '', provenance: '' }
  const figures = (folds: readonly number[]): Figures =>
    crossValidated(corpus, asked, folds, (some) =>
      learn(corpus, some, { standing: true, words: true }, about),
    )
  return {
    'lawkiosk, 5-fold': figures(plainFolds(asked, 5)),
    'lawkiosk, 5-fold by right article': figures(foldsByArticle(asked, 5)),
  }
}
