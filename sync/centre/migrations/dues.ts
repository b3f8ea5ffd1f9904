import { type Kysely, sql } from 'kysely'

/**
 * What must be done next and by when, whatever the state; before there was a column for each date and nothing for what
 * counts from the acceptance. Of requests under way that is not known.
 */
export async function knowDues(db: Kysely<unknown>): Promise<void> {
  const request = () => db.schema.alterTable('request')
  await request()
    .addColumn('later', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute()
  for (const column of ['accepted_at', 'next_what', 'next_by'])
    await request().addColumn(column, 'text').execute()
  await sql`update request set accepted_at =
    (select min(at) from audit where request_id = request.id and what = 'accepted')`.execute(db)
  await sql`update request set next_what = 'decide', next_by = decide_by
    where state = 'received' and due like '%"what":"decide"%'`.execute(db)
  await sql`update request set next_what = 'contact', next_by = contact_by
    where state = 'received' and next_what is null and due like '%"what":"contact"%'`.execute(db)
  await sql`update request set next_what = 'schedule', next_by = schedule_by
    where state = 'accepted' and due like '%"what":"schedule"%'`.execute(db)
  await sql`update request set next_what = 'decide', next_by = decide_by
    where state in ('contacted', 'scheduled') and accepted_at is null and due like '%"what":"decide"%'`.execute(
    db,
  )
  for (const column of ['decide_by', 'schedule_by', 'contact_by'])
    await request().dropColumn(column).execute()
}
