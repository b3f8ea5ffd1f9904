import type { Database } from 'better-sqlite3'
import type { Agreement } from '../../../shared/contract/agreements.ts'
import type { Language } from '../../../shared/contract/kinds.ts'

/** The agreements as they stand in one language (Codes, Art. 32). */
export const agreementsIn = (db: Database, lang: Language): Agreement[] =>
  db
    .prepare<[string], Agreement>(
      'SELECT kind AS id, lang, title, version, effective, body FROM agreement WHERE lang = ? ORDER BY kind DESC',
    )
    .all(lang)
