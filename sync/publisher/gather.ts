import { join } from 'node:path'
import { hotRowId } from '../release/hotList.ts'
import { type Content, emptyContent, type Import, type Progress } from './content.ts'
import { applyEdits } from './edits/applyEdits.ts'
import { readEdits } from './edits/readEdits.ts'
import { strayRows } from './edits/strayRows.ts'
import { importArticles } from './importArticles.ts'
import { importHot } from './importHot.ts'
import { importLexicon } from './importLexicon.ts'
import { importRules } from './importRules.ts'
import { importLaws } from './laws/importLaws.ts'
import type { Problem, Read } from './problem.ts'
import { importAgreements } from './sample/agreements.ts'
import { importDirectory } from './sample/directory.ts'
import { importDocuments } from './sample/documents.ts'
import { importGuides } from './sample/guides.ts'
import { importServices } from './sample/services.ts'

export type Sources = {
  /** Folder of laws in Markdown. */
  laws?: string
  /** File of articles, `.jsonl` or `.jsonl.gz`. */
  articles?: string
  /** What the desk has written. */
  edits?: string
  /** Whether to bring the sample directory, documents and agreements, and the sample laws when no others are named. */
  sample: boolean
  sampleDir: string
  rulesDir: string
  lexiconDir: string
}

export type Gathered = { content: Content; filesTaken: number; problems: Problem[]; remarks: Problem[] }

/** Laws that came in Markdown have dates, status and structure: an article file adds only what they lack. */
function withoutDoubles(
  { rows, ...rest }: Import<Pick<Content, 'law' | 'article' | 'heading'>>,
  taken: ReadonlySet<string>,
): Import<Partial<Content>> {
  const doubles = rows.law.filter(({ id }) => taken.has(id))
  const remarks = doubles.map(({ id, source }) => ({
    file: source,
    line: 1,
    what: `${id} is among the laws in Markdown already`,
  }))
  return {
    ...rest,
    rows: {
      law: rows.law.filter(({ id }) => !taken.has(id)),
      heading: rows.heading.filter(({ law_id }) => !taken.has(law_id)),
      article: rows.article.filter(({ law_id }) => !taken.has(law_id)),
    },
    remarks: [...rest.remarks, ...remarks],
  }
}

/** Runs the importers the sources ask for and lays their rows together; refused as soon as one of them refuses. */
export async function gather(sources: Sources, onProgress: Progress): Promise<Read<Gathered>> {
  const { laws, articles, edits, sample, sampleDir, rulesDir, lexiconDir } = sources
  const gathered: Gathered = { content: emptyContent(), filesTaken: 0, problems: [], remarks: [] }
  const refused: Problem[] = []
  const add = (read: Read<Import<Partial<Content>>>): void => {
    if (!read.ok) {
      refused.push(...read.problems)
      return
    }
    gathered.filesTaken += read.value.filesTaken
    gathered.problems.push(...read.value.problems)
    gathered.remarks.push(...read.value.remarks)
    const { content } = gathered
    for (const [table, rows] of Object.entries(read.value.rows))
      Object.assign(content, { [table]: [...content[table as keyof Content], ...rows] })
  }

  const sampleLaws = sample && !laws && !articles ? join(sampleDir, 'laws') : undefined
  const lawFolder = laws ?? sampleLaws
  if (lawFolder) add(await importLaws(lawFolder, onProgress))
  if (articles) {
    const read = await importArticles(articles, onProgress)
    const taken = new Set(gathered.content.law.map(({ id }) => id))
    add(read.ok ? { ok: true, value: withoutDoubles(read.value, taken) } : read)
  }
  add(await importRules(rulesDir))
  add(await importLexicon(lexiconDir))
  if (sample) {
    add(await importDirectory(join(sampleDir, 'directory')))
    add(await importDocuments(sampleDir))
    add(await importAgreements(sampleDir))
  }
  // Above what was imported, and before what is checked against it.
  const written = edits ? await readEdits(edits) : null
  if (written?.ok) {
    gathered.content = applyEdits(gathered.content, written.value)
    refused.push(...strayRows(gathered.content))
  } else if (written) refused.push(...written.problems)
  if (sample) {
    add(await importGuides(sampleDir, gathered.content))
    add(await importServices(sampleDir, gathered.content))
  }
  // Last: it names what the others brought. What the desk put forward stays.
  if (sample && !gathered.content.rule.some(({ id }) => id === hotRowId))
    add(await importHot(join(rulesDir, 'hot.json'), gathered.content))
  return refused.length > 0
    ? { ok: false, problems: [...refused, ...gathered.problems] }
    : { ok: true, value: gathered }
}
