import { type Read, refuse } from '../problem.ts'
import { clean, readHead } from './head.ts'
import { LawBuilder } from './LawBuilder.ts'
import type { LawText } from './lawText.ts'
import { articleMarker, articlesInLine } from './marker.ts'

/**
 * Reads one law in Markdown. Text before the first article becomes the preamble; text under a heading or an appendix
 * without an article of its own, and texts that have no 第X条 at all, become articles without a number, one for each
 * heading and each 一、二、… below it. Numbers may start again at 第一条 under a heading that is not itself a numbered
 * chapter (an annexed regulation): that is a second part, whose keys carry `(2)`. Any other repetition is a problem.
 */
export function parseLaw(text: string, file: string): Read<LawText> {
  const lines = text.split(/\r\n?|\n/).map(clean)
  const head = readHead(lines, file)
  if (!head.ok) return head
  const { body, ...facts } = head.value
  const hasArticles = lines.slice(body).some((line) => articleMarker(line, 0))
  const builder = new LawBuilder(facts, hasArticles)

  for (let at = body; at < lines.length; at++) {
    const whole = lines[at] ?? ''
    if (whole === '' || whole.startsWith('<!--')) continue
    for (const line of articlesInLine(whole, builder.last)) {
      const marker = articleMarker(line, builder.last)
      const heading = marker ? null : builder.headingOf(line)
      if (marker) {
        const earlier = builder.article(marker, at + 1)
        if (earlier !== null)
          return refuse(file, at + 1, `${marker.number} stands twice, first in line ${earlier}`)
      } else if (heading) builder.heading(heading)
      else builder.paragraph(line)
    }
  }

  const { law } = builder
  for (const { key, paragraphs } of law.articles)
    if (paragraphs.length === 0) law.oddities.push({ line: body, what: `${key} has no text` })
  if (law.articles.length === 0) {
    if (law.history.length === 0) return refuse(file, 1, 'a title and no text')
    law.oddities.push({ line: body, what: 'a title and adoption lines, but no text' })
  }
  return { ok: true, value: law }
}
