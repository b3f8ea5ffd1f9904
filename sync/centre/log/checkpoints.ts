import { createHash } from 'node:crypto'
import type { Statement } from '../../envelope/statement.ts'
import type { CentreDatabase } from '../database.ts'
import type { CentreKeys } from '../keys.ts'

/** The name of this centre's log: its first acknowledgement key, which it never forgets. */
export const originOf = ({ ackKeys }: Pick<CentreKeys, 'ackKeys'>): string =>
  createHash('sha256')
    .update(ackKeys[0]?.publicKey ?? '')
    .digest('hex')

/** The checkpoint signed last; null while nothing was ever received. */
export async function latestCheckpoint(db: CentreDatabase): Promise<Statement | null> {
  const row = await db
    .selectFrom('checkpoint')
    .select(['statement', 'signature', 'key_id as keyId'])
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}
