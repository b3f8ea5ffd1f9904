import type { Content } from '../content.ts'
import type { Problem } from '../problem.ts'
import { strayReference } from '../sample/directoryRows.ts'

/** Practitioners and penalties of what is no longer in the directory. */
export function strayRows({ institution, practitioner, penalty }: Content): Problem[] {
  const ids = {
    institution: new Set(institution.map(({ id }) => id)),
    practitioner: new Set(practitioner.map(({ id }) => id)),
  }
  return Object.entries({ practitioner, penalty }).flatMap(([table, rows]) =>
    rows.flatMap((row) => {
      const what = strayReference(row as Parameters<typeof strayReference>[0], (kind, id) =>
        ids[kind].has(id),
      )
      return what === null ? [] : [{ file: `${table} ${row.id}`, line: 1, what }]
    }),
  )
}
