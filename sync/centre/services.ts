import type { BaseLogger } from 'pino'
import type { CentreDatabase } from './database.ts'
import type { FactsSource } from './facts.ts'
import type { CentreKeys } from './keys.ts'

/** What the routes of the centre work with. */
export type Services = {
  readonly db: CentreDatabase
  readonly keys: CentreKeys
  readonly facts: FactsSource
  readonly now: () => Date
  readonly log: Pick<BaseLogger, 'info' | 'warn' | 'error'>
}
