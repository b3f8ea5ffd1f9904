import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compose } from '../../sync/publisher/delta/compose.ts'
import { diff } from '../../sync/publisher/delta/diff.ts'
import { rowsOf } from '../../sync/release/contentRoot.ts'
import { type Change, idOf, readChange, writeChange } from '../../sync/release/delta.ts'
import { type Row, RowSet } from '../../sync/release/rowSet.ts'
import { createTable, tableNames } from '../../sync/release/schema.ts'

type Body = Record<string, string>

/** A content of two tables; ids past the first plane of Unicode, where the orders of strings differ. */
const id = fc.oneof(fc.constantFrom('a', 'b', '一', '\u{ff21}', '\u{20000}', ''), fc.string({ maxLength: 3 }))
const body = fc.dictionary(id, fc.constantFrom('1', '2', '示例'), { maxKeys: 12, noNullPrototype: true })
const content = fc.record({ rule: body, lexicon: body })

function databaseOf({ rule, lexicon }: { rule: Body; lexicon: Body }): Database.Database {
  const db = new Database(':memory:')
  for (const table of tableNames) db.exec(createTable(table))
  for (const [key, text] of Object.entries(rule)) db.prepare('INSERT INTO rule VALUES (?, ?)').run(key, text)
  for (const [key, text] of Object.entries(lexicon))
    db.prepare('INSERT INTO lexicon VALUES (?, ?, ?, ?)').run(key, text, '[]', '[]')
  return db
}

/** Applies a delta row by row, keeping the root, as strictly as a kiosk does; the kept root. */
function apply(db: Database.Database, changes: readonly Change[]): string {
  const set = new RowSet(rowsOf(db).state)
  for (const change of changes) {
    const { table } = change
    const before = db.prepare<[string], Row>(`SELECT * FROM ${table} WHERE id = ?`).raw().get(idOf(change))
    expect(before === undefined).toBe(change.op === 'insert')
    if (before) set.remove(table, before)
    db.prepare(`DELETE FROM ${table} WHERE id = ?`).run(idOf(change))
    if (change.op === 'delete') continue
    set.add(table, change.row)
    db.prepare(`INSERT INTO ${table} VALUES (${change.row.map(() => '?').join()})`).run(...change.row)
  }
  return set.root
}

test('a delta leads from one content to the other, and the root kept on the way is that of the rows', () => {
  fc.assert(
    fc.property(content, content, (a, b) => {
      const [from, to] = [databaseOf(a), databaseOf(b)]
      const changes = [...diff(from, to)]
      const read = changes.map((change) => readChange(writeChange(change).trimEnd()))
      expect(read).toEqual(changes.map((value) => ({ ok: true, value })))
      expect(apply(from, changes)).toBe(rowsOf(to).root)
      expect(rowsOf(from).root).toBe(rowsOf(to).root)
      expect([...diff(from, to)]).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('two deltas as one lead where they lead one after the other, by no more changes than it takes', () => {
  fc.assert(
    fc.property(content, content, content, (a, b, c) => {
      const [first, second, third] = [databaseOf(a), databaseOf(b), databaseOf(c)]
      const both = compose([...diff(first, second)], [...diff(second, third)])
      if (!both.ok) throw new Error(both.code)
      const direct = [...diff(first, third)]
      // A row that was changed and changed back is the only thing the direct way does not touch.
      const touched = new Set(direct.map((change) => `${change.table} ${idOf(change)}`))
      const extra = both.value.filter((change) => !touched.has(`${change.table} ${idOf(change)}`))
      expect(extra.every(({ op }) => op === 'update')).toBe(true)
      expect(both.value.filter((change) => !extra.includes(change))).toEqual(direct)
      expect(apply(first, both.value)).toBe(rowsOf(third).root)
    }),
    { numRuns: 300 },
  )
})
