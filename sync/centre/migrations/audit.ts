import type { Kysely } from 'kysely'

/** The audit is read by day and by who; by what it was before. */
export async function indexAudit({ schema }: Kysely<unknown>): Promise<void> {
  await schema.createIndex('audit_at').on('audit').columns(['at']).execute()
  await schema.createIndex('audit_who').on('audit').columns(['who', 'at']).execute()
}
