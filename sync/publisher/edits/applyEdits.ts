import { type Edit, editedId, editedTables } from '../../release/edit.ts'
import type { Content } from '../content.ts'

/** The content with what the desk has written in it. */
export function applyEdits(content: Content, edits: readonly Edit[]): Content {
  const edited = { ...content }
  for (const table of editedTables) {
    const own = edits.filter((edit) => edit.table === table)
    if (own.length === 0) continue
    const rows = new Map<string, object>(content[table].map((row) => [String(row.id), row]))
    for (const edit of own) {
      if (edit.op === 'put') rows.set(edit.row.id, edit.row)
      else rows.delete(editedId(edit))
    }
    Object.assign(edited, { [table]: [...rows.values()] })
  }
  return edited
}
