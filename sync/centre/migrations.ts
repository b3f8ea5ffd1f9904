import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { emptyTree, frontierText, grow } from '../envelope/merkle.ts'
import { nodeRow } from './log/proofs.ts'
import type { Tables } from './tables.ts'

/** The same steps on SQLite and PostgreSQL. A published step is never edited; a change is a new step. */
export const migrations: Record<string, Migration> = {
  '2026-01-requests': { up: createTables },
  '2026-02-demand': { up: createDemand },
  '2026-03-log': { up: createLog },
  '2026-04-devices': { up: knowDevices },
  '2026-05-services': { up: knowServices },
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

/** Kiosks are known by a key of their own from here on; those enrolled with a token are enrolled again. */
async function knowDevices({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('kiosk').dropColumn('token_hash').execute()
  await schema.alterTable('kiosk').addColumn('public_key', 'text').execute()
  await schema
    .alterTable('kiosk')
    .addColumn('sessions', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await schema.alterTable('kiosk').addColumn('copied_at', 'text').execute()
  await schema
    .createTable('enrolment')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('secret', 'text', (column) => column.notNull())
    .addColumn('kiosk_id', 'text', (column) => column.notNull())
    .addColumn('facts', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('public_key', 'text')
    .execute()
}

/** Requests for services that content defines; an inbox in the order of what is due. */
async function knowServices({ schema }: Kysely<unknown>): Promise<void> {
  for (const column of ['service_id', 'service_name'] as const)
    await schema
      .alterTable('request')
      .addColumn(column, 'text', (made) => made.notNull().defaultTo(''))
      .execute()
  await schema.alterTable('request').addColumn('contact_by', 'text').execute()
}

async function createLog(db: Kysely<Tables>): Promise<void> {
  const { schema } = db
  await schema.alterTable('request').addColumn('leaf', 'integer').execute()
  await schema.alterTable('request').addColumn('erased_at', 'text').execute()
  await schema
    .createTable('log_state')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('frontier', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
  await schema
    .createTable('log_node')
    .addColumn('level', 'integer', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('log_node_once', ['level', 'position'])
    .execute()
  for (const table of ['checkpoint', 'witness'] as const) {
    const made = schema
      .createTable(table)
      .addColumn('size', 'integer', (column) => column.notNull())
      .addColumn('statement', 'text', (column) => column.notNull())
      .addColumn('signature', 'text', (column) => column.notNull())
      .addColumn('key_id', 'text', (column) => column.notNull())
    if (table === 'checkpoint') await made.addPrimaryKeyConstraint('checkpoint_once', ['size']).execute()
    else
      await made
        .addColumn('kiosk_id', 'text', (column) => column.notNull().references('kiosk.id'))
        .addColumn('root', 'text', (column) => column.notNull())
        .addColumn('seen_at', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('witness_once', ['kiosk_id', 'size', 'root'])
        .execute()
  }
  await schema
    .createTable('log_restore')
    .addColumn('at', 'text', (column) => column.primaryKey())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .execute()
  await logWhatIsThere(db)
  await schema.createIndex('request_leaf').unique().on('request').column('leaf').execute()
  await schema.createIndex('request_kept').on('request').columns(['erased_at', 'updated_at']).execute()
}

/** Requests taken in before there was a log become its first leaves. */
async function logWhatIsThere(db: Kysely<Tables>): Promise<void> {
  const earlier = await db
    .selectFrom('request')
    .innerJoin('response', 'request_id', 'request.id')
    .select(['request.id', 'statement', 'received_at'])
    .orderBy('received_at')
    .orderBy('request.id')
    .execute()
  let tree = emptyTree
  for (const [leaf, { id, statement }] of earlier.entries()) {
    await db.updateTable('request').set({ leaf }).where('id', '=', id).execute()
    const grown = grow(tree, Buffer.from(statement))
    await db.insertInto('log_node').values(grown.nodes.map(nodeRow)).execute()
    tree = grown.tree
  }
  const at = earlier.at(-1)?.received_at ?? new Date(0).toISOString()
  await db
    .insertInto('log_state')
    .values({ id: 1, size: tree.size, frontier: frontierText(tree), at })
    .execute()
}
