import type { Migration } from 'kysely/migration'
import { knowAccess } from './migrations/access.ts'
import { knowAnswers } from './migrations/answers.ts'
import { indexAudit } from './migrations/audit.ts'

import { knowCancelled } from './migrations/cancelled.ts'

import { createContent } from './migrations/content.ts'

import { createDemand } from './migrations/demand.ts'
import { createDemandMonths } from './migrations/demandMonths.ts'
import { knowDevices } from './migrations/devices.ts'
import { knowDues } from './migrations/dues.ts'
import { knowFleet } from './migrations/fleet.ts'
import { createLog } from './migrations/log.ts'
import { createTables } from './migrations/requests.ts'
import { knowRoles } from './migrations/roles.ts'
import { knowServices } from './migrations/services.ts'
import { knowUrgency } from './migrations/urgent.ts'

/** The same steps on SQLite and PostgreSQL. A published step is never edited; a change is a new step. */
export const migrations: Record<string, Migration> = {
  '2026-01-requests': { up: createTables },
  '2026-02-demand': { up: createDemand },
  '2026-03-log': { up: createLog },
  '2026-04-devices': { up: knowDevices },
  '2026-05-services': { up: knowServices },
  '2026-06-roles': { up: knowRoles },
  '2026-07-access': { up: knowAccess },
  '2026-08-answers': { up: knowAnswers },
  '2026-10-cancelled': { up: knowCancelled },
  '2026-09-content': { up: createContent },
  '2026-11-handoff': { up: knowUrgency },
  '2026-12-fleet': { up: knowFleet },
  '2027-01-dues': { up: knowDues },
  '2027-02-demand-months': { up: createDemandMonths },
  '2027-03-audit': { up: indexAudit },
}
