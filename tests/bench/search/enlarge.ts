import type { Database } from 'better-sqlite3'

const prefixes = Array.from('甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥')

/** Adds the laws again, under titles of one more character, until there are at most this many articles. */
export function enlarge(db: Database, articles: number): void {
  const total = db.prepare<[], number>('SELECT count(*) FROM article').pluck()
  db.exec(`
    CREATE TEMP TABLE original AS
    SELECT law_id AS id, sum(count(*)) OVER (ORDER BY law_id) AS running FROM article GROUP BY law_id
  `)
  for (const prefix of prefixes) {
    const missing = articles - (total.get() ?? 0)
    if (missing <= 0) break
    const chosen = `IN (SELECT id FROM original WHERE running <= ${missing})`
    db.exec(`
      INSERT INTO law SELECT '${prefix}' || id, '${prefix}' || title, category, level, region, status, issued,
        effective, superseded_by, digest, summary, aliases, history, source FROM law WHERE id ${chosen};
      INSERT INTO heading SELECT '${prefix}' || id, '${prefix}' || law_id, ord, level, title,
        '${prefix}' || parent_id, first_ord FROM heading WHERE law_id ${chosen};
      INSERT INTO article SELECT '${prefix}' || id, '${prefix}' || law_id, ord, number,
        '${prefix}' || heading_id, text FROM article WHERE law_id ${chosen};
    `)
  }
  db.exec('DROP TABLE original')
}
