import { sql } from 'kysely'
import type { Opened } from '../../shared/contract/demand.ts'
import { daysBefore } from '../../shared/rules/dates.ts'
import { dateInChina } from '../../shared/rules/workingDays.ts'
import type { DemandCount, DemandReport } from '../envelope/demandReport.ts'
import type { CentreDatabase } from './database.ts'
import { lastMonths } from './figures/months.ts'
import type { Services } from './services.ts'

/** Long enough for what is hot now; older days become the sum of their month when the kiosk next sends. */
const keptDays = 90
/** How far back the figures go, with the month that has begun. */
const keptMonths = 12
/** PostgreSQL and SQLite both bound the values of one statement. */
const rowsPerInsert = 1_000

/** Fewer openings than this, all at one kiosk, could be a handful of people. */
const leastAtOneKiosk = 10

/**
 * Takes in the counts of a kiosk: each day named replaces what was known of that kiosk and day, so a report sent twice
 * counts once. Days to come and days long gone, from a clock gone wrong, are left out. Returns the days taken.
 */
export async function takeDemand(
  { db, now }: Pick<Services, 'db' | 'now'>,
  kioskId: string,
  { counts }: DemandReport,
): Promise<string[]> {
  const today = dateInChina(now())
  const oldest = daysBefore(today, keptDays)
  const known = counts.filter(({ day }) => day >= oldest && day <= today)
  const days = [...new Set(known.map(({ day }) => day))]
  await db.transaction().execute(async (transaction) => {
    await sumUp(transaction, kioskId, {
      oldest,
      firstMonth: lastMonths(now(), keptMonths).at(-1)?.month ?? '',
    })
    const own = transaction.deleteFrom('demand').where('kiosk_id', '=', kioskId)
    if (days.length > 0) await own.where('day', 'in', days).execute()
    for (let at = 0; at < known.length; at += rowsPerInsert)
      await insert(transaction, kioskId, known.slice(at, at + rowsPerInsert))
  })
  return days
}

/** Days before `oldest` go into the sums of their months, and months before the first into nothing. */
async function sumUp(
  db: CentreDatabase,
  kioskId: string,
  { oldest, firstMonth }: { oldest: string; firstMonth: string },
): Promise<void> {
  const month = sql<string>`substr(day, 1, 7)`
  await db
    .insertInto('demand_month')
    .columns(['kiosk_id', 'month', 'kind', 'item', 'count'])
    .expression(
      db
        .selectFrom('demand')
        .select(({ fn }) => [
          'kiosk_id',
          month.as('month'),
          'kind',
          'item',
          // PostgreSQL sums integers to a bigint.
          sql<number>`cast(${fn.sum('count')} as integer)`.as('count'),
        ])
        .where('kiosk_id', '=', kioskId)
        .where('day', '<', oldest)
        .groupBy(['kiosk_id', month, 'kind', 'item']),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['kiosk_id', 'month', 'kind', 'item'])
        .doUpdateSet(({ eb, ref }) => ({ count: eb(ref('demand_month.count'), '+', ref('excluded.count')) })),
    )
    .execute()
  await db.deleteFrom('demand').where('kiosk_id', '=', kioskId).where('day', '<', oldest).execute()
  await db.deleteFrom('demand_month').where('month', '<', firstMonth).execute()
}

async function insert(db: CentreDatabase, kiosk_id: string, counts: readonly DemandCount[]): Promise<void> {
  await db
    .insertInto('demand')
    .values(counts.map(({ day, kind, id, count }) => ({ kiosk_id, day, kind, item: id, count })))
    // The same report came twice at once and the other was first.
    .onConflict((conflict) =>
      conflict
        .columns(['kiosk_id', 'day', 'kind', 'item'])
        .doUpdateSet(({ ref }) => ({ count: ref('excluded.count') })),
    )
    .execute()
}

/**
 * What was opened at least `least` times since `from` (a date in China) over all kiosks, the most opened first. What
 * only one kiosk counted needs ten openings. No number and no kiosk is in the answer.
 */
export async function hotDemand(
  db: CentreDatabase,
  { from, least, most }: { from: string; least: number; most: number },
): Promise<Opened[]> {
  const total = sql<number>`sum(${sql.ref('count')})`
  const kiosks = sql<number>`count(distinct ${sql.ref('kiosk_id')})`
  return db
    .selectFrom('demand')
    .select(['kind', 'item as id'])
    .where('day', '>=', from)
    .groupBy(['kind', 'item'])
    .having(total, '>=', least)
    .having(({ eb, or }) => or([eb(kiosks, '>=', 2), eb(total, '>=', leastAtOneKiosk)]))
    .orderBy(total, 'desc')
    .orderBy('kind')
    .orderBy('item')
    .limit(most)
    .execute()
}
