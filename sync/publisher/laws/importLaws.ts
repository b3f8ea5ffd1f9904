import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { ArticleRow, DocumentRow, HeadingRow, Import, LawRow, Progress } from '../content.ts'
import type { Problem, Read } from '../problem.ts'
import { readText } from '../readText.ts'
import { caseDocument } from './caseDocument.ts'
import { factsOf } from './facts.ts'
import { identify, type Law } from './identify.ts'
import { joinParts } from './joinParts.ts'
import { type IndexEntry, readIndex } from './lawIndex.ts'
import { parseLaw } from './parseLaw.ts'
import { lawRows } from './rows.ts'

export type LawImport = Import<{
  law: LawRow[]
  heading: HeadingRow[]
  article: ArticleRow[]
  document: DocumentRow[]
}>

async function markdownFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

const isCase = (path: string, entry: IndexEntry | undefined): boolean =>
  entry ? entry.category.startsWith('案例') || entry.level === '案例' : /(^|\/)案例\//.test(path)

const caseCategory = (path: string, entry: IndexEntry | undefined): string =>
  entry?.category ?? path.slice(path.indexOf('案例/')).split('/').slice(0, -1).join('/')

/**
 * Reads a folder of laws in Markdown, cases among them included. Thousands of files come from outside and a few are
 * always broken: such a file is left out and named in `problems`, the others go on. Only a broken index refuses all.
 */
export async function importLaws(folder: string, onProgress: Progress): Promise<Read<LawImport>> {
  const index = await readIndex(folder)
  if (!index.ok) return index
  const paths = await markdownFiles(folder)
  const result: LawImport = {
    rows: { law: [], heading: [], article: [], document: [] },
    filesTaken: 0,
    problems: [],
    remarks: [],
  }
  const { rows, problems, remarks } = result
  const known = new Set(paths)
  for (const path of index.value.keys())
    if (!known.has(path)) problems.push({ file: path, line: 1, what: 'is in index.json but not there' })

  const laws: Law[] = []
  const sameText = new Map<string, string>()
  const documents = new Set<string>()
  const take = (path: string, text: string): Problem[] => {
    const entry = index.value.get(path)
    const twin = sameText.get(text)
    if (twin) {
      // Its text is in the release already: a second copy would only double every search result.
      remarks.push({ file: path, line: 1, what: `the same text as ${twin}, kept once` })
      return []
    }
    if (isCase(path, entry)) {
      const read = caseDocument(text, path, caseCategory(path, entry))
      if (!read.ok) return read.problems
      if (documents.has(read.value.id))
        return [{ file: path, line: 1, what: 'another case has the same name' }]
      documents.add(read.value.id)
      rows.document.push(read.value)
    } else {
      const read = parseLaw(text, path)
      if (!read.ok) return read.problems
      laws.push({ paths: [path], text: read.value, facts: factsOf(path, read.value.history, entry) })
    }
    sameText.set(text, path)
    return []
  }

  // A current text before its superseded copies, so that of two equal files the one that applies is kept.
  const applies = (path: string): number => (index.value.get(path)?.superseded_by ? 1 : 0)
  const order = [...paths].sort((a, b) => applies(a) - applies(b))
  for (const [done, path] of order.entries()) {
    onProgress('laws', done, paths.length)
    const read = await readText(join(folder, path), path)
    const found = read.ok ? take(path, read.value) : read.problems
    problems.push(...found)
    if (found.length === 0) result.filesTaken++
  }
  onProgress('laws', paths.length, paths.length)

  const partProblems: Problem[] = []
  const whole = joinParts(laws, partProblems)
  problems.push(...partProblems)
  result.filesTaken -= partProblems.length
  const ids = identify(whole)
  const idOfPath = new Map([...ids].flatMap(([law, id]) => law.paths.map((path) => [path, id])))
  for (const [law, id] of ids) {
    const [source = ''] = law.paths
    const { supersededBy, digest } = law.facts
    const successor = supersededBy === null ? null : (idOfPath.get(supersededBy) ?? null)
    if (supersededBy !== null && successor === null)
      remarks.push({ file: source, line: 1, what: `superseded by ${supersededBy}, which was not taken` })
    // A digest leaves articles out on purpose.
    if (!digest) remarks.push(...law.text.oddities.map((oddity) => ({ file: source, ...oddity })))
    const { law: row, headings, articles } = lawRows(id, law, source, successor)
    rows.law.push(row)
    for (const heading of headings) rows.heading.push(heading)
    for (const article of articles) rows.article.push(article)
  }
  return { ok: true, value: result }
}
