import type { FollowUp } from '../../../shared/contract/followUps.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { signCheckpoint } from '../../envelope/checkpoint.ts'
import type { SignedAcknowledgement } from '../../envelope/envelope.ts'
import { frontierText, grow, type Node, rootOf, treeFrom } from '../../envelope/merkle.ts'
import type { Statement } from '../../envelope/statement.ts'
import { auditLines } from '../audit.ts'
import { addReason } from '../cancellations/addReason.ts'
import type { CentreDatabase } from '../database.ts'
import { applyFollowUp } from '../followUps/applyFollowUp.ts'
import type { CentreKeys } from '../keys.ts'
import type { RecordKeys } from '../records/recordKeys.ts'
import type { RequestRow } from '../tables.ts'
import { latestCheckpoint, originOf } from './checkpoints.ts'
import { nodeRow } from './proofs.ts'

/**
 * A request ready to be taken in, or what follows one: its row, the key that opens its envelope, and the answer that
 * will be stored.
 */
export type Candidate = {
  readonly row: Omit<RequestRow, 'leaf' | 'reason' | 'asked' | 'asked_at' | 'taken_by' | 'erased_at'>
  readonly recordKey: Buffer
  readonly statement: Statement
  /** Why the centre declines it at once, in words for the person. */
  readonly declined: string | null
  /** What it does to the request it follows. */
  readonly followUp: FollowUp | null
}

const untouched = { reason: null, asked: null, asked_at: null, taken_by: null, erased_at: null }

export type Ledger = {
  readonly db: CentreDatabase
  readonly keys: CentreKeys
  readonly recordKeys: RecordKeys
  readonly now: () => Date
}

/**
 * Takes in requests: deduplication, effect, stored answers, leaves of the log and its new checkpoint are one
 * transaction, and one at a time over all processes: the first statement locks the log. The answers are in the order
 * of the candidates; `conflict` where the id came with other bytes or the receipt code is somebody else's.
 */
export async function commitBatch(
  ledger: Ledger,
  batch: readonly Candidate[],
): Promise<Result<SignedAcknowledgement, 'conflict'>[]> {
  return ledger.db.transaction().execute(async (transaction) => {
    const log = await transaction
      .updateTable('log_state')
      .set((eb) => ({ size: eb.ref('size') }))
      .where('id', '=', 1)
      .returning(['size', 'frontier', 'at'])
      .executeTakeFirstOrThrow()
    const { accepted, answers } = await decide(transaction, batch)
    const checkpoint =
      accepted.length > 0
        ? await append(transaction, ledger, log, accepted)
        : await latestCheckpoint(transaction)
    return answers.map((answer) => (answer.ok && checkpoint ? ok({ ...answer.value, checkpoint }) : answer))
  })
}

/** Which candidates are new; the others are known, or contradict what is. */
async function decide(db: CentreDatabase, batch: readonly Candidate[]) {
  const known = await db
    .selectFrom('request')
    .innerJoin('response', 'response.request_id', 'request.id')
    .select(['request.id', 'sha256', 'receipt_hash', 'statement', 'signature', 'key_id as keyId'])
    .where(({ eb, or }) =>
      or([
        eb(
          'request.id',
          'in',
          batch.map(({ row }) => row.id),
        ),
        eb(
          'receipt_hash',
          'in',
          batch.map(({ row }) => row.receipt_hash),
        ),
      ]),
    )
    .execute()
  const byId = new Map(
    known.map(({ id, sha256, statement, signature, keyId }) => [
      id,
      { sha256, statement: { statement, signature, keyId } },
    ]),
  )
  const receipts = new Set(known.map(({ receipt_hash }) => receipt_hash))
  const accepted: Candidate[] = []
  const answers = batch.map((candidate): Result<SignedAcknowledgement, 'conflict'> => {
    const { row, statement } = candidate
    const before = byId.get(row.id)
    if (before)
      return before.sha256 === row.sha256
        ? ok({ result: 'duplicate', ...before.statement })
        : fail('conflict')
    if (receipts.has(row.receipt_hash)) return fail('conflict')
    byId.set(row.id, { sha256: row.sha256, statement })
    receipts.add(row.receipt_hash)
    accepted.push(candidate)
    return ok({ result: 'accepted', ...statement })
  })
  return { accepted, answers }
}

/** Stores the accepted requests and their effects, grows the log by their acknowledgements and signs how it stands then. */
async function append(
  db: CentreDatabase,
  { keys, recordKeys, now }: Ledger,
  log: { size: number; frontier: string; at: string },
  accepted: readonly Candidate[],
): Promise<Statement> {
  // On the disk before any record that needs them; without a record they open nothing.
  recordKeys.put(accepted.map(({ row, recordKey }) => ({ id: row.id, key: recordKey })))
  await db
    .insertInto('request')
    .values(accepted.map(({ row }, i) => ({ ...row, ...untouched, leaf: log.size + i })))
    .execute()
  await db
    .insertInto('response')
    .values(
      accepted.map(({ row, statement: { statement, signature, keyId } }) => ({
        request_id: row.id,
        statement,
        signature,
        key_id: keyId,
      })),
    )
    .execute()
  await auditReceived(db, accepted, log.size)
  for (const { row, recordKey, declined, followUp } of accepted) {
    if (declined !== null) await addReason(db, recordKey, row.id, declined, row.received_at)
    if (followUp && row.follows)
      await applyFollowUp({ db, recordKeys }, { ...row, follows: row.follows }, followUp)
  }

  let tree = treeFrom(log.size, log.frontier)
  const nodes: Node[] = []
  for (const { statement } of accepted) {
    const grown = grow(tree, Buffer.from(statement.statement))
    tree = grown.tree
    nodes.push(...grown.nodes)
  }
  await db.insertInto('log_node').values(nodes.map(nodeRow)).execute()
  // A clock set back must not make an honest log contradict itself.
  const at = [now().toISOString(), log.at].sort().at(-1) ?? log.at
  const stands = { origin: originOf(keys), size: tree.size, root: rootOf(tree), at }
  const { statement, signature, keyId } = signCheckpoint(stands, keys.ackKey)
  await db
    .updateTable('log_state')
    .set({ size: tree.size, frontier: frontierText(tree), at })
    .where('id', '=', 1)
    .execute()
  await db.insertInto('checkpoint').values({ size: tree.size, statement, signature, key_id: keyId }).execute()
  return { statement, signature, keyId }
}

async function auditReceived(
  db: CentreDatabase,
  accepted: readonly Candidate[],
  firstLeaf: number,
): Promise<void> {
  // Two requests under one number: the kiosk's disk was copied or set back. Both are somebody's request.
  const repeated = await db
    .selectFrom('request')
    .select('id')
    .where('leaf', '>=', firstLeaf)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('request as earlier')
          .select('earlier.id')
          .whereRef('earlier.kiosk_id', '=', 'request.kiosk_id')
          .whereRef('earlier.sequence', '=', 'request.sequence')
          .whereRef('earlier.leaf', '<', 'request.leaf'),
      ),
    )
    .execute()
  const repeatedIds = new Set(repeated.map(({ id }) => id))
  await auditLines(
    db,
    accepted.flatMap(({ row, declined }) => {
      const line = { at: row.received_at, who: `kiosk:${row.kiosk_id}`, requestId: row.id }
      return [
        { ...line, what: 'received' as const },
        ...(repeatedIds.has(row.id) ? [{ ...line, what: 'sequence-repeated' as const }] : []),
        ...(declined !== null ? [{ ...line, who: 'centre', what: 'declined' as const }] : []),
      ]
    }),
  )
}
