import type { Output } from '../../../shared/contract/contract.ts'
import { type Danger, type DangerRules, dangersIn } from '../../../shared/rules/danger.ts'
import { withoutAsking } from '../search/matchExpression.ts'
import { citedFor, type Searchable } from './citing.ts'
import { type Guide, libraryOf } from './library.ts'
import { fieldOfQuestion } from './nearQuestions.ts'
import { alarmOf } from './step.ts'

type Match = Output<'guidance.match'>
/** `evidence` is the matcher's, `cited` is what the articles that answer the question say (./citing.ts). */
type Scored = { guide: Guide; evidence: number; cited: number; score: number }

/*
 * Found with the questions of match.test.ts. An evidence of 1 is about three telling pairs of characters that several
 * wordings of a guide have and no other guide.
 */
/** What the articles count for when guides are put in order. */
const articleWeight = 0.15
/** Enough for a guide to be taken to be meant … */
const clearEvidence = 0.65
/** … where its articles are those that answer the question … */
const citedEvidence = 0.4
const wellCited = 2
/** … and where the nearest Q&A are of its field of law. */
const agreedScore = 0.2
/** Below this a guide is not even offered as a guess. */
const guessEvidence = 0.35
/** Guides this near to the best are offered with it. */
const nearBest = 0.6
const mostOffered = 3

function score(snapshot: Searchable, text: string): Scored[] {
  const citing = citedFor(snapshot, text)
  return libraryOf(snapshot.db)
    .matcher(text)
    .map(({ guide, evidence }) => {
      const cited = citing.get(guide.brief.guideId) ?? 0
      return { guide, evidence, cited, score: evidence + articleWeight * cited }
    })
    .sort((a, b) => b.score - a.score)
}

const isClear = ({ guide, evidence, cited, score }: Scored, field: string | null): boolean =>
  evidence >= clearEvidence ||
  (evidence >= citedEvidence && cited >= wellCited) ||
  (score >= agreedScore && field === guide.brief.field)

/** The best guide and those near to it; none where even the best is not as good as a guess. */
function likely(all: readonly Scored[], clear: boolean): Guide[] {
  const [best] = all
  if (!best || (!clear && best.evidence < guessEvidence)) return []
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

const ofDespair = ({ despair: { text, english, call } }: DangerRules): Match['alarm'] => ({
  kind: 'violence',
  text,
  english: english ?? null,
  call,
  source: null,
})

/**
 * Which guides a question in everyday words is about (Codes, Art. 6), and its fast path. Words of violence bring up
 * what helps against it whatever else is said. Guides of a question that is not clear are guesses, and said to be.
 */
export function matchGuides(snapshot: Searchable, text: string): Match {
  const asked = withoutAsking(text).trim()
  if (asked === '') return { clear: false, field: null, guides: [], alarm: null }
  const { danger } = libraryOf(snapshot.db)
  const dangers = danger ? dangersIn(text, danger) : new Set<Danger>()
  const all = score(snapshot, text)
  const field = fieldOfQuestion(snapshot.db, asked)
  const isMeant = all[0] !== undefined && isClear(all[0], field)
  const [first, ...others] = likely(all, isMeant)
  const refuge = dangers.has('violence')
    ? all.find(({ guide }) => alarms(guide, 'violence') && alarmsAtOnce(guide))?.guide
    : undefined
  const offered = [...new Set([first, refuge, ...others])].filter((guide) => guide !== undefined)
  const clear = isMeant || refuge !== undefined
  const alarming = pressing(all, clear ? offered : [], dangers)?.body.alarm
  return {
    clear,
    field: clear ? (offered[0]?.brief.field ?? field) : field,
    guides: offered.slice(0, mostOffered).map(({ brief }) => brief),
    alarm:
      danger && dangers.has('despair') ? ofDespair(danger) : alarming ? alarmOf(snapshot, alarming) : null,
  }
}
