import type { Output } from '../../../shared/contract/contract.ts'
import { type Danger, type DangerRules, dangersIn } from '../../../shared/rules/danger.ts'
import type { Snapshot } from '../content/snapshot.ts'
import { withoutAsking } from '../search/matchExpression.ts'
import { citedFor } from './citing.ts'
import { type Guide, libraryOf } from './library.ts'
import { fieldOfQuestion } from './nearQuestions.ts'
import { alarmOf } from './step.ts'

type Match = Output<'guidance.match'>
type Scored = { guide: Guide; score: number }

/*
 * Found with the questions of match.test.ts. Scores are those of the matcher: 1 is about three telling pairs of
 * characters that several wordings of a guide have and no other guide.
 */
/** What the articles that answer the question count for, against the guide's own words. */
const articleWeight = 0.15
/** From here on a guide is taken to be meant. */
const clearScore = 0.77
/** Enough where the nearest Q&A are of the guide's field of law. */
const agreedScore = 0.2
/** Guides this near to the best are offered with it. */
const nearBest = 0.6
const mostOffered = 3

function score(snapshot: Snapshot, text: string): Scored[] {
  const cited = citedFor(snapshot, text)
  return libraryOf(snapshot.db)
    .matcher(text)
    .map(({ guide, evidence }) => ({
      guide,
      score: evidence + articleWeight * (cited.get(guide.brief.guideId) ?? 0),
    }))
    .sort((a, b) => b.score - a.score)
}

/** The guides that are meant, best first; none where the question is not understood. */
function meant(all: readonly Scored[], field: string | null): Guide[] {
  const [best] = all
  const enough = best && field === best.guide.brief.field ? agreedScore : clearScore
  if (!best || best.score < enough) return []
  return all.filter((other) => other.score >= best.score * nearBest).map(({ guide }) => guide)
}

const alarms = ({ body }: Guide, kind: 'violence' | 'limitation'): boolean => body.alarm?.kind === kind
const alarmsAtOnce = ({ body }: Guide): boolean => body.alarm !== undefined && !body.alarm.when

/** The guide whose alarm is shown: for violence, for a time limit about to end, or because its matter is an alarm. */
function pressing(all: readonly Scored[], offered: readonly Guide[], dangers: ReadonlySet<Danger>) {
  if (dangers.has('violence')) return all.find(({ guide }) => alarms(guide, 'violence'))?.guide
  const late = dangers.has('deadline') ? offered.find((guide) => alarms(guide, 'limitation')) : undefined
  return late ?? offered.slice(0, 1).find(alarmsAtOnce)
}

const ofDespair = ({ despair: { text, call } }: DangerRules): Match['alarm'] => ({
  kind: 'violence',
  text,
  call,
  source: null,
})

/**
 * Which guides a question in everyday words is about (Codes, Art. 6), and its fast path. Words of violence bring up
 * what helps against it whatever else is said; a question that says nothing is not guessed at.
 */
export function matchGuides(snapshot: Snapshot, text: string): Match {
  const asked = withoutAsking(text).trim()
  if (asked === '') return { clear: false, field: null, guides: [], alarm: null }
  const { danger } = libraryOf(snapshot.db)
  const dangers = danger ? dangersIn(text, danger) : new Set<Danger>()
  const all = score(snapshot, text)
  const field = fieldOfQuestion(snapshot.db, asked)
  const [first, ...others] = meant(all, field)
  const refuge = dangers.has('violence')
    ? all.find(({ guide }) => alarms(guide, 'violence') && alarmsAtOnce(guide))?.guide
    : undefined
  const offered = [...new Set([first, refuge, ...others])].filter((guide) => guide !== undefined)
  const alarming = pressing(all, offered, dangers)?.body.alarm
  return {
    clear: offered.length > 0,
    field: offered[0]?.brief.field ?? field,
    guides: offered.slice(0, mostOffered).map(({ brief }) => brief),
    alarm:
      danger && dangers.has('despair') ? ofDespair(danger) : alarming ? alarmOf(snapshot, alarming) : null,
  }
}
