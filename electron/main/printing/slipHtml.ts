import type { Slip } from '../../../shared/contract/printing.ts'
import { qrPath } from '../../../shared/qrPath.ts'

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark)
/** Telephone numbers stay on one line: whoever dials reads them off the paper. */
const printed = (text: string): string =>
  escaped(text).replace(/\d{3,4}-\d{7,8}/g, (number) => `<span class="whole">${number}</span>`)
const paragraphs = (lines: readonly string[]): string =>
  lines.map((line) => `<p>${printed(line)}</p>`).join('')

/** The sheet of paper (renderer/slip.html) with a slip on it. Everything on it is text. */
export function slipHtml(sheet: string, { lang, title, state, facts, parts, foot, qr }: Slip): string {
  const { size, path } = qrPath(qr)
  const body = [
    `<h1>${escaped(title)}</h1>`,
    state && `<p class="state">${escaped(state)}</p>`,
    facts.length > 0 &&
      `<dl>${facts.map(({ name, value }) => `<dt>${escaped(name)}</dt><dd>${printed(value)}</dd>`).join('')}</dl>`,
    ...parts.map(
      ({ heading, lines }) =>
        `<section>${heading === null ? '' : `<h2>${escaped(heading)}</h2>`}${paragraphs(lines)}</section>`,
    ),
    `<svg viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${path}"/></svg>`,
    `<footer>${paragraphs(foot)}</footer>`,
  ]
  // Functions, so that a `$` in the text stays one.
  return sheet
    .replace(/<html lang="[^"]*">/, () => `<html lang="${lang}">`)
    .replace('<!-- slip -->', () => body.filter(Boolean).join('\n'))
}
