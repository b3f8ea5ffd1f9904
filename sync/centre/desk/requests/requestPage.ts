import type { Submission } from '../../../../shared/contract/requests.ts'
import { promisedDates } from '../../owed.ts'
import type { AuditRow, RequestRow } from '../../tables.ts'
import { type AccountFacts, cancellationCard } from '../cancellations/cancellationCard.ts'
import type { Words } from '../catalogue.ts'
import { type Html, html } from '../html.ts'
import { chinaTime, facts, layout, type Page } from '../layout.ts'
import { detailOf, type NamedInDetails } from '../records/auditWords.ts'
import type { Staff } from '../roles.ts'
import { typedText } from '../typedText.ts'
import { mayDecide } from './changeRequest.ts'
import { consentCard } from './consent/consentCard.ts'
import { decisionForms } from './decisionForms.ts'
import { handOffCard } from './handOff/handOffCard.ts'
import type { HandOffAct } from './handOff/handOver.ts'
import { finalStates } from './taking/taking.ts'
import { type TakingFacts, takingCard } from './taking/takingCard.ts'
import { takingWords } from './taking/words.ts'
import { askedNotice, type Talk, talkCard } from './talk/talkCard.ts'
import type { Typed } from './typed.ts'

/** A request with what the person wrote, opened for this page only; null when it cannot be opened. */
export type ShownRow = {
  readonly row: RequestRow
  readonly opened: Submission | null
  readonly history: readonly AuditRow[]
  readonly names: NamedInDetails
  readonly taking: TakingFacts
  readonly talk: Talk
  readonly account: AccountFacts
  /** What may be done with a system outside. */
  readonly outside: HandOffAct['act'] | null
  /** Until when the rules ask that it be kept (Codes, Art. 19); null where there is no rule. */
  readonly keptUntil: string | null
}

/** What the page says first, and a form it refused. */
export type Answer = { readonly notice: string | null; readonly typed: Typed | null }

/** One request. Who asks is shown to whom it is to decide, and to nobody else. */
export function requestPage(
  page: Page,
  staff: Staff,
  { row: request, opened, history, names, taking, talk, outside, account, keptUntil }: ShownRow,
  { notice, typed }: Answer,
): string {
  const { words } = page
  const decides = mayDecide(staff, request)
  const erased = request.erased_at !== null
  const state = erased ? words.acts.erased : words.states[request.state]
  const cards = html`<section class="card">${facts([
    ...(erased ? [] : promised(words, request)),
    [words.receivedAt, chinaTime(request.received_at)],
    [words.kiosk, `${request.kiosk_id} #${request.sequence}`],
  ])}</section>
${takingCard(page, staff, request, taking, typed)}
${meeting(words, request)}
${talkCard(page, talk)}
<section class="card"><h2>${words.applicant}</h2>
${opened ? applicant(words, opened, decides) : html`<p role="alert">${erased ? words.erased : words.cannotOpen}</p>`}</section>
${opened && consentCard(page, opened)}
${decides ? handOffCard(page, request, outside) : null}
${decides ? decisionForms(page, staff, request, typed, keptUntil) : null}
${cancellationCard(page, request.id, account, typed)}
<section class="card"><h2>${words.history}</h2><ol class="history">${history.map(
    (line) =>
      html`<li><time>${chinaTime(line.at)}</time> ${line.who} ${words.acts[line.what] ?? line.what}${detailOf(words, line, names)}</li>`,
  )}</ol></section>`
  // What was written for a form that is no longer there is shown by itself.
  const lost =
    typed && !cards.markup.includes(`action="${typed.action}"`) ? typedText(page, typed.fields) : null
  return layout(
    page,
    `${request.service_name || words.kinds[request.kind] || request.kind} · ${state ?? request.state}`,
    notice,
    html`<p><a href="/desk">${words.back}</a></p>
${urgentNotice(words, request)}${askedNotice(page, request)}${lost}
${cards}`,
  )
}

const urgentNotice = ({ lang }: Words, { urgent, state }: RequestRow): Html | null =>
  urgent === 1 && !finalStates.includes(state)
    ? html`<p class="notice">${takingWords[lang].urgent}</p>`
    : null

function promised(words: Words, request: RequestRow): [string, string][] {
  const dates = promisedDates(request).map(({ what, date }): [string, string] => [
    words.dueBy[what],
    date ?? words.unknownDate,
  ])
  if (request.kind !== 'lawyer-reservation') return dates
  return [
    [words.practitioner, request.practitioner_name],
    [words.institution, request.institution_name],
    ...dates,
  ]
}

/** Enough of the number to compare with a card on the desk, not enough to copy. */
const maskedId = (idNumber: string): string => `${idNumber.slice(0, 3)}${'*'.repeat(11)}${idNumber.slice(-4)}`

const applicant = (words: Words, { identity, form }: Submission, decides: boolean): Html =>
  html`<p class="hint">${decides ? words.confidential : takingWords[words.lang].whoIsHidden}</p>${facts([
    ...(decides ? who(words, identity) : []),
    ...asked(words, form),
  ])}`

const who = (
  words: Words,
  { name, phone, idNumber, guardian }: Submission['identity'],
): [string, string][] => [
  [words.name, name],
  [words.phone, phone],
  [words.idNumber, maskedId(idNumber)],
  ...(guardian ? [[words.guardian, `${guardian.name} ${guardian.phone}`] satisfies [string, string]] : []),
]

const asked = (words: Words, form: Submission['form']): [string, string][] =>
  form.kind === 'service-application'
    ? form.lines.map(({ label, text }) => [label, text])
    : [
        [words.matter, words.matters[form.matter] ?? form.matter],
        [words.wishedMode, words.modes[form.mode] ?? form.mode],
        [words.wishedTime, words.times[form.time] ?? form.time],
        [words.summary, form.summary || words.noSummary],
      ]

const meeting = (words: Words, request: RequestRow): Html | null =>
  request.meeting_time === null
    ? null
    : html`<section class="card"><h2>${words.meeting}</h2>${facts([
        [words.time, request.meeting_time.replace('T', ' ')],
        [words.place, request.meeting_place ?? ''],
        [words.mode, words.modes[request.meeting_mode ?? ''] ?? ''],
      ])}</section>`
