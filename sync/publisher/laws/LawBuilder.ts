import { type HeadingLine, headingLine } from './headingLine.ts'
import type { Article, LawText } from './lawText.ts'
import type { Marker } from './marker.ts'

const groupStart = /^[一二三四五六七八九十]+、/

/** Puts the lines of one law together, in their order. */
export class LawBuilder {
  readonly law: LawText
  /** The number of the last article, 0 before the first. */
  last = 0
  /** Where each number of the present part stands. */
  private seen = new Map<string, number>()
  private current: Article | null = null
  private part = 1
  private partMayBegin = false
  private unnumbered = 0
  private readonly counts = new Map<string, { level: number; value: number }>()
  private readonly hasArticles: boolean

  constructor(head: Pick<LawText, 'title' | 'part' | 'history'>, hasArticles: boolean) {
    this.law = { ...head, headings: [], articles: [], oddities: [] }
    this.hasArticles = hasArticles
  }

  /** Returns the line of the same number before it when that may not be. */
  article(marker: Marker, line: number): number | null {
    if (this.seen.has(marker.number) && marker.value === 1 && this.partMayBegin) {
      this.part++
      this.seen = new Map()
      this.last = 0
    }
    const earlier = this.seen.get(marker.number)
    if (earlier !== undefined) return earlier
    if (this.last > 0 && marker.value > this.last + 1)
      this.law.oddities.push({ line, what: `${marker.number} follows article ${this.last}` })
    this.seen.set(marker.number, line)
    this.last = marker.value
    this.partMayBegin = false
    const key = this.part === 1 ? marker.number : `${marker.number}(${this.part})`
    this.open(key, marker.number, marker.value)
    if (marker.rest !== '') this.current?.paragraphs.push(marker.rest)
    return null
  }

  headingOf(line: string): HeadingLine | null {
    return headingLine(line, (unit) => this.counts.get(unit))
  }

  heading({ level, title, order }: HeadingLine): void {
    if (title === '') return
    if (order) this.counts.set(order.unit, { level, value: order.value })
    else this.partMayBegin = true
    this.law.headings.push({ level, title, first: this.law.articles.length })
    this.current = null
  }

  paragraph(line: string): void {
    const numberedText = this.hasArticles && this.last === 0
    const newGroup = groupStart.test(line) && this.current?.number === '' && !numberedText
    if (this.current === null || newGroup) {
      this.unnumbered++
      if (numberedText) this.open(this.unnumbered === 1 ? '序' : `序${this.unnumbered}`, '', 0)
      else this.open(`段${this.unnumbered}`, '', 0)
    }
    this.current?.paragraphs.push(line)
  }

  private open(key: string, number: string, value: number): void {
    const heading = this.law.headings.length === 0 ? null : this.law.headings.length - 1
    this.current = { key, number, value, heading, paragraphs: [] }
    this.law.articles.push(this.current)
  }
}
