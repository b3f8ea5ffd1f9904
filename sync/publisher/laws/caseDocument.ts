import { basename } from 'node:path'
import { citesIn } from '../cites.ts'
import type { DocumentRow } from '../content.ts'
import { dateIn } from '../dates.ts'
import type { Read } from '../problem.ts'
import { clean, readHead } from './head.ts'

/** A typical case that lies among the laws (folder 案例): published as a document (Codes, Art. 13). */
export function caseDocument(text: string, path: string, category: string): Read<DocumentRow> {
  const lines = text.split(/\r\n?|\n/).map(clean)
  const head = readHead(lines, path)
  if (!head.ok) return head
  const { title, history } = head.value
  const body = lines.slice(head.value.body).join('\n').trim()
  const field = category.split('/')[1] ?? null
  const dates = history.map(dateIn).filter((date) => date !== null)
  const sources = history.filter((line) => dateIn(line) === null)
  return {
    ok: true,
    value: {
      id: `案例/${field ?? '其他'}/${basename(path, '.md')}`,
      kind: 'case',
      title,
      field,
      // Many published cases carry no date; an empty one is shown as such and never guessed.
      date: dates[0] ?? '',
      source: sources.length > 0 ? sources.join('，') : null,
      important: 0,
      public_until: null,
      cites: JSON.stringify(citesIn(body)),
      tags: '[]',
      body,
      sample: 0,
    },
  }
}
