import type { Database } from 'better-sqlite3'

/** Brings a queue one version on, inside the transaction that also counts it. */
export type Step = (db: Database) => void

/**
 * What `queue.db` holds, as steps; `user_version` counts those taken. A step that stands is never edited; a change is a
 * new step behind it. The first one takes over a file whose making broke off before it was counted.
 */
export const steps: readonly Step[] = [
  (db) =>
    db.exec(`
      CREATE TABLE IF NOT EXISTS request (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        receipt_hash TEXT NOT NULL UNIQUE,
        tail_check TEXT NOT NULL,
        due TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        bytes BLOB,
        delivery TEXT NOT NULL DEFAULT 'waiting' CHECK (delivery IN ('waiting', 'delivered', 'held')),
        attempts INTEGER NOT NULL DEFAULT 0,
        not_before INTEGER NOT NULL DEFAULT 0,
        held_reason TEXT,
        delivered_at TEXT,
        acknowledgement TEXT,
        CHECK ((delivery = 'delivered') = (acknowledgement IS NOT NULL)),
        CHECK (bytes IS NOT NULL OR delivery = 'delivered')
      ) STRICT;
    `),
  (db) =>
    db.exec(`
      -- Which requests one person left in one go; the number means nothing outside this file.
      ALTER TABLE request ADD COLUMN visit TEXT;
      -- What the kiosk knows of its centre, one value a name (see centreMemory.ts).
      CREATE TABLE memory (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
      -- Two checkpoints the centre signed of which no honest log shows both: evidence, never deleted.
      CREATE TABLE contradiction (at TEXT NOT NULL, held TEXT NOT NULL, seen TEXT) STRICT;
    `),
  (db) =>
    db.exec(`
      -- What a person sent after a request: the receipt hash of that request, which may lie on another kiosk.
      ALTER TABLE request ADD COLUMN follows TEXT;
    `),
]

/**
 * Made where they are missing. They are no part of the version: an app that does not know one keeps it up all the same,
 * so a queue can go back to the app before. What is delivered, nearly everything in the end, is left out of the first
 * three; the others hold what follows a request, and the few whose sealed bytes are still kept.
 */
export const indexes = `
  CREATE INDEX IF NOT EXISTS request_due ON request (not_before, sequence) WHERE delivery = 'waiting';
  CREATE INDEX IF NOT EXISTS request_open ON request (delivery, sequence, not_before) WHERE delivery <> 'delivered';
  CREATE INDEX IF NOT EXISTS request_visit ON request (visit, sequence) WHERE delivery = 'waiting';
  CREATE INDEX IF NOT EXISTS request_follows ON request (follows, sequence) WHERE follows IS NOT NULL;
  CREATE INDEX IF NOT EXISTS request_kept ON request (sequence) WHERE delivery = 'delivered' AND bytes IS NOT NULL;
`
