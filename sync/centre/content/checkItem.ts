import type { ContentItemRow } from '../tables.ts'
import { checkDocument } from './checkDocument.ts'
import { checkHot } from './checkHot.ts'
import { checkLaw } from './checkLaw.ts'
import { checkTable } from './checkTable.ts'
import type { Against, Checked } from './findings.ts'
import { findingWords } from './findingWords.ts'
import { type Fields, type ItemKind, isDocument, isTable } from './kinds.ts'
import { publishAt } from './publishAt.ts'

/** Whether an item may be released as it stands, and what that would change. */
export function checkItem(
  { kind, target, fields, title }: Pick<ContentItemRow, 'kind' | 'target' | 'fields' | 'title'>,
  against: Against,
): Checked {
  const typed: Fields = JSON.parse(fields)
  const checked = checkKind(kind, target, typed, against)
  const words = findingWords[against.lang]
  const problems = [...checked.problems]
  if (!publishAt(typed).ok) problems.push({ field: 'publishAt', line: null, what: words.noTime })
  if (title === '' && isTable(kind)) problems.push({ field: 'title', line: null, what: words.missing })
  return { ...checked, problems }
}

function checkKind(kind: ItemKind, target: string, typed: Fields, against: Against): Checked {
  if (isDocument(kind)) return checkDocument(target, kind, typed, against)
  if (kind === 'law') return checkLaw(target, typed, against)
  return kind === 'hot' ? checkHot(typed, against) : checkTable(kind, typed, against)
}
