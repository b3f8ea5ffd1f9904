import { diffArrays } from 'diff'
import { type Html, html } from '../html.ts'

/** Beyond so many differing words a text counts as another one: comparing costs their square. */
const mostDiffering = 200
/** With less in common than this share, marks between the words would only confuse. */
const leastAlike = 0.3

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' })
const wordsOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment)
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** A text with what is gone from it and what is new in it, paragraph by paragraph; of those that stay only that they do. */
export function marked(before: string, after: string): Html {
  const parts = diffArrays(linesOf(before), linesOf(after), { maxEditLength: mostDiffering })
  if (!parts) return html`${[...linesOf(before).map(gone), ...linesOf(after).map(added)]}`
  const shown: Html[] = []
  let waiting: string[] = []
  const leave = (): void => void shown.push(...waiting.splice(0).map(gone))
  for (const { value, added: isNew, removed } of parts) {
    if (removed) waiting = [...value]
    else if (isNew)
      shown.push(
        ...value.map((line) => {
          const old = waiting.shift()
          return old === undefined ? added(line) : changed(old, line)
        }),
      )
    else {
      leave()
      shown.push(html`<p>…</p>`)
    }
  }
  leave()
  return html`${shown}`
}

const gone = (line: string): Html => html`<p><del>${line}</del></p>`
const added = (line: string): Html => html`<p><ins>${line}</ins></p>`

function changed(before: string, after: string): Html {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  const least = leastAlike * Math.max(before.length, after.length)
  // The words both have bound what can stay, and are quicker counted than compared.
  const parts = shared(old, now) < least ? null : diffArrays(old, now, { maxEditLength: mostDiffering })
  const kept = parts?.flatMap(({ value, added, removed }) => (added || removed ? [] : value)).join('') ?? ''
  if (!parts || kept.length < least) return html`${gone(before)}${added(after)}`
  return html`<p>${parts.map(({ value, added, removed }) => {
    const text = value.join('')
    return removed ? html`<del>${text}</del>` : added ? html`<ins>${text}</ins>` : html`${text}`
  })}</p>`
}

/** The length of the words two texts share, wherever they stand. */
function shared(before: readonly string[], after: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of before) left.set(word, (left.get(word) ?? 0) + 1)
  let length = 0
  for (const word of after) {
    const count = left.get(word) ?? 0
    if (count > 0) length += word.length
    left.set(word, count - 1)
  }
  return length
}
