import type { Database } from 'better-sqlite3'
import { longest, stretches } from '../../../shared/search/impact/expand.ts'
import { perContent } from '../content/perContent.ts'

/** Everyday word -> the statutes' words for it, as the ranking counts them. */
const lexiconOf = perContent((db: Database): ReadonlyMap<string, ReadonlySet<string>> => {
  const words = new Map<string, Set<string>>()
  const rows = db.prepare<[], { everyday: string; legal: string }>(
    "SELECT everyday, legal FROM lexicon WHERE legal <> '[]'",
  )
  for (const { everyday, legal } of rows.iterate()) {
    for (const wording of JSON.parse(everyday) as string[]) {
      if (wording.length > longest) continue
      const known = words.get(wording) ?? new Set()
      for (const word of JSON.parse(legal) as string[]) known.add(word)
      words.set(wording, known)
    }
  }
  return words
})

/** What the statutes call what an everyday text speaks of: why an article was found that says none of its words. */
export function legalWords(db: Database, text: string): string[] {
  const lexicon = lexiconOf(db)
  return [...new Set([...stretches(text)].flatMap((stretch) => [...(lexicon.get(stretch) ?? [])]))]
}
