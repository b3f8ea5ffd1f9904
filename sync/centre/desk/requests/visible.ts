import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import { z } from 'zod'
import type { CentreDatabase } from '../../database.ts'
import type { RequestRow, Tables } from '../../tables.ts'
import type { Staff } from '../roles.ts'

/**
 * The requests somebody at the desk may know of: volunteers the consultations (Codes, Arts 16, 17), an institution what
 * was asked of it, a supervisor and an administrator all. For everybody else a request is not there, and
 * what follows a request is none of its own for anybody. Whatever the desk reads or changes of requests goes through here.
 */
export const visibleTo =
  (staff: Staff) =>
  (eb: ExpressionBuilder<Tables, 'request'>): Expression<SqlBool> =>
    eb.and([eb('request.follows', 'is', null), ofRole(staff)(eb)])

const ofRole =
  ({ role, institutionId }: Staff) =>
  (eb: ExpressionBuilder<Tables, 'request'>): Expression<SqlBool> => {
    switch (role) {
      case 'supervisor':
      case 'administrator':
        return eb.lit(true)
      case 'volunteer':
        return eb('request.desk', '=', 'volunteer')
      case 'institution':
        // A complaint may name an institution as well; it is not that institution's to read.
        return institutionId
          ? eb.and([eb('request.desk', '=', 'institution'), eb('request.institution_id', '=', institutionId)])
          : eb.lit(false)
      case 'editor':
        return eb.lit(false)
    }
  }

/** A request as somebody may see it; null when there is none for them. */
export async function findVisible(db: CentreDatabase, staff: Staff, id: string): Promise<RequestRow | null> {
  if (!z.uuid().safeParse(id).success) return null
  const row = await db
    .selectFrom('request')
    .selectAll()
    .where('id', '=', id)
    .where(visibleTo(staff))
    .executeTakeFirst()
  return row ?? null
}
