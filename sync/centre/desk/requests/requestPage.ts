import { meetingModes, type Submission } from '../../../../shared/contract/requests.ts'
import type { AuditRow, RequestRow } from '../../tables.ts'
import type { Words } from '../catalogue.ts'
import { type Html, html } from '../html.ts'
import { chinaTime, facts, layout, type Page, tokenField } from '../layout.ts'
import type { Staff } from '../roles.ts'
import { mayDecide } from './changeRequest.ts'
import { allowedFrom, type Decision } from './decide.ts'
import { type TakingFacts, takingCard } from './taking/takingCard.ts'
import { takingWords } from './taking/words.ts'

/** A request with what the person wrote, opened for this page only; null when it cannot be opened. */
export type ShownRow = {
  readonly row: RequestRow
  readonly opened: Submission | null
  readonly history: readonly AuditRow[]
  readonly taking: TakingFacts
}

/** One request. Who asks is shown to whom it is to decide, and to nobody else. */
export function requestPage(
  page: Page,
  staff: Staff,
  { row: request, opened, history, taking }: ShownRow,
  notice: string | null,
): string {
  const { words } = page
  const decides = mayDecide(staff, request)
  const erased = request.erased_at !== null
  const state = erased ? words.acts.erased : words.states[request.state]
  return layout(
    page,
    `${request.service_name || words.kinds[request.kind] || request.kind} · ${state ?? request.state}`,
    notice,
    html`<p><a href="/desk">${words.back}</a></p>
<section class="card">${facts([
      ...(erased ? [] : promised(words, request)),
      [words.receivedAt, chinaTime(request.received_at)],
      [words.kiosk, `${request.kiosk_id} #${request.sequence}`],
    ])}</section>
${takingCard(page, staff, request, taking)}
${meeting(words, request)}
<section class="card"><h2>${words.applicant}</h2>
${opened ? applicant(words, opened, decides) : html`<p role="alert">${erased ? words.erased : words.cannotOpen}</p>`}</section>
${decides ? forms(page, request) : null}
<section class="card"><h2>${words.history}</h2><ol class="history">${history.map(
      (line) =>
        html`<li><time>${chinaTime(line.at)}</time> ${line.who} ${words.acts[line.what] ?? line.what}</li>`,
    )}</ol></section>`,
  )
}

function promised(words: Words, request: RequestRow): [string, string][] {
  if (request.kind !== 'lawyer-reservation')
    return [
      ...(request.decide_by ? [[words.decideBy, request.decide_by] satisfies [string, string]] : []),
      ...(request.contact_by ? [[words.contactBy, request.contact_by] satisfies [string, string]] : []),
    ]
  return [
    [words.practitioner, request.practitioner_name],
    [words.institution, request.institution_name],
    [words.decideBy, request.decide_by ?? words.unknownDate],
    [words.scheduleBy, request.schedule_by ?? words.unknownDate],
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

function meeting(words: Words, request: RequestRow): Html | null {
  const label = request.state === 'declined' ? words.reason : words.note
  const note = request.reason && html`<section class="card">${facts([[label, request.reason]])}</section>`
  if (request.meeting_time === null) return note || null
  return html`${note || null}<section class="card"><h2>${words.meeting}</h2>${facts([
    [words.time, (request.meeting_time ?? '').replace('T', ' ')],
    [words.place, request.meeting_place ?? ''],
    [words.mode, words.modes[request.meeting_mode ?? ''] ?? ''],
  ])}</section>`
}

function forms(page: Page, request: RequestRow): Html[] {
  const { words } = page
  const form = (act: Decision['act'], label: string, quiet: boolean, fields: Html | null) =>
    request.erased_at === null && allowedFrom(request.kind, act).includes(request.state)
      ? [
          html`<form class="card" method="post" action="/desk/requests/${request.id}/${act}">
${tokenField(page)}<input type="hidden" name="version" value="${request.version}">
${fields}<button ${quiet ? html`class="quiet"` : null}>${label}</button></form>`,
        ]
      : []
  const scheduling = request.state === 'scheduled' ? words.reschedule : words.schedule
  return [
    ...form('accept', words.accept, false, null),
    ...form('contact', words.contacted, false, noteField(words, words.contactNote)),
    ...form('schedule', scheduling, false, scheduleFields(words, request)),
    ...form('close', words.close, false, noteField(words, words.closeNote, 2000)),
    ...form('decline', words.decline, true, noteField(words, words.reason)),
  ]
}

const noteField = (words: Words, label: string, longest = 500): Html =>
  html`<label>${label}<textarea name="reason" required maxlength="${longest}" rows="3"></textarea></label>
<p class="hint">${words.reasonHint}</p>`

const scheduleFields = (words: Words, request: RequestRow): Html =>
  html`<label>${words.time}<input type="datetime-local" name="time" required value="${request.meeting_time ?? ''}"></label>
<label>${words.place}<input name="place" required maxlength="200" value="${request.meeting_place ?? ''}"></label>
<p class="hint">${words.placeHint}</p>
<label>${words.mode}<select name="mode">${meetingModes.map(
    (mode) =>
      html`<option value="${mode}" ${mode === request.meeting_mode ? html`selected` : null}>${words.modes[mode] ?? mode}</option>`,
  )}</select></label>`
