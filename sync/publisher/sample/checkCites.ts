import { articleNumber } from '../../../shared/rules/articleNumber.ts'
import { bareTitle, parseCite } from '../../../shared/search/lawTitle.ts'
import type { Content, LawRow } from '../content.ts'
import type { Problem } from '../problem.ts'

type Laws = Pick<Content, 'law' | 'article'>

const applies = ({ status }: LawRow): boolean => status === 'in-force' || status === 'unknown'

/** The numbers of the articles of every law, by each of its names. Of several versions those that apply count. */
function numbersByName({ law, article }: Laws): (title: string) => ReadonlySet<string> | undefined {
  const versions = new Map<string, LawRow[]>()
  for (const row of law)
    for (const name of [row.title, ...(JSON.parse(row.aliases) as string[])].map(bareTitle))
      versions.set(name, [...(versions.get(name) ?? []), row])
  const numbers = new Map<string, Set<string>>(law.map(({ id }) => [id, new Set()]))
  for (const { law_id, number } of article) numbers.get(law_id)?.add(number)
  return (title) => {
    const known = versions.get(bareTitle(title))
    const current = known?.some(applies) ? known.filter(applies) : known
    return current && new Set(current.flatMap(({ id }) => [...(numbers.get(id) ?? [])]))
  }
}

/** A cite and where it stands. */
export type Cited = { cite: string; file: string; line: number }

/**
 * Looks every cite up in the laws of the release. An article its law does not have is a problem; a law that is not
 * there, or there without its text, is a remark, because releases with other laws use the same guides and services.
 */
export function checkCites(cites: readonly Cited[], laws: Laws): { problems: Problem[]; remarks: Problem[] } {
  const problems: Problem[] = []
  const remarks: Problem[] = []
  const numbersOf = numbersByName(laws)
  for (const { cite, ...at } of cites) {
    const parsed = parseCite(cite)
    if (!parsed || articleNumber(parsed.number) !== parsed.number) {
      problems.push({ ...at, what: `${cite}: not the title of a law and the number of an article` })
      continue
    }
    const numbers = numbersOf(parsed.title)
    if (!numbers?.size) remarks.push({ ...at, what: `${parsed.title} is not among the laws of this release` })
    else if (!numbers.has(parsed.number))
      problems.push({ ...at, what: `${parsed.title} has no ${parsed.number}` })
  }
  return { problems, remarks }
}
