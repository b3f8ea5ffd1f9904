import type { Kysely } from 'kysely'

/** What staff and a person say to each other about a request, and how the person appraised it (Codes, Arts 19, 20). */
export async function knowAnswers({ schema }: Kysely<unknown>): Promise<void> {
  const request = () => schema.alterTable('request')
  await request()
    .addColumn('follows', 'text', (column) => column.references('request.id'))
    .execute()
  await request().addColumn('asked', 'text').execute()
  await request().addColumn('asked_at', 'text').execute()
  await schema.createIndex('request_follows').on('request').column('follows').execute()
  await schema
    .createTable('message')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('request_id', 'text', (column) => column.notNull().references('request.id'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('account', 'text')
    .addColumn('role', 'text')
    .addColumn('unit', 'text', (column) => column.notNull())
    .addColumn('late', 'integer', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute()
  await schema.createIndex('message_request').on('message').columns(['request_id', 'at']).execute()
  await schema.createIndex('message_kind').on('message').columns(['kind', 'at']).execute()
  await schema
    .createTable('appraisal')
    .addColumn('request_id', 'text', (column) => column.primaryKey().references('request.id'))
    .addColumn('level', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('service_id', 'text', (column) => column.notNull())
    .addColumn('practitioner_id', 'text', (column) => column.notNull())
    .addColumn('institution_id', 'text', (column) => column.notNull())
    .addColumn('account', 'text')
    .addColumn('words', 'text')
    .execute()
  await schema.createIndex('appraisal_at').on('appraisal').column('at').execute()
}
