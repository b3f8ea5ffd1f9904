import type { Database } from 'better-sqlite3'
import type { Applied } from '../../release/delta.ts'

/** Brings the indexes up to date with changed rows; `rebuild` where building them anew is what is left. */
export const updateIndexes = (_db: Database, _applied: readonly Applied[]): 'updated' | 'rebuild' => 'rebuild'
