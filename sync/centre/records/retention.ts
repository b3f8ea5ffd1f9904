import type { PeriodRule } from '../../../shared/rules/period.ts'
import type { CentreDatabase } from '../database.ts'
import type { Facts } from '../facts.ts'
import type { Services } from '../services.ts'
import { eraseRecords } from './erase.ts'

const perStep = 500

/** The published rule that says for how many years a record is kept (Codes, Art. 19); null without one. */
export const retentionRule = ({ rules }: Facts): PeriodRule | null =>
  rules.find(({ id, unit }) => id === 'record.retention' && unit === 'year') ?? null

/** Until when a record is kept that was last touched at an instant. */
export function keptUntil(updatedAt: string, { amount }: PeriodRule): Date {
  const until = new Date(updatedAt)
  until.setUTCFullYear(until.getUTCFullYear() + amount)
  return until
}

/** The records that are next to be erased, the longest untouched first; what followed a request goes with it. */
export const nextToErase = (db: CentreDatabase, limit: number) =>
  db
    .selectFrom('request')
    .select(['id', 'kind', 'service_name', 'received_at', 'updated_at'])
    .where('erased_at', 'is', null)
    .where('follows', 'is', null)
    .orderBy('updated_at')
    .orderBy('id')
    .limit(limit)
    .execute()

/**
 * Erases what has been kept for as long as the published rule asks (Codes, Art. 19: at least two years), counted from
 * the last thing done about it. Without a release there is no rule and nothing is erased. Returns how many.
 */
export async function retain(
  services: Pick<Services, 'db' | 'recordKeys' | 'facts' | 'now'>,
): Promise<number> {
  const rule = retentionRule(await services.facts.current())
  if (!rule) return 0
  const now = services.now()
  let erased = 0
  for (;;) {
    const oldest = await nextToErase(services.db, perStep)
    const old = oldest.filter(({ updated_at }) => keptUntil(updated_at, rule) < now)
    if (old.length === 0) return erased
    const ids = old.map(({ id }) => id)
    erased += await eraseRecords(services, ids, { who: 'retention', now })
  }
}
