import { type Read, refuse } from '../problem.ts'
import { clean, readHead } from './head.ts'
import { headingLine } from './headingLine.ts'
import type { Article, LawText } from './lawText.ts'
import { articleMarker } from './marker.ts'

const groupStart = /^[一二三四五六七八九十]+、/

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
  const law: LawText = { ...facts, headings: [], articles: [], oddities: [] }

  const hasArticles = lines.slice(body).some((line) => articleMarker(line, 0))
  const counts = new Map<string, { level: number; value: number }>()
  let seen = new Map<string, number>()
  let last = 0
  let partNumber = 1
  let unnumbered = 0
  let partMayBegin = false
  let current: Article | null = null

  const open = (key: string, number: string, value: number): Article => {
    const heading = law.headings.length === 0 ? null : law.headings.length - 1
    const article: Article = { key, number, value, heading, paragraphs: [] }
    law.articles.push(article)
    return article
  }
  const openUnnumbered = (): Article => {
    unnumbered++
    if (!hasArticles || last > 0) return open(`段${unnumbered}`, '', 0)
    return open(unnumbered === 1 ? '序' : `序${unnumbered}`, '', 0)
  }

  for (let at = body; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line === '' || line.startsWith('<!--')) continue
    const marker = articleMarker(line, last)
    if (marker) {
      if (seen.has(marker.number) && marker.value === 1 && partMayBegin) {
        partNumber++
        seen = new Map()
        last = 0
      }
      const earlier = seen.get(marker.number)
      if (earlier !== undefined)
        return refuse(file, at + 1, `${marker.number} stands twice, first in line ${earlier}`)
      if (last > 0 && marker.value > last + 1)
        law.oddities.push({ line: at + 1, what: `${marker.number} follows article ${last}` })
      seen.set(marker.number, at + 1)
      last = marker.value
      partMayBegin = false
      const key = partNumber === 1 ? marker.number : `${marker.number}(${partNumber})`
      current = open(key, marker.number, marker.value)
      if (marker.rest !== '') current.paragraphs.push(marker.rest)
      continue
    }
    const heading = headingLine(line, (unit) => counts.get(unit))
    if (heading) {
      if (heading.title === '') continue
      if (heading.order) counts.set(heading.order.unit, { level: heading.level, value: heading.order.value })
      else partMayBegin = true
      law.headings.push({ level: heading.level, title: heading.title, first: law.articles.length })
      current = null
      continue
    }
    const group = groupStart.test(line) && current?.number === '' && (!hasArticles || last > 0)
    if (current === null || group) current = openUnnumbered()
    current.paragraphs.push(line)
  }

  for (const { key } of law.articles.filter((article) => article.paragraphs.length === 0))
    law.oddities.push({ line: seen.get(key) ?? 1, what: `${key} has no text` })
  if (law.articles.length === 0) {
    if (law.history.length === 0) return refuse(file, 1, 'a title and no text')
    law.oddities.push({ line: body, what: 'a title and adoption lines, but no text' })
  }
  return { ok: true, value: law }
}
