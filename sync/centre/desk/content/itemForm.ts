import { lawStatuses } from '../../content/checkLaw.ts'
import { type Fields, type FormKind, isDocument } from '../../content/kinds.ts'
import { rowColumns } from '../../content/rowColumns.ts'
import { type Html, html } from '../html.ts'
import type { Page } from '../layout.ts'
import { formOf } from './givenFields.ts'
import { type FilledRow, rowFields } from './rowFields.ts'
import { contentWords } from './words.ts'

/**
 * What is in a form: what was typed, and the names that are offered where there are some already. A table of one `row` is
 * filled by its fields, any other as CSV.
 */
export type Filled = {
  readonly fields: Fields
  readonly known: Readonly<Record<string, readonly string[]>>
  readonly row?: FilledRow | null
}

/** The fields of an item, filled. */
export function itemForm(page: Page, kind: FormKind, filled: Filled): Html {
  const form = formOf(kind)
  if (form === 'law') return lawForm(page, filled)
  if (form === 'table') return tableForm(page, kind, filled)
  return documentForm(page, filled)
}

type Input = { type?: string; hint?: string | undefined; list?: boolean }

function inputs(page: Page, { fields, known }: Filled) {
  const words = contentWords[page.words.lang]
  const label = (name: string) => words.fields[name] ?? name
  const hinted = (hint: string | undefined) => (hint ? html`<p class="hint">${hint}</p>` : null)
  return {
    line(name: string, { type = 'text', hint = words.hints[name], list = false }: Input = {}): Html {
      const offered = known[name] ?? []
      return html`<div><label>${label(name)}<input name="${name}" type="${type}" value="${fields[name] ?? ''}" ${list ? html`list="${`${name}-known`}"` : null}></label>
${list ? html`<datalist id="${`${name}-known`}">${offered.map((value) => html`<option value="${value}">`)}</datalist>` : null}
${hinted(hint)}</div>`
    },
    text(name: string, rows: number, hint = words.hints[name]): Html {
      return html`<label>${label(name)}<textarea name="${name}" rows="${rows}" spellcheck="false">${`\n${fields[name] ?? ''}`}</textarea></label>
${hinted(hint)}`
    },
    tick(name: string, said: string, hint?: string): Html {
      return html`<label class="choice"><input type="checkbox" name="${name}" value="1" ${fields[name] === '1' ? html`checked` : null}><span>${said}${hint ? html`<small>${hint}</small>` : null}</span></label>`
    },
  }
}

function documentForm(page: Page, filled: Filled): Html {
  const words = contentWords[page.words.lang]
  const { line, text, tick } = inputs(page, filled)
  const bureau = page.staff?.institutionId === null
  return html`${line('title')}
${bureau ? line('source', { list: true }) : html`<p class="hint">${words.fields.source ?? ''}${page.words.colon}${filled.fields.source ?? ''}</p>`}
<div class="pair">${line('date', { type: 'date' })}${line('field', { list: true })}</div>
${text('body', 16)}
${line('tags')}
${bureau ? tick('important', words.fields.important ?? '') : null}
<div class="pair">${bureau ? line('publishAt', { type: 'datetime-local' }) : null}${line('until', { type: 'date' })}</div>`
}

const upload = (page: Page, accept: string): Html => {
  const words = contentWords[page.words.lang]
  return html`<label>${words.upload}<input type="file" name="file" accept="${accept}"></label>
<p class="hint">${words.uploadHint}</p>`
}

function lawForm(page: Page, filled: Filled): Html {
  const words = contentWords[page.words.lang]
  const { line, text, tick } = inputs(page, filled)
  const chosen = filled.fields.status || 'in-force'
  return html`<div class="pair">${line('category', { list: true })}${line('level', { list: true })}</div>
<div class="pair">${line('region', { list: true })}<label>${words.fields.status ?? ''}<select name="status">${lawStatuses.map(
    (status) =>
      html`<option value="${status}" ${status === chosen ? html`selected` : null}>${words.lawStatuses[status] ?? status}</option>`,
  )}</select></label></div>
<div class="pair">${line('issued', { type: 'date' })}${line('effective', { type: 'date' })}</div>
<div class="pair">${line('ended', { type: 'date' })}${line('successor')}</div>
${upload(page, '.md,.txt,text/markdown,text/plain')}
${text('body', 20, words.hints.law)}
${tick('digest', words.fields.digest ?? '')}
${tick('important', words.urgent)}
${line('publishAt', { type: 'datetime-local' })}`
}

function tableForm(page: Page, kind: FormKind, filled: Filled): Html {
  const words = contentWords[page.words.lang]
  const { line, text, tick } = inputs(page, filled)
  const last = html`${tick('important', words.urgent)}
${line('publishAt', { type: 'datetime-local' })}`
  const title = line('title', { hint: words.hints.csvTitle })
  if (filled.row)
    return html`${title}<input type="hidden" name="byRow" value="1">${rowFields(page, filled.row)}${last}`
  const columns = isDocument(kind) || kind === 'law' ? [] : rowColumns[kind]
  const removes = filled.fields.remove ?? ''
  return html`${title}
<p><a href="/desk/content/tables/${kind}.csv" download>${words.download}</a></p>
<p class="hint">${words.downloadHint}</p>
${upload(page, '.csv,text/csv')}
${text('csv', 14)}
<p class="hint"><code>${columns.join(',')}</code></p>
${removes === '' ? tick('whole', words.whole, words.wholeHint) : html`<p>${words.removes}${page.words.colon}${removes.split('\n').join(page.words.comma)}</p>`}
${last}`
}
