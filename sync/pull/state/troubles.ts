import type { Database } from 'better-sqlite3'

/** A release is its version with its content root: a version signed anew with other rows starts afresh. */
export type ReleaseName = { version: number; contentRoot: string }

/** `attempts`: activations begun and not ended. `noDelta`, `refused`: why the delta, or all of it, is not tried again. */
export type Trouble = { attempts: number; noDelta: string | null; refused: string | null }

/** Newest first. */
export const readTroubles = (db: Database): (Trouble & { version: number })[] =>
  db
    .prepare<[], Trouble & { version: number }>(
      `SELECT version, attempts, no_delta AS noDelta, refused FROM trouble
      WHERE attempts > 0 OR no_delta IS NOT NULL OR refused IS NOT NULL ORDER BY version DESC`,
    )
    .all()

/** What went wrong with which release: bounds attempts, and keeps what is signed but wrong from being fetched again. */
export function troubles(db: Database) {
  const get = db.prepare<ReleaseName, Trouble>(
    `SELECT attempts, no_delta AS noDelta, refused FROM trouble
    WHERE version = @version AND content_root = @contentRoot`,
  )
  const set = (column: string, value: string) =>
    db.prepare(
      `INSERT INTO trouble (version, content_root, ${column}) VALUES (@version, @contentRoot, @what)
      ON CONFLICT DO UPDATE SET ${column} = ${value}`,
    )
  const attempt = set('attempts', 'attempts + 1')
  const ended = set('attempts', 'max(attempts - 1, 0)')
  const noDelta = set('no_delta', 'excluded.no_delta')
  const refused = set('refused', 'excluded.refused')
  const name = ({ version, contentRoot }: ReleaseName) => ({ version, contentRoot })

  return {
    trouble: (release: ReleaseName): Trouble =>
      get.get(release) ?? { attempts: 0, noDelta: null, refused: null },
    /** Counts an attempt before it is made: one that takes the program down with it is counted, too. */
    beginAttempt: (release: ReleaseName) => attempt.run({ ...name(release), what: 1 }),
    /** Takes one back: it neither ended the program nor has to be held against the release. */
    endAttempt: (release: ReleaseName) => ended.run({ ...name(release), what: 0 }),
    giveUpDelta: (release: ReleaseName, reason: string) => noDelta.run({ ...name(release), what: reason }),
    /** Black-lists a release. */
    refuse: (release: ReleaseName, reason: string) => refused.run({ ...name(release), what: reason }),
    /** Forgets what is older than the release that is active. */
    forgetTroubles: (before: number) => db.prepare('DELETE FROM trouble WHERE version < ?').run(before),
  }
}
