import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The same steps on SQLite and PostgreSQL. A published step is never edited; a change is a new step. */
export const migrations: Record<string, Migration> = {
  '2026-01-requests': { up: createTables },
  '2026-02-demand': { up: createDemand },
}

async function createTables(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema
    .createTable('kiosk')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('token_hash', 'text', (column) => column.notNull())
    .addColumn('enrolled_at', 'text', (column) => column.notNull())
    .addColumn('revoked_at', 'text')
    .execute()
  await schema
    .createTable('request')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kiosk_id', 'text', (column) => column.notNull().references('kiosk.id'))
    .addColumn('sequence', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('envelope', 'text', (column) => column.notNull())
    .addColumn('receipt_hash', 'text', (column) => column.notNull().unique())
    .addColumn('tail_check', 'text', (column) => column.notNull())
    .addColumn('practitioner_id', 'text', (column) => column.notNull())
    .addColumn('practitioner_name', 'text', (column) => column.notNull())
    .addColumn('institution_name', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('due', 'text', (column) => column.notNull())
    .addColumn('decide_by', 'text')
    .addColumn('schedule_by', 'text')
    .addColumn('meeting_time', 'text')
    .addColumn('meeting_place', 'text')
    .addColumn('meeting_mode', 'text')
    .addColumn('reason', 'text')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute()
  await schema.createIndex('request_state').on('request').columns(['state', 'received_at']).execute()
  await schema.createIndex('request_kiosk').on('request').columns(['kiosk_id', 'sequence']).execute()
  await schema
    .createTable('response')
    .addColumn('request_id', 'text', (column) => column.primaryKey().references('request.id'))
    .addColumn('statement', 'text', (column) => column.notNull())
    .addColumn('signature', 'text', (column) => column.notNull())
    .addColumn('key_id', 'text', (column) => column.notNull())
    .execute()
  await schema
    .createTable('audit')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('who', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('request_id', 'text', (column) => column.references('request.id'))
    .execute()
  await schema.createIndex('audit_request').on('audit').columns(['request_id', 'at']).execute()
  await schema
    .createTable('staff')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('password_hash', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute()
  await schema
    .createTable('desk_session')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('staff_id', 'text', (column) => column.notNull().references('staff.id'))
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute()
}

async function createDemand({ schema }: Kysely<unknown>): Promise<void> {
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
