import type { Problem } from '../problem.ts'
import type { Law } from './identify.ts'
import type { LawText } from './lawText.ts'

const firstNumber = (text: LawText): number => text.articles.find(({ value }) => value > 0)?.value ?? 0

/** A part below its own name as the highest heading, moved behind the parts before it. */
function append(whole: LawText, part: LawText): void {
  const articles = whole.articles.length
  const headings = whole.headings.length + 1
  whole.headings.push({ level: 1, title: part.part ?? part.title, first: articles })
  for (const heading of part.headings)
    whole.headings.push({ ...heading, level: heading.level + 1, first: heading.first + articles })
  for (const article of part.articles)
    whole.articles.push({
      ...article,
      key: article.number === '' ? `${part.part ?? ''}${article.key}` : article.key,
      heading: article.heading === null ? headings - 1 : article.heading + headings,
    })
}

/**
 * Joins laws that come in several files (the Civil Code has one for each of its books): same title and date, each with
 * a second title, article numbers that go on from one file to the next. A part that repeats a number is refused.
 */
export function joinParts(laws: readonly Law[], problems: Problem[]): Law[] {
  const groups = new Map<string, Law[]>()
  for (const law of laws) {
    const key = JSON.stringify(
      law.text.part === null ? law.paths : [law.text.title, law.facts.issued, 'in parts'],
    )
    groups.set(key, [...(groups.get(key) ?? []), law])
  }
  return [...groups.values()].flatMap((parts) => {
    const [first, ...others] = parts.sort((a, b) => firstNumber(a.text) - firstNumber(b.text))
    if (!first || first.text.part === null) return first ?? []
    const whole: Law = {
      ...first,
      paths: [],
      text: { ...first.text, part: null, headings: [], articles: [], oddities: [] },
    }
    const keys = new Set<string>()
    for (const part of [first, ...others]) {
      const twice = part.text.articles.find(({ key, number }) => number !== '' && keys.has(key))
      if (twice) {
        const file = part.paths[0] ?? ''
        problems.push({ file, line: 1, what: `${twice.number} stands in another part of the same law` })
        continue
      }
      for (const { key } of part.text.articles) keys.add(key)
      whole.paths.push(...part.paths)
      append(whole.text, part.text)
    }
    return whole
  })
}
