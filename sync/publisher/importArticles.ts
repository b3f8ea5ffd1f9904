import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { z } from 'zod'
import type { Import, Progress } from './content.ts'
import type { Facts } from './laws/facts.ts'
import type { LawImport } from './laws/importLaws.ts'
import type { LawText } from './laws/lawText.ts'
import { lawRows } from './laws/rows.ts'
import { type Problem, type Read, refuse } from './problem.ts'
import { issueInWords } from './readJson.ts'

const record = z.object({
  law: z.string().min(1),
  article: z.string().min(1),
  /** `第一编 总则 > 第一章 …`, highest first. */
  heading: z.string().default(''),
  category: z.string().min(1),
  text: z.string().min(1),
})
type Record = z.infer<typeof record>

export type ArticleImport = Import<Omit<LawImport['rows'], 'document'>>

const decoder = new TextDecoder('utf-8', { fatal: true })

async function linesOf(path: string): Promise<Read<string[]>> {
  const bytes = await readFile(path)
  try {
    const plain = path.endsWith('.gz') ? await promisify(gunzip)(bytes) : bytes
    return { ok: true, value: decoder.decode(plain).split('\n') }
  } catch (error) {
    return refuse(basename(path), 1, error instanceof TypeError ? 'not valid UTF-8' : 'not a gzip file')
  }
}

function parseLine(line: string, file: string, number: number): Read<Record> {
  try {
    const checked = record.safeParse(JSON.parse(line))
    if (checked.success) return { ok: true, value: checked.data }
    return refuse(file, number, checked.error.issues.map(issueInWords).join('; '))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return refuse(file, number, 'not JSON')
  }
}

type Growing = { text: LawText; facts: Facts; lines: Map<string, number>; path: string[] }

const begin = ({ law, category }: Record): Growing => ({
  text: { title: law, part: null, history: [], headings: [], articles: [], oddities: [] },
  facts: {
    category,
    level: null,
    region: null,
    status: 'unknown',
    issued: null,
    effective: null,
    supersededBy: null,
    digest: false,
    summary: null,
    aliases: [],
  },
  lines: new Map(),
  path: [],
})

function add(law: Growing, { article, heading, text }: Record): void {
  const path = heading.split('>').map((title) => title.replace(/\s+/g, ' ').trim())
  for (const [depth, title] of path.entries()) {
    if (title === '' || law.path.slice(0, depth + 1).join('>') === path.slice(0, depth + 1).join('>'))
      continue
    law.text.headings.push({ level: depth + 1, title, first: law.text.articles.length })
  }
  law.path = path
  const at = law.text.headings.length - 1
  law.text.articles.push({
    key: article,
    number: article.startsWith('第') ? article : '',
    value: 0,
    heading: heading === '' || at < 0 ? null : at,
    paragraphs: text.split(/\r?\n/),
  })
}

/**
 * Reads articles as JSON lines (`.jsonl` or `.jsonl.gz`): one article a line, in the order of the law. Such a file is
 * written by a program, so a broken line means a broken program: nothing of the file is taken.
 */
export async function importArticles(path: string, onProgress: Progress): Promise<Read<ArticleImport>> {
  const file = basename(path)
  const lines = await linesOf(path)
  if (!lines.ok) return lines
  const laws = new Map<string, Growing>()
  const problems: Problem[] = []
  for (const [at, line] of lines.value.entries()) {
    onProgress('articles', at, lines.value.length)
    if (line.trim() === '') continue
    const read = parseLine(line, file, at + 1)
    if (!read.ok) {
      problems.push(...read.problems)
      continue
    }
    const law = laws.get(read.value.law) ?? begin(read.value)
    laws.set(read.value.law, law)
    const earlier = law.lines.get(read.value.article)
    const what = `${read.value.article} of ${read.value.law} stands twice, first in line ${earlier}`
    if (earlier !== undefined) problems.push({ file, line: at + 1, what })
    law.lines.set(read.value.article, at + 1)
    add(law, read.value)
  }
  onProgress('articles', lines.value.length, lines.value.length)
  if (laws.size === 0 && problems.length === 0) problems.push({ file, line: 1, what: 'the file is empty' })
  if (problems.length > 0) return { ok: false, problems }
  const rows: ArticleImport['rows'] = { law: [], heading: [], article: [] }
  for (const [id, { text, facts }] of laws) {
    const made = lawRows(id, { paths: [file], text, facts }, file, null)
    rows.law.push(made.law)
    for (const heading of made.headings) rows.heading.push(heading)
    for (const article of made.articles) rows.article.push(article)
  }
  return { ok: true, value: { rows, filesTaken: 1, problems: [], remarks: [] } }
}
