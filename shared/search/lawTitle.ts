const nation = '中华人民共和国'

/** A law's title as it is mostly said: without the name of the country. */
export const bareTitle = (title: string): string => title.replaceAll(nation, '').trim()

/** A citation such as `民法典第一千零七十九条` as title and number of the article; null where it is not one. */
export function parseCite(cite: string): { title: string; number: string } | null {
  const [, title, number] = /^(.+?)(第[^第]+)$/.exec(cite.trim()) ?? []
  return title && number ? { title, number } : null
}
