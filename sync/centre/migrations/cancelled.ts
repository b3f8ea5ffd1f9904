import type { Kysely } from 'kysely'

/** Whose accounts were cancelled (Codes, Art. 4), by hashes that go when an account is restored. */
export async function knowCancelled({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('cancellation')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('person', 'text', (column) => column.unique())
    .addColumn('hash', 'text')
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('request_id', 'text', (column) => column.notNull().references('request.id'))
    .addColumn('cancelled_by', 'text', (column) => column.notNull())
    .addColumn('cancelled_at', 'text', (column) => column.notNull())
    .addColumn('restored_by', 'text')
    .addColumn('restored_at', 'text')
    .addColumn('restored_note', 'text')
    .execute()
}
