import { z } from 'zod'
import { agreement } from '../../../shared/contract/agreements.ts'
import type { Content, Import } from '../content.ts'
import type { Read } from '../problem.ts'
import { readPages } from './frontMatter.ts'

const facts = agreement
  .omit({ body: true })
  .extend({ kind: z.literal('agreement'), sample: z.boolean().default(false) })
  .strict()

/**
 * The agreements (Codes, Art. 32): the row `registration.en` is the agreement of kind `registration` in English. One
 * broken page stops them all, because a service must not open without its agreement.
 */
export async function importAgreements(folder: string): Promise<Read<Import<Pick<Content, 'agreement'>>>> {
  const pages = await readPages(folder, 'agreements', facts)
  if (!pages.ok) return pages
  const files = new Map<string, string>()
  const problems = pages.value.flatMap(({ file, facts: { id, lang } }) => {
    const key = `${id}.${lang}`
    const earlier = files.get(key)
    files.set(key, file)
    return earlier ? [{ file, line: 2, what: `${key} is taken by ${earlier}` }] : []
  })
  if (problems.length > 0) return { ok: false, problems }
  const rows = pages.value.map(({ facts: { id, lang, title, version, effective }, body }) => ({
    id: `${id}.${lang}`,
    kind: id,
    lang,
    title,
    version,
    effective,
    body,
  }))
  return {
    ok: true,
    value: { rows: { agreement: rows }, filesTaken: rows.length, problems: [], remarks: [] },
  }
}
