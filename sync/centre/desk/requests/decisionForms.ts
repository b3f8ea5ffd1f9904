import { meetingModes } from '../../../../shared/contract/requests.ts'
import type { RequestRow } from '../../tables.ts'
import { type Html, html } from '../html.ts'
import { type Page, tokenField } from '../layout.ts'
import { mayEnter, type Staff } from '../roles.ts'
import { allows, type Decision } from './decide.ts'
import { talkWords } from './talk/words.ts'
import { type Typed, typedInto } from './typed.ts'

type Act = Decision['act']

/** What this member of staff may do about the request as it stands, a form each; a refused one with what was typed. */
export function decisionForms(
  page: Page,
  staff: Staff,
  request: RequestRow,
  typed: Typed | null,
  keptUntil: string | null,
): Html[] {
  const { words } = page
  const talk = talkWords[words.lang]
  const actionOf = (act: Act): string => `/desk/requests/${request.id}/${act}`
  const value = (act: Act, name: string, otherwise = ''): string =>
    typedInto(typed, actionOf(act), name) ?? otherwise
  const note = (act: Act, label: string, longest = 500): Html =>
    html`<label>${label}<textarea name="reason" required maxlength="${longest}" rows="3">${value(act, 'reason')}</textarea></label>
<p class="hint">${words.reasonHint}</p>`
  const cites = html`<label>${talk.citesLabel}<textarea name="cites" maxlength="2000" rows="2">${value('close', 'cites')}</textarea></label>
<p class="hint">${talk.citesHint}</p>`
  const form = (act: Act, label: string, quiet: boolean, fields: Html | null): Html =>
    html`<form class="card" method="post" action="${actionOf(act)}">
${tokenField(page)}<input type="hidden" name="version" value="${request.version}">
${fields}<button ${quiet ? html`class="quiet"` : null}>${label}</button></form>`
  const decision = (act: Act, label: string, quiet: boolean, fields: Html | null): Html[] =>
    allows(staff, request, act) ? [form(act, label, quiet, fields)] : []

  if (request.erased_at !== null) return []
  const scheduling = request.state === 'scheduled' ? words.reschedule : words.schedule
  const meeting = (name: 'time' | 'place' | 'mode'): string =>
    value('schedule', name, request[`meeting_${name}`] ?? '')
  return [
    ...(request.asked === 'erase' ? [wishToBeForgotten(page, staff, request, keptUntil)] : []),
    ...decision('keep', talk.keep, false, note('keep', talk.keepNote)),
    ...(request.kind === 'lawyer-reservation'
      ? decision('accept', words.accept, false, null)
      : decision('accept', words.grant, false, html`<p class="hint">${words.grantHint}</p>`)),
    ...decision('contact', words.contacted, false, note('contact', words.contactNote)),
    ...decision(
      'schedule',
      scheduling,
      false,
      html`<label>${words.time}<input type="datetime-local" name="time" required value="${meeting('time')}"></label>
<label>${words.place}<input name="place" required maxlength="200" value="${meeting('place')}"></label>
<p class="hint">${words.placeHint}</p>
<label>${words.mode}<select name="mode">${meetingModes.map(
        (mode) =>
          html`<option value="${mode}" ${mode === meeting('mode') ? html`selected` : null}>${words.modes[mode] ?? mode}</option>`,
      )}</select></label>`,
    ),
    ...decision('close', words.close, false, html`${note('close', words.closeNote, 2000)}${cites}`),
    ...decision('reply', talk.reply, true, note('reply', talk.replyNote)),
    ...decision('decline', words.decline, true, note('decline', words.reason)),
  ]
}

/** What erasing means, and the way to it for whom it is. */
function wishToBeForgotten(
  { words }: Page,
  staff: Staff,
  { id }: RequestRow,
  keptUntil: string | null,
): Html {
  const talk = talkWords[words.lang]
  return html`<section class="card"><h2>${talk.erasure}</h2>
<p>${talk.erasureHint}</p>
${keptUntil && html`<p>${talk.keepUntil(keptUntil)}</p>`}
${mayEnter(staff, []) ? html`<p><a href="/desk/records/erase/${id}">${talk.erase}</a></p>` : html`<p>${talk.eraseElsewhere}</p>`}</section>`
}
