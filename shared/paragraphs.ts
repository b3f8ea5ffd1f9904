export type Paragraph = { heading: boolean; text: string }

/** A Markdown body line by line: every line that says something is a paragraph, its marks taken off. */
export function paragraphsOf(body: string): Paragraph[] {
  return body.split(/\r?\n/).flatMap((line) => {
    const [, mark = ''] = /^\s*(#{1,6}\s+|>\s?|[-*+]\s+)?/.exec(line) ?? []
    const text = line
      .trim()
      .slice(mark.length)
      .replace(/\*\*(.+?)\*\*|__(.+?)__/g, '$1$2')
      .trim()
    if (text === '' || /^[-*_]{3,}$/.test(text)) return []
    return [{ heading: mark.startsWith('#'), text: /^[-*+]/.test(mark) ? `· ${text}` : text }]
  })
}
