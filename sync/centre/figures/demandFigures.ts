import type { CentreDatabase } from '../database.ts'
import type { Facts } from '../facts.ts'
import type { Month } from './months.ts'

/** Fewer than this could be a handful of people: such a line is left out, and no total lets anybody subtract it. */
export const leastShown = 5
const mostShown = 20

export type DemandLine = { readonly name: string; readonly count: number }

/** What was asked for and opened in a month, without anybody in it (Codes, Art. 5); the most first. */
export type DemandFigures = {
  /** Requests by service; the empty name is the reservation of a lawyer. */
  readonly services: readonly DemandLine[]
  /** Openings at the kiosks by what they were about, by title and by kiosk. */
  readonly topics: readonly DemandLine[]
  readonly titles: readonly DemandLine[]
  readonly kiosks: readonly DemandLine[]
}

/** The figures of a month, small counts left out. */
export async function demandFigures(
  db: CentreDatabase,
  { month, from, to }: Month,
  { opened }: Pick<Facts, 'opened'>,
): Promise<DemandFigures> {
  const services = await db
    .selectFrom('request')
    .select(({ fn }) => ['service_name as name', fn.countAll().as('count')])
    .where('received_at', '>=', from)
    .where('received_at', '<', to)
    .where('follows', 'is', null)
    .where('erased_at', 'is', null)
    .groupBy('service_name')
    .execute()
  const ofMonth = db.selectFrom(
    db
      .selectFrom('demand')
      .select(['kiosk_id', 'kind', 'item', 'count'])
      .where('day', '>=', `${month}-01`)
      .where('day', '<=', `${month}-31`)
      .unionAll(
        db
          .selectFrom('demand_month')
          .select(['kiosk_id', 'kind', 'item', 'count'])
          .where('month', '=', month),
      )
      .as('opening'),
  )
  const items = await ofMonth
    .select(({ fn }) => ['kind', 'item', fn.sum('count').as('count')])
    .groupBy(['kind', 'item'])
    .execute()
  const kiosks = await ofMonth
    .innerJoin('kiosk', 'kiosk.id', 'kiosk_id')
    .select(({ fn }) => ['kiosk.name', fn.sum('count').as('count')])
    .groupBy(['kiosk.id', 'kiosk.name'])
    .execute()
  // What has left the content since has no title any more.
  const known = items.flatMap(({ kind, item, count }) => {
    const found = opened(kind, item)
    return found ? [{ ...found, count }] : []
  })
  return {
    services: shown(services),
    topics: shown(known.filter(({ topic }) => topic).map(({ topic, count }) => ({ name: topic, count }))),
    titles: shown(known.map(({ title, count }) => ({ name: title, count }))),
    kiosks: shown(kiosks),
  }
}

function shown(lines: readonly { name: string; count: string | number | bigint }[]): DemandLine[] {
  const sums = new Map<string, number>()
  for (const { name, count } of lines) sums.set(name, (sums.get(name) ?? 0) + Number(count))
  return [...sums]
    .map(([name, count]) => ({ name, count }))
    .filter(({ count }) => count >= leastShown)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, mostShown)
}
