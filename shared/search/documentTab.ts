/** The tab of the search where documents of a kind are found: what informs the public stands together. */
export const documentTab = {
  case: 'case',
  qa: 'qa',
  news: 'news',
  notice: 'news',
  interview: 'news',
  interpretation: 'news',
} as const
