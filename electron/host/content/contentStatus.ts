import type { KioskStatus } from '../../../shared/contract/status.ts'
import { daysBetween } from '../../../shared/rules/dates.ts'
import { dateInChina } from '../../../shared/rules/workingDays.ts'
import type { Snapshot } from './snapshot.ts'

type Shown = Pick<Snapshot, 'version' | 'publishedAt' | 'counts' | 'information'>

/** What the page says of the content: as of when it holds, and whether that is long ago (Codes, Art. 14). */
export function contentStatus(
  { version, publishedAt, counts, information }: Shown,
  today: string,
): NonNullable<KioskStatus['content']> {
  // A clock that is wrong must not make the content younger than it is published.
  const age = Math.max(0, daysBetween(dateInChina(new Date(publishedAt)), today))
  return { version, publishedAt, counts, age, stale: information !== null && age > information.stale_days }
}
