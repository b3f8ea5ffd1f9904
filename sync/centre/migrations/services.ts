import type { Kysely } from 'kysely'

/** Requests for services that content defines; an inbox in the order of what is due. */
export async function knowServices({ schema }: Kysely<unknown>): Promise<void> {
  for (const column of ['service_id', 'service_name'] as const)
    await schema
      .alterTable('request')
      .addColumn(column, 'text', (made) => made.notNull().defaultTo(''))
      .execute()
  await schema.alterTable('request').addColumn('contact_by', 'text').execute()
}
