import type { Page } from '@playwright/test'
import type { See } from '../see.ts'
import { walkHandOffs } from './handOffs.ts'
import { walkIdentity } from './identity.ts'
import { walkPeople } from './people.ts'
import { walkReading } from './reading.ts'

/**
 * What differs from a screen of tests/e2e/walk in what it says more than in how it is laid out: measured here, and not at
 * every run of the tests. Each begins and ends on the home screen.
 */
export const furtherWalks: readonly ((page: Page, see: See) => Promise<void>)[] = [
  walkReading,
  walkPeople,
  walkHandOffs,
  walkIdentity,
]
