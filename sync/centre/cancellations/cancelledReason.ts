import type { Submission } from '../../../shared/contract/requests.ts'
import { cancellationWords } from '../../../shared/rules/cancellation.ts'
import type { CentreDatabase } from '../database.ts'
import type { Facts } from '../facts.ts'
import type { CentreKeys } from '../keys.ts'
import { personOf } from './person.ts'

/** Why the account of who asks is cancelled, in the words the kiosk has for it; null when it is not (Codes, Art. 4). */
export async function cancelledReason(
  { db, keys }: { db: CentreDatabase; keys: CentreKeys },
  { identity, lang }: Submission,
  { cancellation }: Pick<Facts, 'cancellation'>,
): Promise<string | null> {
  const row = await db
    .selectFrom('cancellation')
    .select('reason')
    .where('person', '=', personOf(keys, identity.idNumber))
    .executeTakeFirst()
  if (!row) return null
  return cancellation ? cancellationWords(cancellation, row.reason, lang).join(' ') : row.reason
}
