import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Figures } from '../../../sync/trainer/evaluate.ts'
import { data } from '../corpus.ts'
import { peerNames } from './engines.ts'
import { inChild } from './inChild.ts'
import { shown } from './shown.ts'

const files = { articles: join(data, 'statutes.jsonl.gz'), questions: join(data, 'queries-tune.jsonl') }

/** How well every engine answers questions with known answers; null where those are not there. */
export async function quality(work: string): Promise<Record<string, Figures> | null> {
  if (!existsSync(files.articles) || !existsSync(files.questions)) {
    process.stdout.write('no questions with known answers in ../shared/data: speed alone is measured\n')
    return null
  }
  const figures: Record<string, Figures> = await inChild('ourQuality', files)
  for (const [i, name] of peerNames.entries())
    figures[`${name}, nothing learned`] = await inChild('quality', name, files, join(work, `quality-${i}`))
  process.stdout.write(shown(rowsOf(figures)))
  return figures
}

function rowsOf(figures: Record<string, Figures>): string[][] {
  const sources = Object.keys(Object.values(figures)[0] ?? {})
  return [
    ['quality', ...sources.flatMap((source) => [`${source} R@10`, `${source} MRR@10`])],
    ...Object.entries(figures).map(([name, of]) => [
      name,
      ...sources.flatMap((source) =>
        [of[source]?.recall10, of[source]?.mrr10].map((value) => value?.toFixed(4) ?? ''),
      ),
    ]),
  ]
}
