import { importerWords } from '../../content/findingWords.ts'
import type { ReleaseStatus } from '../../content/startReleasing.ts'
import { type Html, html } from '../html.ts'
import { chinaTime, type Page, tokenField } from '../layout.ts'
import { itemTitle } from './listPage.ts'
import { contentWords } from './words.ts'

export type ReleasesShown = ReleaseStatus & {
  /** The release that is served; null before the first. */
  readonly version: number | null
  /** How many approved items wait for a release. */
  readonly waiting: number
  /** The folder of releases as a command names it. */
  readonly folder: string
}

/** What citizens read now, what waits to be released and, where it cannot be, why and who can help. */
export function releasePanel(page: Page, shown: ReleasesShown): Html {
  const words = contentWords[page.words.lang]
  const { version, waiting, running, blocked } = shown
  if (version === null) return html`<section class="card"><p>${words.nothingServed}</p></section>`
  return html`<section class="card"><p><strong>${words.served(version)}</strong></p>
${running ? html`<p role="status">${words.releasing}</p>` : ended(page, shown)}
${blocked.map(
  ({ item, problems }) =>
    html`<p class="overdue"><a href="/desk/content/items/${item.id}">${words.blocked(itemTitle(page, item))}</a></p>
<ul>${problems.slice(0, 3).map(({ what }) => html`<li>${what}</li>`)}</ul>`,
)}
${waiting === 0 || running ? null : waitingForm(page, waiting)}</section>`
}

function waitingForm(page: Page, waiting: number): Html {
  const words = contentWords[page.words.lang]
  return html`<form method="post" action="/desk/content/release">${tokenField(page)}
<p>${words.waiting(waiting)} ${words.waitsHint}</p>
${page.staff?.role === 'supervisor' ? null : html`<button>${words.releaseNow}</button>`}</form>`
}

/** How the last attempt ended, while something still waits because of it. */
function ended(page: Page, { last, waiting, folder }: ReleasesShown): Html | null {
  const words = contentWords[page.words.lang]
  if (last === null || waiting === 0) return null
  const { outcome } = last
  if (outcome.ok)
    return outcome.value.served
      ? null
      : html`<p class="notice">${words.renewHint}</p><pre>npm run renew -- --out ${folder}</pre>`
  if (outcome.code === 'keys-missing') {
    const [first, second, third] = words.keySteps
    return html`<p class="notice">${words.keyHolder}</p>
<ol><li>${first}<pre>npm run amend -- --out ${folder}</pre></li><li>${second}<pre>npm run renew -- --out ${folder}</pre></li><li>${third}</li></ol>`
  }
  const lines = (outcome.detail ?? '').split('\n').filter((line) => line !== '')
  return html`<p class="notice">${words.failed}${page.words.bracketed(chinaTime(last.at))}${page.words.colon}${words.failures[outcome.code] ?? outcome.code}</p>
${outcome.code === 'bad-content' ? html`<ul>${lines.map((line) => html`<li>${inWords(page, line)}</li>`)}</ul>` : null}`
}

/** `practitioner prac-1:1: institution inst-1 is not in the directory`, as far as the language has words for it. */
function inWords(page: Page, line: string): string {
  const [, where = '', what = line] = /^(.+?):\d+: (.+)$/.exec(line) ?? []
  return `${where} ${importerWords(page.words.lang, what)}`.trim()
}
