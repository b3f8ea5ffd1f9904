import type { Checked, Finding } from '../../content/findings.ts'
import { type Html, html } from '../html.ts'
import type { Page } from '../layout.ts'
import { contentWords } from './words.ts'

const shown = 100

/** What must be put right, and what should be looked at, each with its field and line. */
export function findingList(page: Page, { problems, remarks }: Checked): Html {
  const words = contentWords[page.words.lang]
  const list = (title: string, findings: readonly Finding[], tone: string) =>
    findings.length === 0
      ? null
      : html`<section class="card ${tone}"><h2>${title}</h2><ul>${findings
          .slice(0, shown)
          .map(
            ({ field, line, what }) =>
              html`<li>${words.fields[field] ?? field}${line === null ? null : html` ${words.line(line)}`}${page.words.colon}${named(page, what)}</li>`,
          )}</ul>${findings.length > shown ? html`<p>${words.more(findings.length - shown)}</p>` : null}</section>`
  return html`${list(words.problems, problems, 'alarm')}${list(words.remarks, remarks, '')}`
}

/** With the columns of a table called as its form calls them. */
const named = (page: Page, what: string): string =>
  what.replace(/(?<=^|；)([a-z_]+): /g, (whole, column: string) => {
    const name = contentWords[page.words.lang].columns[column]
    return name === undefined ? whole : `${name}：`
  })
