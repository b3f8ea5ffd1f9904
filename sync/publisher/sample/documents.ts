import { z } from 'zod'
import { documentKind } from '../../../shared/contract/documents.ts'
import { isoDate } from '../../../shared/contract/kinds.ts'
import { citesIn } from '../cites.ts'
import type { DocumentRow, Import } from '../content.ts'
import type { Problem, Read } from '../problem.ts'
import { readPages } from './frontMatter.ts'

const facts = z.strictObject({
  id: z.string().min(1),
  kind: documentKind,
  title: z.string().min(1),
  field: z.string().min(1).nullish(),
  date: isoDate,
  source: z.string().min(1).nullish(),
  important: z.boolean().default(false),
  until: isoDate.nullish(),
  sample: z.boolean().default(false),
  /** Left out: what the text itself cites. */
  cites: z.array(z.string().min(1)).optional(),
  tags: z.array(z.string().min(1)).default([]),
})

/** Cases, Q&A and information (Codes, Arts 7-9, 13). One broken page stops them all: none may vanish unnoticed. */
export async function importDocuments(folder: string): Promise<Read<Import<{ document: DocumentRow[] }>>> {
  const problems: Problem[] = []
  const rows: DocumentRow[] = []
  const files = new Map<string, string>()
  for (const name of ['cases', 'qa', 'news', 'interviews', 'interpretations']) {
    const pages = await readPages(folder, name, facts)
    if (!pages.ok) {
      problems.push(...pages.problems)
      continue
    }
    for (const { file, facts, body } of pages.value) {
      const earlier = files.get(facts.id)
      if (earlier) problems.push({ file, line: 2, what: `id ${facts.id} is taken by ${earlier}` })
      files.set(facts.id, file)
      rows.push({
        id: facts.id,
        kind: facts.kind,
        title: facts.title,
        field: facts.field ?? null,
        date: facts.date,
        source: facts.source ?? null,
        important: facts.important ? 1 : 0,
        public_until: facts.until ?? null,
        cites: JSON.stringify(facts.cites ?? citesIn(body)),
        tags: JSON.stringify(facts.tags),
        body,
        sample: facts.sample ? 1 : 0,
      })
    }
  }
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, value: { rows: { document: rows }, filesTaken: rows.length, problems: [], remarks: [] } }
}
