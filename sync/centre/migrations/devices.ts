import type { Kysely } from 'kysely'

/** Kiosks are known by a key of their own from here on; those enrolled with a token are enrolled again. */
export async function knowDevices({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('kiosk').dropColumn('token_hash').execute()
  await schema.alterTable('kiosk').addColumn('public_key', 'text').execute()
  await schema
    .alterTable('kiosk')
    .addColumn('sessions', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await schema.alterTable('kiosk').addColumn('copied_at', 'text').execute()
  await schema
    .createTable('enrolment')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('secret', 'text', (column) => column.notNull())
    .addColumn('kiosk_id', 'text', (column) => column.notNull())
    .addColumn('facts', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('public_key', 'text')
    .execute()
}
