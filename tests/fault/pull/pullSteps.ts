import type { Step } from '../../../sync/pull/steps.ts'

const common: Step[] = [
  'metadata-accepted',
  'piece-written',
  'downloaded',
  'attempt-counted',
  'indexed',
  'verified',
  'synced',
  'renamed',
  'folder-synced',
  'activated',
  'collected',
]
/** The steps of a pull of a whole release, and of a delta. */
export const fullSteps: readonly Step[] = [...common, 'unpacked']
export const deltaSteps: readonly Step[] = [...common, 'base-copied', 'delta-applied']
