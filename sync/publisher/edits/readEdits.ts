import { basename } from 'node:path'
import { type Edit, readEdit } from '../../release/edit.ts'
import { isThere } from '../isThere.ts'
import type { Problem, Read } from '../problem.ts'
import { readText } from '../readText.ts'

/** What the desk has written, line by line; nothing where it has left no file. One broken line refuses them all. */
export async function readEdits(path: string): Promise<Read<Edit[]>> {
  if (!(await isThere(path))) return { ok: true, value: [] }
  const file = basename(path)
  const text = await readText(path, file)
  if (!text.ok) return text
  const problems: Problem[] = []
  const edits: Edit[] = []
  for (const [at, line] of text.value.split('\n').entries()) {
    if (line === '') continue
    const edit = readEdit(line)
    if (edit.ok) edits.push(edit.value)
    else problems.push({ file, line: at + 1, what: edit.detail ?? '' })
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: edits }
}
