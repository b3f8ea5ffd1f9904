import type { Message } from '../../../../../shared/contract/messages.ts'
import type { CentreDatabase } from '../../../database.ts'
import { appraisalWords } from '../../../records/appraisalWords.ts'
import { messagesOf } from '../../../records/messages.ts'
import type { RecordKeys } from '../../../records/recordKeys.ts'
import type { AppraisalRow, RequestRow } from '../../../tables.ts'
import { type Html, html } from '../../html.ts'
import { chinaTime, facts, type Page } from '../../layout.ts'
import { talkWords } from './words.ts'

/** What was said about a request, and how the person found the answer; decrypted for this page only. */
export type Talk = {
  readonly messages: readonly Message[]
  readonly appraisal: Pick<AppraisalRow, 'level' | 'at' | 'words'> | null
}

export async function talkOf(
  { db, recordKeys }: { db: CentreDatabase; recordKeys: RecordKeys },
  row: RequestRow,
): Promise<Talk> {
  const appraisal = await db
    .selectFrom('appraisal')
    .selectAll()
    .where('request_id', '=', row.id)
    .executeTakeFirst()
  return {
    messages: await messagesOf(db, recordKeys, row),
    appraisal: appraisal ? { ...appraisal, words: appraisalWords(recordKeys, appraisal) } : null,
  }
}

/** What the person asked for after sending and waits to hear about. */
export const askedNotice = ({ words: { lang } }: Page, { asked }: RequestRow): Html | null =>
  asked && html`<p class="notice">${talkWords[lang].asked[asked]}</p>`

/** The conversation, oldest first, and the appraisal (Codes, Art. 20). */
export function talkCard(page: Page, { messages, appraisal }: Talk): Html {
  const words = talkWords[page.words.lang]
  return html`${
    messages.length === 0
      ? null
      : html`<section class="card"><h2>${words.title}</h2>
<ol class="talk">${messages.map((message) => said(page, message))}</ol></section>`
  }
${
  appraisal &&
  html`<section class="card"><h2>${words.appraisal}</h2>${facts([
    [chinaTime(appraisal.at), words.levels[appraisal.level]],
    ...(appraisal.words ? [[words.kinds.message, appraisal.words] satisfies [string, string]] : []),
  ])}</section>`
}`
}

function said(page: Page, { at, kind, role, unit, late, text, time, cites, handOff }: Message): Html {
  const words = talkWords[page.words.lang]
  const who = role === null ? words.applicant : [words.roles[role], unit].filter(Boolean).join(' · ')
  return html`<li class="${role === null ? 'said theirs' : 'said'}">
<p><strong>${words.kinds[kind]}</strong> <small>${who} ${chinaTime(at)}</small></p>
${late ? html`<p class="hint">${words.late}</p>` : null}
${time && html`<p>${page.words.wishedTime}${page.words.colon}${page.words.times[time] ?? time}</p>`}
${text === '' ? null : html`<p class="words">${text}</p>`}
${handOff && html`<p>${handOff.reference} · ${handOff.url}</p>`}
${cites.length === 0 ? null : html`<p>${words.cites}${cites.map(({ title, number }) => page.words.cited(title, number)).join(page.words.comma)}</p>`}
</li>`
}
