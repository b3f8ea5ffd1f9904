import { envelopeHash, verifyAcknowledgement } from '../../envelope/ack.ts'
import { verifyCheckpoint } from '../../envelope/checkpoint.ts'
import { emptyTree, frontierText, grow, type Node, rootOf } from '../../envelope/merkle.ts'
import { readEnvelope } from '../../envelope/open.ts'
import type { CentreDatabase } from '../database.ts'
import { readRecord } from '../records/readRecord.ts'
import type { Ledger } from './commitBatch.ts'

const perPage = 1_000

/** Something that is not as it was signed. */
export type Finding = {
  readonly what:
    | 'missing' // a leaf without its record
    | 'not-logged' // a record without a leaf
    | 'not-acknowledged' // the stored acknowledgement is not the centre's about this record
    | 'altered' // a column or the envelope is not what was received
    | 'cannot-open' // the record's key is lost though nobody erased it
    | 'other-node' // what proofs are made of is not what the leaves give
    | 'other-root' // the log is not the one a checkpoint was signed over
    | 'witness' // a kiosk holds a checkpoint this log cannot have signed
  readonly at: string
}

export type Verification = {
  readonly records: number
  readonly erased: number
  readonly checkpoints: number
  /** Contradictions of witnesses that a restored backup explains. */
  readonly explained: number
  readonly findings: readonly Finding[]
}

/**
 * Reads every record and works the log out anew: each record against its signed acknowledgement, each checkpoint
 * against the root of the leaves before it, and what kiosks hold as witnesses against all of it. Of a record that was
 * erased the acknowledgement remains. Reads a page at a time; the centre may be running.
 */
export async function verifyLog(ledger: Pick<Ledger, 'db' | 'keys' | 'recordKeys'>): Promise<Verification> {
  const { db } = ledger
  const findings: Finding[] = []
  const find = (what: Finding['what'], at: string | number): void =>
    void findings.push({ what, at: String(at) })
  const end = await db.selectFrom('log_state').selectAll().where('id', '=', 1).executeTakeFirstOrThrow()
  let tree = emptyTree
  let erased = 0
  let checkpoints = 0
  for (let first = 0; first < end.size; first += perPage) {
    const last = Math.min(first + perPage, end.size) - 1
    const rows = await recordsOf(db, first, last)
    const signed = await checkpointsOf(db, first + 1, last + 1)
    checkpoints += signed.size
    const nodes: Node[] = []
    for (let leaf = first; leaf <= last; leaf++) {
      const row = rows.get(leaf)
      const grown = grow(tree, Buffer.from(row?.statement ?? ''))
      tree = grown.tree
      nodes.push(...grown.nodes)
      if (!row?.statement) find('missing', leaf)
      else {
        if (row.erased_at !== null) erased++
        const wrong = wrongOf(row, ledger)
        if (wrong) find(wrong, row.id)
      }
      const checkpoint = signed.get(leaf + 1)
      if (checkpoint) {
        const read = verifyCheckpoint(checkpoint, ledger.keys.ackKeys)
        if (!read.ok || read.value.size !== leaf + 1 || read.value.root !== rootOf(tree))
          find('other-root', leaf + 1)
      }
    }
    for (const at of await alteredNodes(db, nodes)) find('other-node', at)
  }
  if (frontierText(tree) !== end.frontier) find('other-root', end.size)
  for (const { id } of await unlogged(db, end.size)) find('not-logged', id)
  const held = await contradictions(ledger)
  for (const { kioskId, size, explained } of held) if (!explained) find('witness', `${kioskId} at ${size}`)
  const explained = held.filter((one) => one.explained).length
  return { records: end.size, erased, checkpoints, explained, findings }
}

type Row = Awaited<ReturnType<typeof recordsOf>> extends Map<number, infer R> ? R : never

function wrongOf(
  row: Row,
  { keys, recordKeys }: Pick<Ledger, 'keys' | 'recordKeys'>,
): Finding['what'] | null {
  const { statement, signature, keyId } = row
  const stored = { result: 'accepted', statement, signature, keyId }
  const ack = verifyAcknowledgement(stored, row, keys.ackKeys)
  if (!ack.ok) return 'not-acknowledged'
  if (ack.value.receivedAt !== row.received_at) return 'altered'
  if (row.erased_at !== null) return null
  const bytes = readRecord(recordKeys, row)
  if (!bytes) return recordKeys.get(row.id) ? 'altered' : 'cannot-open'
  const envelope = readEnvelope(bytes)
  if (envelopeHash(bytes) !== row.sha256 || !envelope.ok) return 'altered'
  const { kiosk, sequence, kind, receiptHash, tailCheck } = envelope.value.header
  const same =
    kiosk === row.kiosk_id &&
    sequence === row.sequence &&
    kind === row.kind &&
    receiptHash === row.receipt_hash &&
    tailCheck === row.tail_check
  return same ? null : 'altered'
}

async function recordsOf(db: CentreDatabase, first: number, last: number) {
  const rows = await db
    .selectFrom('request')
    .leftJoin('response', 'request_id', 'request.id')
    .selectAll('request')
    .select(['statement', 'signature', 'key_id as keyId'])
    .where('leaf', '>=', first)
    .where('leaf', '<=', last)
    .execute()
  return new Map(rows.map((row) => [row.leaf, row]))
}

async function checkpointsOf(db: CentreDatabase, first: number, last: number) {
  const rows = await db
    .selectFrom('checkpoint')
    .select(['size', 'statement', 'signature', 'key_id as keyId'])
    .where('size', '>=', first)
    .where('size', '<=', last)
    .execute()
  return new Map(rows.map((row) => [row.size, row]))
}

/** The nodes stored otherwise than they were worked out. Level by level, since a level's positions lie side by side. */
async function alteredNodes(db: CentreDatabase, nodes: readonly Node[]): Promise<string[]> {
  const altered: string[] = []
  for (const [level, expected] of Map.groupBy(nodes, (node) => node.level)) {
    const positions = expected.map(({ position }) => position)
    const rows = await db
      .selectFrom('log_node')
      .select(['position', 'hash'])
      .where('level', '=', level)
      .where('position', '>=', Math.min(...positions))
      .where('position', '<=', Math.max(...positions))
      .execute()
    const stored = new Map(rows.map(({ position, hash }) => [position, hash]))
    for (const { position, hash } of expected)
      if (stored.get(position) !== hash.toString('hex')) altered.push(`${level}/${position}`)
  }
  return altered
}

/** Records no leaf stands for; those received while this reads lie beyond the log's end as well, and are not meant. */
const unlogged = (db: CentreDatabase, size: number): Promise<{ id: string }[]> =>
  db
    .selectFrom('request')
    .select('id')
    .where(({ eb, or, selectFrom }) =>
      or([
        eb('leaf', 'is', null),
        eb(
          'leaf',
          '>=',
          eb.fn.coalesce(selectFrom('log_state').select('size').where('id', '=', 1), eb.val(size)),
        ),
      ]),
    )
    .execute()

/** A checkpoint a kiosk holds that contradicts this log; `explained` where somebody said that a backup was restored. */
export type Contradiction = {
  readonly kioskId: string
  readonly size: number
  readonly seenAt: string
  readonly explained: boolean
}

export async function contradictions({ db, keys }: Pick<Ledger, 'db' | 'keys'>): Promise<Contradiction[]> {
  const restores = await db.selectFrom('log_restore').select('at').execute()
  const witnesses = await db.selectFrom('witness').selectAll().orderBy('kiosk_id').orderBy('size').execute()
  return witnesses.map(
    ({ kiosk_id: kioskId, size, statement, signature, key_id: keyId, seen_at: seenAt }) => {
      const read = verifyCheckpoint({ statement, signature, keyId }, keys.ackKeys)
      const explained = read.ok && restores.some(({ at }) => read.value.at <= at)
      return { kioskId, size, seenAt, explained }
    },
  )
}
