import type { Database } from 'better-sqlite3'
import { bareTitle } from '../../../shared/search/lawTitle.ts'
import { nothingLearned, type Ranking, ranking } from '../../../shared/search/ranking.ts'

/** The ranking of this content; without one every law stands alike. */
export function readRanking(db: Database): Ranking {
  const body = db.prepare("SELECT body FROM rule WHERE id = 'ranking'").pluck().get()
  return typeof body === 'string' ? ranking.catch(nothingLearned).parse(JSON.parse(body)) : nothingLearned
}

/** What a law that no longer applies and a rule that binds in one region only lose, in points of the score. */
const notInForce = 25
const regional = 4

/** How likely a law is what people ask about, in points of the score, whatever the words. */
export function standingOf(
  { standing }: Ranking,
  law: { title: string; status: string; region: string | null },
): number {
  const asked = standing.laws[bareTitle(law.title)] ?? standing.unasked
  const past = law.status === 'in-force' || law.status === 'unknown' ? 0 : notInForce
  return asked - past - (law.region === null ? 0 : regional)
}
