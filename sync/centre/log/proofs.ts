import { checkpoint } from '../../envelope/checkpoint.ts'
import { type Node, proofFrom, proofPlaces } from '../../envelope/merkle.ts'
import { type Statement, statementJson } from '../../envelope/statement.ts'
import type { CentreDatabase } from '../database.ts'
import type { LogNodeRow } from '../tables.ts'

export const nodeRow = ({ level, position, hash }: Node): LogNodeRow => ({
  level,
  position,
  hash: hash.toString('hex'),
})

/**
 * What shows whoever holds a checkpoint over `held` leaves that the log of this one begins with it. Null where there is
 * nothing to show: none is held, or it is over more than this log has.
 */
export async function proofTo(
  db: CentreDatabase,
  held: number,
  signed: Statement | null | undefined,
): Promise<string[] | null> {
  const size = checkpoint.safeParse(statementJson(signed?.statement ?? '')).data?.size ?? 0
  if (held === 0 || held > size) return null
  const places = proofPlaces(held, size)
  const rows = places.length === 0 ? [] : await nodesAt(db, places.flat())
  const hashes = new Map(rows.map(({ level, position, hash }) => [`${level}/${position}`, hash]))
  return proofFrom(places, ({ level, position }) =>
    Buffer.from(hashes.get(`${level}/${position}`) ?? '', 'hex'),
  )
}

const nodesAt = (db: CentreDatabase, places: readonly Pick<Node, 'level' | 'position'>[]) =>
  db
    .selectFrom('log_node')
    .selectAll()
    .where(({ eb, or, and }) =>
      or(places.map(({ level, position }) => and([eb('level', '=', level), eb('position', '=', position)]))),
    )
    .execute()
