import type { Kysely } from 'kysely'

/** What editors and institutions write for release (Codes, Arts 7-9, 12, 14), and who did what with it. */
export async function createContent({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('content_item')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('target', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('institution_id', 'text')
    .addColumn('important', 'integer', (column) => column.notNull())
    .addColumn('publish_at', 'text')
    .addColumn('fields', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('live', 'text')
    .addColumn('live_release', 'integer')
    .addColumn('approved_at', 'text')
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addColumn('changed_by', 'text', (column) => column.notNull())
    .execute()
  await schema.createIndex('content_changed').on('content_item').columns(['state', 'changed_at']).execute()
  await schema
    .createTable('content_log')
    .addColumn('item_id', 'text', (column) => column.notNull().references('content_item.id'))
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('who', 'text', (column) => column.notNull())
    .addColumn('act', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('content_log_once', ['item_id', 'version'])
    .execute()
}
