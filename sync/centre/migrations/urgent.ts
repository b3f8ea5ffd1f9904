import type { Kysely } from 'kysely'

/** Requests whose answers raised an alarm at the kiosk: somebody in danger, or a time limit about to end. */
export async function knowUrgency({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .alterTable('request')
    .addColumn('urgent', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
}
