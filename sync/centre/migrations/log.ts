import type { Kysely } from 'kysely'
import { emptyTree, frontierText, grow } from '../../envelope/merkle.ts'
import { nodeRow } from '../log/proofs.ts'
import type { Tables } from '../tables.ts'

export async function createLog(db: Kysely<Tables>): Promise<void> {
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
