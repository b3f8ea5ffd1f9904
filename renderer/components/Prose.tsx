import { createElement, type ReactNode } from 'react'
import './Prose.css'

/** A line as an element, its bold runs (`**so**`) marked. */
const element = (tag: 'p' | 'h3' | 'li', line: string): ReactNode =>
  createElement(
    tag,
    null,
    ...line.split('**').map((part, at) => (at % 2 === 1 ? createElement('strong', null, part) : part)),
  )

const headingOf = (line: string) => /^#{1,6}\s+(.*)$/.exec(line)?.[1]
const itemOf = (line: string) => /^[-*]\s+(.*)$/.exec(line)?.[1]

/** Lines brought together: list items that follow one another make one list, everything else stands alone. */
function blocks(markdown: string): ReactNode[] {
  const made: ReactNode[] = []
  let items: ReactNode[] = []
  const endList = () => {
    if (items.length > 0) made.push(createElement('ul', null, ...items))
    items = []
  }
  for (const line of markdown.split('\n').map((text) => text.trim())) {
    const item = itemOf(line)
    if (item !== undefined) {
      items.push(element('li', item))
      continue
    }
    endList()
    const heading = headingOf(line)
    if (heading !== undefined) made.push(element('h3', heading))
    else if (line) made.push(element('p', line))
  }
  endList()
  return made
}

/** The little Markdown agreements are written in: headings, paragraphs, lists, bold. Everything else is shown as text. */
export const Prose = ({ markdown }: { markdown: string }) =>
  createElement('div', { className: 'prose' }, ...blocks(markdown))
