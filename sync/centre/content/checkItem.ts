import type { ContentItemRow } from '../tables.ts'
import { checkDocument } from './checkDocument.ts'
import { checkLaw } from './checkLaw.ts'
import { checkTable } from './checkTable.ts'
import type { Against, Checked } from './findings.ts'
import { findingWords } from './findingWords.ts'
import { type Fields, isDocument } from './kinds.ts'
import { publishAt } from './publishAt.ts'

/** Whether an item may be released as it stands, and what that would change. */
export function checkItem(
  { kind, target, fields, title }: Pick<ContentItemRow, 'kind' | 'target' | 'fields' | 'title'>,
  against: Against,
): Checked {
  const typed: Fields = JSON.parse(fields)
  const checked = isDocument(kind)
    ? checkDocument(target, kind, typed, against)
    : kind === 'law'
      ? checkLaw(target, typed, against)
      : checkTable(kind, typed, against)
  const words = findingWords[against.lang]
  const problems = [...checked.problems]
  if (!publishAt(typed).ok) problems.push({ field: 'publishAt', line: null, what: words.noTime })
  if (title === '' && kind !== 'law' && !isDocument(kind))
    problems.push({ field: 'title', line: null, what: words.missing })
  return { ...checked, problems }
}
