/**
 * What `state.db` holds, as steps; `user_version` counts those taken. A step that stands is never edited. The first one
 * takes over files from before they were counted.
 */
export const steps: readonly string[] = [
  `
  CREATE TABLE IF NOT EXISTS pointer (
    slot TEXT PRIMARY KEY CHECK (slot IN ('active', 'previous')),
    version INTEGER NOT NULL, file TEXT NOT NULL, content_root TEXT NOT NULL, published_at TEXT NOT NULL,
    counts TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS metadata (role TEXT PRIMARY KEY, version INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT;
  `,
  `
  ALTER TABLE pointer ADD COLUMN sha256 TEXT;
  ALTER TABLE pointer ADD COLUMN length INTEGER;
  CREATE TABLE trouble (
    version INTEGER NOT NULL, content_root TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,
    no_delta TEXT, refused TEXT, PRIMARY KEY (version, content_root)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE run (
    id INTEGER PRIMARY KEY, started TEXT NOT NULL, ended TEXT NOT NULL, times INTEGER NOT NULL, outcome TEXT NOT NULL,
    detail TEXT, version INTEGER, kind TEXT NOT NULL, bytes INTEGER NOT NULL
  ) STRICT;
  `,
]
