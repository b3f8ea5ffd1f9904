import type { Kysely } from 'kysely'

/** Who at the desk may do what. Whoever had an account before could do everything there was, and still can. */
export async function knowRoles({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .alterTable('staff')
    .addColumn('name', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
  await schema
    .alterTable('staff')
    .addColumn('role', 'text', (column) => column.notNull().defaultTo('administrator'))
    .execute()
  await schema.alterTable('staff').addColumn('institution_id', 'text').execute()
  await schema.alterTable('staff').addColumn('disabled_at', 'text').execute()
}
