import type { BaseLogger } from 'pino'
import type { Connectors } from './connectors/connectors.ts'
import type { CentreDatabase } from './database.ts'
import type { FactsSource } from './facts.ts'
import type { CentreKeys } from './keys.ts'
import type { Committer } from './log/committer.ts'
import type { RecordKeys } from './records/recordKeys.ts'

/** What the routes of the centre work with. */
export type Services = {
  /** As made by `initCentre`, and the database in use; for what runs in a thread of its own. */
  readonly dir: string
  readonly databaseUrl: string | undefined
  readonly db: CentreDatabase
  readonly keys: CentreKeys
  readonly recordKeys: RecordKeys
  readonly commit: Committer
  readonly facts: FactsSource
  readonly connectors: Connectors
  readonly now: () => Date
  readonly log: Pick<BaseLogger, 'info' | 'warn' | 'error'>
}
