import { type KioskReport, kioskReport } from '../../../envelope/kioskReport.ts'
import type { CentreDatabase } from '../../database.ts'

/** Kiosks check in every quarter of an hour: one that missed four in a row is silent. */
export const silentAfterMs = 3_600_000

export type FleetKiosk = {
  readonly id: string
  readonly name: string
  /** `silent`: not heard for an hour, or never. */
  readonly state: 'in-contact' | 'silent' | 'revoked'
  readonly heardAt: string | null
  /** Two devices use its key. */
  readonly copied: boolean
  /** What it last said of itself. */
  readonly report: KioskReport | null
}

/** The names of the kiosks that are silent. */
export async function silentKiosks(db: CentreDatabase, now: Date): Promise<string[]> {
  const heardSince = new Date(now.getTime() - silentAfterMs).toISOString()
  const rows = await db
    .selectFrom('kiosk')
    .select('name')
    .where('revoked_at', 'is', null)
    .where(({ eb, or }) => or([eb('heard_at', 'is', null), eb('heard_at', '<', heardSince)]))
    .orderBy('id')
    .execute()
  return rows.map(({ name }) => name)
}

const orderOf = { silent: 0, 'in-contact': 1, revoked: 2 }

/** Every kiosk as it was last heard, those that need somebody first. */
export async function fleet(db: CentreDatabase, now: Date): Promise<FleetKiosk[]> {
  const rows = await db
    .selectFrom('kiosk')
    .select(['id', 'name', 'heard_at', 'report', 'copied_at', 'revoked_at'])
    .orderBy('id')
    .execute()
  return rows
    .map(({ id, name, heard_at: heardAt, report, copied_at, revoked_at }): FleetKiosk => {
      const silent = heardAt === null || now.getTime() - Date.parse(heardAt) > silentAfterMs
      const state = revoked_at !== null ? 'revoked' : silent ? 'silent' : 'in-contact'
      const said = kioskReport
        .nullable()
        .catch(null)
        .parse(JSON.parse(report ?? 'null'))
      return { id, name, state, heardAt, copied: copied_at !== null, report: said }
    })
    .sort((a, b) => orderOf[a.state] - orderOf[b.state])
}
