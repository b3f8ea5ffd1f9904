import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** Whose a request is and who took it; what locks an account out; when its password was set; the log verified. */
export async function knowAccess(db: Kysely<Tables>): Promise<void> {
  const { schema } = db
  await schema
    .alterTable('request')
    .addColumn('desk', 'text', (column) => column.notNull().defaultTo('supervisor'))
    .execute()
  await schema
    .alterTable('request')
    .addColumn('institution_id', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
  await schema.alterTable('request').addColumn('taken_by', 'text').execute()
  await db
    .updateTable('request')
    .set({ desk: 'institution' })
    .where('kind', '=', 'lawyer-reservation')
    .execute()
  await schema.createIndex('request_desk').on('request').columns(['desk', 'institution_id']).execute()
  await schema
    .alterTable('audit')
    .addColumn('detail', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
  await schema.alterTable('staff').addColumn('password_reset_at', 'text').execute()
  // Sessions opened before are over: nobody knows when they were last used.
  await schema
    .alterTable('desk_session')
    .addColumn('used_at', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
  await schema
    .createTable('sign_in_failure')
    .addColumn('account_hash', 'text', (column) => column.primaryKey())
    .addColumn('failures', 'integer', (column) => column.notNull())
    .addColumn('last_at', 'text', (column) => column.notNull())
    .execute()
  await schema
    .createTable('verification')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('started_by', 'text', (column) => column.notNull())
    .addColumn('finished_at', 'text')
    .addColumn('result', 'text')
    .execute()
}
