import type { Kysely } from 'kysely'

export async function createDemand({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('demand')
    .addColumn('kiosk_id', 'text', (column) => column.notNull().references('kiosk.id'))
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('item', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('demand_once', ['kiosk_id', 'day', 'kind', 'item'])
    .execute()
  await schema.createIndex('demand_day').on('demand').columns(['day']).execute()
}
