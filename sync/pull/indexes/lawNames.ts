/** Every name of a law, as it is looked up: the title and the names it goes by (a JSON array). */
export const lawNames = (law: { title: string; aliases: string }): string =>
  `${law.title} ${(JSON.parse(law.aliases) as string[]).join(' ')}`
