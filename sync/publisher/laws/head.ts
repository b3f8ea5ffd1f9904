import { type Read, refuse } from '../problem.ts'

/** `body` is the index of the first line after the head. */
export type Head = { title: string; part: string | null; history: string[]; body: number }

const endMark = '<!-- INFO END -->'
const historical = /^(?:[\d０-９]{4}\s*年|[（(].*(?:通过|修正|修订|公布|发布|施行|批准))/

/** A line without invisible characters and outer space. */
export const clean = (line: string): string =>
  line
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u2002\u2003]/g, ' ')
    .trim()

/**
 * Title, part and history of a law. The head ends at `<!-- INFO END -->`; in a file without that mark it ends at the
 * first line that is neither a title nor looks like an adoption line.
 */
export function readHead(lines: readonly string[], file: string): Read<Head> {
  const first = lines.findIndex((line) => line !== '')
  const title = /^#\s+(.+)$/.exec(lines[first] ?? '')?.[1]?.trim()
  if (!title) return refuse(file, Math.max(first, 0) + 1, 'no title: the first line must be "# title"')
  const marked = lines.indexOf(endMark)
  const head: Head = { title, part: null, history: [], body: lines.length }
  for (let at = first + 1; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line === endMark) {
      head.body = at + 1
      break
    }
    if (line === '' || line.startsWith('<!--')) continue
    const part = /^#\s+(.+)$/.exec(line)?.[1]
    if (part && head.part === null) head.part = part
    else if (marked !== -1 || historical.test(line)) head.history.push(line)
    else {
      head.body = at
      break
    }
  }
  return { ok: true, value: head }
}
