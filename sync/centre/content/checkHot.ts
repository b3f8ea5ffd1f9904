import type { Against, Checked, Finding } from './findings.ts'
import { findingWords } from './findingWords.ts'
import { hotRow, topicsIn } from './hotTopics.ts'
import type { Fields } from './kinds.ts'

/** The list of hot topics (Codes, Art. 9): each must be there to open. */
export function checkHot(fields: Fields, { facts, lang }: Against): Checked {
  const words = findingWords[lang]
  const problems = topicsIn(fields).flatMap(({ kind, id }, at): Finding[] =>
    facts.opened(kind, id) ? [] : [{ field: 'topics', line: at + 1, what: words.noTopic(id) }],
  )
  return { edits: [{ op: 'put', table: 'rule', row: hotRow(fields) }], problems, remarks: [] }
}
