import { type Edit, type EditedRow, type EditedTable, editedId } from '../../release/edit.ts'
import type { Served } from '../facts.ts'

/** What an edit would do to the release that is served. */
export type RowChange = {
  readonly table: EditedTable
  readonly id: string
  /** Null for a row that is new. */
  readonly before: EditedRow | null
  /** Null for a row that goes. */
  readonly after: EditedRow | null
}

/** Looks edits up in a release: null where it says what the edit wants already. */
export function changeFinder({ db }: Served): (edit: Edit) => RowChange | null {
  const statements = new Map<EditedTable, ReturnType<typeof rowIn>>()
  const rowIn = (table: EditedTable) => db.prepare<[string], EditedRow>(`SELECT * FROM ${table} WHERE id = ?`)
  return (edit) => {
    const { table } = edit
    const id = editedId(edit)
    const statement = statements.get(table) ?? rowIn(table)
    statements.set(table, statement)
    const before = statement.get(id) ?? null
    const after = edit.op === 'put' ? edit.row : null
    return isSame(before, after) ? null : { table, id, before, after }
  }
}

export function changesOf(edits: readonly Edit[], served: Served): RowChange[] {
  const find = changeFinder(served)
  return edits.flatMap((edit) => find(edit) ?? [])
}

/** Whether a row says what another says in every column of that. */
export function isSame(a: EditedRow | null, b: EditedRow | null): boolean {
  if (a === null || b === null) return a === b
  return Object.entries(b).every(([column, value]) => a[column] === value)
}
