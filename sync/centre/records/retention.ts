import type { Services } from '../services.ts'
import { eraseRecords } from './erase.ts'

const perStep = 500

/**
 * Erases what has been kept for as long as the published rule asks (Codes, Art. 19: at least two years), counted from
 * the last thing done about it. Without a release there is no rule and nothing is erased. Returns how many.
 */
export async function retain(
  services: Pick<Services, 'db' | 'recordKeys' | 'facts' | 'now'>,
): Promise<number> {
  const { rules } = await services.facts.current()
  const rule = rules.find(({ id, unit }) => id === 'record.retention' && unit === 'year')
  if (!rule) return 0
  const now = services.now()
  const before = new Date(now)
  before.setUTCFullYear(now.getUTCFullYear() - rule.amount)
  let erased = 0
  for (;;) {
    const old = await services.db
      .selectFrom('request')
      .select('id')
      .where('erased_at', 'is', null)
      // What followed a request goes with it.
      .where('follows', 'is', null)
      .where('updated_at', '<', before.toISOString())
      .orderBy('updated_at')
      .limit(perStep)
      .execute()
    if (old.length === 0) return erased
    const ids = old.map(({ id }) => id)
    erased += await eraseRecords(services, ids, { who: 'retention', now })
  }
}
