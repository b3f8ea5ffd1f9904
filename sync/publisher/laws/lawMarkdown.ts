import type { ArticleRow, HeadingRow } from '../content.ts'

export type LawLines = {
  readonly title: string
  /** Lines of adoption and amendment, as they stand in the head. */
  readonly history: readonly string[]
  /** In their order. */
  readonly headings: readonly HeadingRow[]
  readonly articles: readonly ArticleRow[]
}

/** The rows of a law as Markdown again: `parseLaw` reads the same rows from it. */
export function lawMarkdown({ title, history, headings, articles }: LawLines): string {
  const under = Map.groupBy(articles, ({ heading_id }) => heading_id)
  const told = (heading: string | null): string[] => (under.get(heading) ?? []).map(articleText)
  return [
    `# ${title}`,
    ...history,
    '<!-- INFO END -->',
    ...told(null),
    ...headings.flatMap(({ id, level, title }) => [`${'#'.repeat(level + 1)} ${title}`, ...told(id)]),
  ].join('\n\n')
}

const articleText = ({ number, text }: ArticleRow): string =>
  [number, text].filter((part) => part !== '').join(' ')
