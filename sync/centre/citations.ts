import type { Database } from 'better-sqlite3'
import type { Cite } from '../../shared/contract/messages.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { articlePaths } from '../../shared/search/articlePaths.ts'
import { bareName } from '../../shared/search/bareName.ts'
import { bareTitle } from '../../shared/search/lawTitle.ts'

/** Finds an article as staff write it (`民法典第1079条`) in the laws of a release; null where it is not there. */
export type FindArticle = (written: string) => Cite | null

type Law = { id: string; title: string; aliases: string; status: string; digest: number }

const applies = ({ status }: Law): boolean => status === 'in-force' || status === 'unknown'

export type KnownLaws = {
  readonly article: FindArticle
  readonly articleId: (written: string) => string | null
  /** The law of this name, and whether only some of its articles are there; null where there is none. */
  readonly law: (name: string) => { digest: boolean } | null
}

/** Reads the laws' names once, when the first is looked for. */
export function knownLaws(db: Database): KnownLaws {
  let laws: Map<string, Law[]> | null = null
  // An article's id begins with its law's, so this reads one law.
  const idIn = db
    .prepare<[string, string, string], string>(
      'SELECT id FROM article WHERE id > ? AND id < ? AND number = ?',
    )
    .pluck()
  const named = (name: string): readonly Law[] | undefined => {
    laws ??= lawsByName(db)
    return laws.get(name)
  }
  const find = (written: string): (Cite & { id: string }) | null => {
    for (const { name, number } of articlePaths(written))
      for (const law of named(name) ?? []) {
        const id = idIn.get(`${law.id}#`, `${law.id}$`, number)
        if (id !== undefined) return { id, title: bareTitle(law.title), number }
      }
    return null
  }
  return {
    article(written) {
      const found = find(written)
      return found && { title: found.title, number: found.number }
    },
    articleId: (written) => find(written)?.id ?? null,
    law(name) {
      const versions = named(bareName(name))
      return versions ? { digest: versions.every(({ digest }) => digest === 1) } : null
    },
  }
}

/** Of several versions of a law only those that apply, where there is any. */
function lawsByName(db: Database): Map<string, Law[]> {
  const laws = new Map<string, Law[]>()
  for (const law of db
    .prepare<[], Law>('SELECT id, title, aliases, status, digest FROM law ORDER BY id')
    .iterate())
    for (const name of new Set([law.title, ...(JSON.parse(law.aliases) as string[])].map(bareName)))
      laws.set(name, [...(laws.get(name) ?? []), law])
  for (const [name, versions] of laws) if (versions.some(applies)) laws.set(name, versions.filter(applies))
  return laws
}

/**
 * What an answer cites, as it is written into the form: one a line, or parted by semicolons. Fails with `unknown`;
 * `detail` is the first that is not among the laws of the release.
 */
export function readCites(text: string, find: FindArticle): Result<Cite[], 'unknown'> {
  const cites = new Map<string, Cite>()
  for (const written of text.split(/[\n;；]/).map((line) => line.trim())) {
    if (written === '') continue
    const cite = find(written)
    if (!cite) return fail('unknown', written)
    cites.set(`${cite.title}${cite.number}`, cite)
  }
  return ok([...cites.values()])
}
