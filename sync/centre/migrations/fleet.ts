import type { Kysely } from 'kysely'

/** How each kiosk says it is, and when it was last heard; acts by what and when, for the figures of a month. */
export async function knowFleet({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('kiosk').addColumn('heard_at', 'text').execute()
  await schema.alterTable('kiosk').addColumn('report', 'text').execute()
  await schema.createIndex('audit_what').on('audit').columns(['what', 'at']).execute()
}
