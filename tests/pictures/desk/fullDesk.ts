import { amendInChild } from '../../../sync/centre/content/amendInChild.ts'
import { testCentre } from '../../../sync/centre/testCentre.ts'
import { sqlite } from '../../../sync/centre/testDatabases.ts'
import { newStaff } from '../../../sync/centre/testStaff.ts'
import type { ReadyRelease } from '../../support/readyRelease.ts'
import { eachItem } from './eachItem.ts'
import { eachRequest } from './eachRequest.ts'
import { someKiosks } from './someKiosks.ts'
import { staffAt } from './staffAt.ts'
import { yearOfWork } from './yearOfWork.ts'

/** When these pictures are taken: whatever the year, the calendar of working days reaches here. */
const today = new Date('2026-06-24T02:00:00.000Z')

/**
 * A centre with the sample content and a year of work behind it, in this process, where its clock can be set. `pages`
 * are those that stand for a state of something, by their names.
 */
export async function fullDesk(ready: ReadyRelease) {
  const centre = await testCentre(sqlite)
  await ready.copyTo(centre.root)
  centre.publisher.amend = amendInChild(centre.releasesDir)
  await yearOfWork(centre, today)
  const pages = new Map(await eachRequest(centre, today))
  centre.clock.now = today
  await someKiosks(centre)
  for (const [name, path] of await eachItem(centre)) pages.set(name, path)
  await newStaff(centre, 'wang', 'volunteer')
  await newStaff(centre, 'chen', 'institution', 'inst-047')
  pages.set('account of an institution', '/desk/accounts/chen')
  const administrator = await staffAt(centre, today)
  await administrator.send('/desk/records', '/desk/records/verify')
  return {
    site: { centreUrl: centre.url(), deskPassword: await centre.password() },
    pages,
    close: () => centre.close(),
  }
}
