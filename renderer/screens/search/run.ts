import type { SearchFilters, SearchKind } from '../../../shared/contract/search.ts'
import { ask } from '../../app/ask.ts'
import { isBrowsable, type Narrowing, notNarrowed, type Sort } from './narrowing.ts'
import { type Asked, change, here, searchAt } from './store.ts'

const inputOf = ({ text, kind, verbatim, narrowing }: Asked, only: SearchFilters) => ({
  text,
  verbatim,
  ...(kind && { kind }),
  sort: narrowing.sort,
  filters: { ...narrowing.filters, ...only },
})

/** Asks the host; an answer overtaken by a later search is dropped. */
async function run(depth: number, asked: Asked): Promise<void> {
  change(depth, { asked, loading: true, failure: null })
  const answer = await ask('search.run', inputOf(asked, searchAt(depth).only))
  if (!answer || searchAt(depth).asked !== asked) return
  change(depth, {
    loading: false,
    found: answer.ok ? answer.value : null,
    failure: answer.ok ? null : answer.code,
  })
}

/** Which guides fit the words, and whether there is danger; a search stands without them. */
async function matchGuides(depth: number, text: string): Promise<void> {
  change(depth, { guidance: null })
  if (!text) return
  const answer = await ask('guidance.match', { text })
  if (answer?.ok && searchAt(depth).asked?.text === text) change(depth, { guidance: answer.value })
}

/** Searches for what stands in the field. Without words it lists a tab that can be listed, or begins afresh. */
export async function search(): Promise<void> {
  const depth = here()
  const { text: typed, kind, narrowed } = searchAt(depth)
  const text = typed.trim()
  if (!text && !isBrowsable(kind)) {
    change(depth, { asked: null, found: null, failure: null, loading: false, guidance: null })
    return
  }
  const narrowing = (kind && narrowed[kind]) ?? notNarrowed
  await Promise.all([run(depth, { text, kind, verbatim: false, narrowing }), matchGuides(depth, text)])
}

/** Begins a new search with these words, narrowed by nothing, in the tab the person chose or that suits them. */
export async function searchFor(text: string): Promise<void> {
  change(here(), { text, narrowed: {}, found: null })
  await search()
}

/** The same again: after a fault, or with one thing otherwise. */
async function again(to: Partial<Asked>): Promise<void> {
  const depth = here()
  const { asked } = searchAt(depth)
  if (asked) await run(depth, { ...asked, ...to })
}

export const retry = (): Promise<void> => again({})

/** Looks for the words as they were written, without correcting them. */
export const searchVerbatim = (): Promise<void> => again({ verbatim: true })

/** Opens a tab with what narrows it; without a search yet it lists what the tab has. */
export async function openTab(kind: SearchKind): Promise<void> {
  const depth = here()
  const { asked, narrowed } = searchAt(depth)
  change(depth, { kind })
  if (asked) await again({ kind, narrowing: narrowed[kind] ?? notNarrowed })
  else await search()
}

async function narrow(to: (narrowing: Narrowing) => Narrowing): Promise<void> {
  const depth = here()
  const { asked, found, narrowed } = searchAt(depth)
  const kind = asked?.kind ?? found?.kind
  if (!kind) return
  const narrowing = to(narrowed[kind] ?? notNarrowed)
  // From here on the tab is the person's choice: what narrows it must not make the host choose another.
  change(depth, { kind, narrowed: { ...narrowed, [kind]: narrowing } })
  await again({ kind, narrowing })
}

export const filter = (by: SearchFilters): Promise<void> =>
  narrow(({ filters, sort }) => ({ filters: { ...filters, ...by }, sort }))
export const sortBy = (sort: Sort): Promise<void> => narrow(({ filters }) => ({ filters, sort }))
export const dropNarrowing = (): Promise<void> => narrow(() => notNarrowed)

/** The next page of results, behind those already shown. */
export async function more(): Promise<void> {
  const depth = here()
  const { asked, found, only } = searchAt(depth)
  if (!asked || !found) return
  const next = { ...inputOf(asked, only), kind: found.kind, offset: found.hits.length }
  const answer = await ask('search.run', next)
  if (!answer || searchAt(depth).found !== found) return
  if (answer.ok) change(depth, { found: { ...found, hits: [...found.hits, ...answer.value.hits] } })
  else change(depth, { failure: answer.code })
}
