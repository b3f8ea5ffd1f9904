import type { Kysely } from 'kysely'

/** What was opened in a month, of the days that are not kept one by one any more. */
export async function createDemandMonths({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('demand_month')
    .addColumn('kiosk_id', 'text', (column) => column.notNull().references('kiosk.id'))
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('item', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('demand_month_once', ['kiosk_id', 'month', 'kind', 'item'])
    .execute()
  await schema.createIndex('demand_month_month').on('demand_month').columns(['month']).execute()
}
