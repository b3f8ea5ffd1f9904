import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { parseCite } from '../../shared/search/lawTitle.ts'
import type { Import, LexiconRow } from './content.ts'
import type { Problem, Read } from './problem.ts'
import { issueInWords } from './readJson.ts'
import { csvRows } from './sample/tableRows.ts'

const list = (separator: string) =>
  z.string().transform((text) =>
    text
      .split(separator)
      .map((part) => part.trim())
      .filter(Boolean),
  )

const row = z
  .strictObject({ everyday: list('|'), legal: list(' '), articles: list(' ') })
  .refine(({ everyday }) => everyday.length > 0, 'no everyday wording')
  .refine(({ everyday }) => everyday.every((wording) => wording.length <= 40), 'a wording over 40 characters')
  .refine(({ legal, articles }) => legal.length + articles.length > 0, 'neither legal words nor articles')
  .refine(({ articles }) => articles.every((cite) => parseCite(cite)), 'an article not written 法第X条')

/**
 * The lexicon from everyday to legal words: CSV files of `everyday,legal,articles`, wordings separated by `|`, legal words
 * and articles by spaces. One broken row refuses the release, so that a slip of the pen is seen by who made it.
 */
export async function importLexicon(folder: string): Promise<Read<Import<{ lexicon: LexiconRow[] }>>> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.csv')).sort()
  const problems: Problem[] = []
  const rows = new Map<string, LexiconRow>()
  for (const name of files) {
    const read = await csvRows(join(folder, name))
    if (!read.ok) {
      problems.push(...read.problems)
      continue
    }
    for (const { value, file, line } of read.value) {
      const checked = row.safeParse(value)
      if (checked.success) add(rows, checked.data)
      else problems.push({ file, line, what: checked.error.issues.map(issueInWords).join('; ') })
    }
  }
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    value: { rows: { lexicon: [...rows.values()] }, filesTaken: files.length, problems: [], remarks: [] },
  }
}

/** A row is named by its first wording, so that editing one row does not rename the others. */
function add(rows: Map<string, LexiconRow>, { everyday, legal, articles }: z.infer<typeof row>): void {
  const name = everyday[0] ?? ''
  let id = name
  for (let again = 2; rows.has(id); again++) id = `${name}#${again}`
  rows.set(id, {
    id,
    everyday: JSON.stringify(everyday),
    legal: JSON.stringify(legal),
    articles: JSON.stringify(articles),
  })
}
