import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from '../support/site.ts'

/** Real laws and questions, beside the project and never in it. */
export const data = join(project, '../shared/data')

export type Corpus = { name: string; real: boolean; laws: string; questions: string[] }

/** The real laws and questions where they lie beside the project, otherwise the sample's laws and questions. */
export function corpus(work: string): Corpus {
  const archive = join(data, 'laws-markdown.tar.gz')
  const questions = join(data, 'questions.txt')
  if (existsSync(archive) && existsSync(questions)) {
    const laws = join(work, 'laws')
    mkdirSync(laws)
    execFileSync('tar', ['xzf', archive, '-C', laws])
    const asked = readFileSync(questions, 'utf8').trim().split('\n')
    return { name: 'real laws', real: true, laws, questions: asked }
  }
  process.stdout.write('../shared/data is not there: figures are of the sample laws\n')
  const asked = [
    '工资',
    '离婚',
    '工伤',
    '老板不发工资怎么办',
    '房东不退押金',
    '邻居装修漏水找谁',
    '借条过期了还有用吗',
  ]
  return { name: 'sample laws', real: false, laws: join(project, 'resources/sample/laws'), questions: asked }
}
