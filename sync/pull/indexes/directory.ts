import type { Database } from 'better-sqlite3'

/** Practitioners, institutions and penalties are few enough to be searched in memory: only what is looked up by key. */
export function indexDirectory(db: Database): void {
  db.exec(`
    CREATE INDEX institution_by_kind ON institution (kind, longitude, latitude);
    CREATE INDEX practitioner_by_institution ON practitioner (institution_id, name);
    CREATE INDEX penalty_by_subject ON penalty (subject_id, subject_kind);
    CREATE INDEX agreement_by_lang ON agreement (lang);
  `)
}
